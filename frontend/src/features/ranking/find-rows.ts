import type { RankingRow } from './ranking-row';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** Rows whose name, lead unit or code holds every word of the search; full-width letters and spaces inside names do not matter. */
export const findRows = (rows: readonly RankingRow[], search: string): readonly RankingRow[] => {
  const words = search.normalize('NFKC').split(/\s+/u).map(plain).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ name, lead, consortium }) => {
    const text = [name, lead, consortium].map(plain).join('\n');
    return words.every((word) => text.includes(word));
  });
};
