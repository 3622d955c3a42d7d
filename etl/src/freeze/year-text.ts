import { z } from 'zod';
import { judgedTables } from '../judge/judged-tables.js';
import type { YearVerdicts } from '../judge/judge-year.js';
import { mapInSpans } from '../judge/in-spans.js';
import { canonicalText } from './canonical.js';
import type { RecordedAnswer, YearRecord } from './recorded-answer.js';

/** A year's inputs or results as lines: a head line before each part says what it is and how many row lines follow. */
export type YearText = readonly string[];

const dayHead = z.object({ day: z.object({ year: z.int(), as_of: z.string(), report_due: z.string(), grace_until: z.string() }), answers: z.int() });
const answerHead = z.object({ question: z.string(), params: z.string(), rows: z.int() });
const tableHead = z.object({ table: z.string(), rows: z.int() });

/** The text is cut short or not one of a year. */
export class YearTextDamaged extends Error {}

/** The inputs of one year as text. */
export const inputText = ({ day, answers }: YearRecord): YearText => [
  canonicalText({ day, answers: answers.length }),
  ...answers.flatMap(({ question, params, rows }) => [canonicalText({ question, params, rows: rows.length }), ...rows]),
];

/** The results of one year as text: tables by name, rows by their text. */
export const resultText = async (verdicts: YearVerdicts): Promise<YearText> => {
  const parts: string[][] = [];
  for (const table of [...judgedTables].sort()) {
    const rows = (await mapInSpans(verdicts.get(table) ?? [], canonicalText)).sort();
    parts.push([canonicalText({ table, rows: rows.length }), ...rows]);
  }
  return parts.flat();
};

const headOf = <Head>(shape: z.ZodType<Head>, line: string | undefined): Head => {
  const parsed = shape.safeParse(line === undefined ? undefined : JSON.parse(line));
  if (!parsed.success) throw new YearTextDamaged('留存的内容不完整');
  return parsed.data;
};

const partsOf = <Head extends { rows: number }>(shape: z.ZodType<Head>, lines: YearText): readonly { head: Head; rows: readonly string[] }[] => {
  const parts: { head: Head; rows: readonly string[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = headOf(shape, lines[at]);
    const rows = lines.slice(at + 1, at + 1 + head.rows);
    if (rows.length < head.rows) throw new YearTextDamaged('留存的内容不完整');
    parts.push({ head, rows });
    at += 1 + head.rows;
  }
  return parts;
};

/** The inputs that a text holds. @throws YearTextDamaged */
export const readInputText = ([first, ...lines]: YearText): YearRecord => {
  const { day, answers: count } = headOf(dayHead, first);
  const answers = partsOf(answerHead, lines).map(({ head: { question, params }, rows }): RecordedAnswer => ({ question, params, rows }));
  if (answers.length !== count) throw new YearTextDamaged('留存的内容不完整');
  return { day, answers };
};

/** The row lines of each table that a results text holds. @throws YearTextDamaged */
export const readResultText = (lines: YearText): ReadonlyMap<string, readonly string[]> =>
  new Map(partsOf(tableHead, lines).map(({ head, rows }) => [head.table, rows]));

