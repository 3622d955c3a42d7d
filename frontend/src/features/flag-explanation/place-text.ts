import type { EvidenceRow } from './flag-reply';

/** 「成果记录-2025.csv · Sheet1 · C12」; a row without a cell is told by its number. */
export const placeText = ({ path, sheet, row, cell }: NonNullable<EvidenceRow['place']>, rowWord: (row: number) => string): string =>
  [path, sheet, cell === '' ? rowWord(row) : cell].filter((part) => part !== '').join(' · ');
