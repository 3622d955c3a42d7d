import { isJudgedTable, verdictKeys } from '../judge/judged-tables.js';
import { type AnyRow, type Difference, firstDifference } from './first-difference.js';
import { answerKey, type YearRecord } from './recorded-answer.js';
import { canonicalText } from './canonical.js';

type Tables = ReadonlyMap<string, readonly string[]>;

/** Columns that name a row of an answer, where it has them. */
const ANSWER_KEYS = ['consortium', 'subject', 'indicator', 'year'];

const isRow = (value: unknown): value is AnyRow => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (lines: readonly string[]): readonly AnyRow[] => lines.map((line): unknown => JSON.parse(line)).filter(isRow);

const sameText = (left: unknown, right: unknown): boolean => canonicalText(left) === canonicalText(right);

const sameLines = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((line, index) => line === right[index]);

interface Sides {
  readonly kept: Tables;
  readonly found: Tables;
  readonly keysOf: (table: string) => readonly string[];
  readonly titleOf: (table: string) => string;
}

const firstOf = ({ kept, found, keysOf, titleOf }: Sides): Difference | null => {
  for (const table of [...new Set([...kept.keys(), ...found.keys()])].sort()) {
    const [left, right] = [kept.get(table) ?? [], found.get(table) ?? []];
    if (sameLines(left, right)) continue;
    const title = titleOf(table);
    const difference = firstDifference({ table: title, keys: keysOf(table), kept: parsed(left), found: parsed(right), same: sameText });
    return difference ?? { table: title, row: '', field: null, kept: `${left.length} 行`, found: `${right.length} 行` };
  }
  return null;
};

/** The first verdict in which two results part, or `null`. */
export const differingResult = (kept: Tables, found: Tables): Difference | null =>
  firstOf({ kept, found, keysOf: (table) => (isJudgedTable(table) ? verdictKeys[table] : ANSWER_KEYS), titleOf: (table) => table });

const answersOf = ({ answers }: YearRecord): Tables => new Map(answers.map((answer) => [answerKey(answer), answer.rows]));

/** The first answer in which two inputs part, or `null`. */
export const differingInput = (kept: YearRecord, found: YearRecord): Difference | null => {
  if (!sameText(kept.day, found.day)) return { table: '评价日', row: String(kept.day.year), field: null, kept: canonicalText(kept.day), found: canonicalText(found.day) };
  return firstOf({ kept: answersOf(kept), found: answersOf(found), keysOf: () => ANSWER_KEYS, titleOf: (key) => key.replace('\n', ' ') });
};
