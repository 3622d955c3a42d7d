import type { RankingRow } from './ranking-row';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

// A row is made plain once, however often it is searched.
const plainTexts = new WeakMap<RankingRow, string>();

const textOf = (row: RankingRow): string => {
  const known = plainTexts.get(row);
  if (known !== undefined) return known;
  const text = [row.name, row.lead, row.consortium].map(plain).join('\n');
  plainTexts.set(row, text);
  return text;
};

/** Rows whose name, lead unit or code holds every word of the search; full-width letters and spaces inside names do not matter. */
export const findRows = (rows: readonly RankingRow[], search: string): readonly RankingRow[] => {
  const words = search.normalize('NFKC').split(/\s+/u).map(plain).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => words.every((word) => textOf(row).includes(word)));
};
