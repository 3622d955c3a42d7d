import type { Tally } from './tally.js';

const HEADS = ['', '预埋', '找到', '漏掉', '无法解释', '查准率', '查全率'];
const PERCENT = 100;

const percent = (share: number | null): string => (share === null ? '—' : `${(PERCENT * share).toFixed(1)}%`);

const cellsOf = ({ name, planted, found, missed, unexplained, precision, recall }: Tally): readonly string[] =>
  [name, planted, found, missed, unexplained, percent(precision), percent(recall)].map(String);

// A terminal gives a Chinese character two columns.
const widthOf = (text: string): number => [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

const padded = (text: string, width: number, column: number): string => {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return column === 0 ? text + room : room + text;
};

/** The tallies as lines of a table for a terminal. */
export const tallyTable = (tallies: readonly Tally[]): readonly string[] => {
  const rows = [HEADS, ...tallies.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => row.map((text, column) => padded(text, widths[column] ?? 0, column)).join('  ').trimEnd());
};
