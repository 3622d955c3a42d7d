import type { RawRow } from '../extract/raw-row.js';
import type { TableSample } from './table-sample.js';

/** What stands in a column, before anybody says what it means. */
export interface ColumnLook {
  readonly head: string;
  /** 0-based. */
  readonly index: number;
  readonly filled: number;
  readonly empty: number;
  readonly distinct: number;
  /** Different texts, most frequent first. */
  readonly words: readonly Word[];
  /** Cells that the workbook itself holds as dates. */
  readonly dated: number;
}

export interface Word {
  readonly text: string;
  readonly times: number;
}

const MOST_WORDS = 200;
const LONGEST_WORD = 200;

export const lookAtColumns = ({ heads, rows }: TableSample): ColumnLook[] => heads.map((head, index) => lookAt(head, index, rows));

const lookAt = (head: string, index: number, rows: readonly RawRow[]): ColumnLook => {
  const times = new Map<string, number>();
  let [empty, dated] = [0, 0];
  for (const { texts, kinds } of rows) {
    const text = (texts[index] ?? '').trim();
    if (text === '') empty += 1;
    else times.set(text, (times.get(text) ?? 0) + 1);
    if (kinds?.[index] === 'date') dated += 1;
  }
  const words = [...times].map(([text, count]) => ({ text: text.slice(0, LONGEST_WORD), times: count })).sort((left, right) => right.times - left.times);
  return { head, index, filled: rows.length - empty, empty, distinct: times.size, words: words.slice(0, MOST_WORDS), dated };
};

/** The part of the column's cells, by the words that were kept, that pass. */
export const shareOf = ({ words }: Pick<ColumnLook, 'words'>, passes: (text: string) => boolean): number => {
  let [all, passed] = [0, 0];
  for (const { text, times } of words) {
    all += times;
    if (passes(text)) passed += times;
  }
  return all === 0 ? 0 : passed / all;
};
