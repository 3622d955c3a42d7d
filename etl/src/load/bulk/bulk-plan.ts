import type { RecordDefinition, RowRule } from '@monitor/domain';
import { defineQuery, defineStatement, type Query, type Statement } from '@monitor/store';
import { z } from 'zod';
import { placeColumns } from '../fact-sink.js';
import { summedColumns } from '../record-reader.js';
import { type BulkColumn, textOf, valueOf } from './bulk-column.js';
import { canonicalIn, STAGE } from './bulk-statements.js';
import type { ColumnTexts } from './column-texts.js';

/** A column of the file whose texts are read. */
export interface ReadColumn extends BulkColumn {
  readonly staged: string;
  readonly texts: ColumnTexts;
  /** Of texts that are not their own value only some were read: the rows of the others are read one by one. */
  readonly isOpen: boolean;
}

/** How the rows of one staged file become records of one kind. */
export interface BulkPlan {
  readonly kind: RecordDefinition;
  readonly columns: readonly ReadColumn[];
  readonly rules: readonly RowRule[];
}

/** Lists and numbers bound to a statement by name. */
export type Bound = Readonly<Record<string, unknown>>;

const schemaOf = (bound: Bound): z.ZodObject => z.object(Object.fromEntries(Object.keys(bound).map((name) => [name, z.unknown()])));

const textFor = (column: ReadColumn): string => textOf(column, column.texts.from.length > 0);

const valueFor = (column: ReadColumn): string => valueOf(column, textFor(column));

/** Later than another, where both are there; a negative amount stands among the refused texts of its column. */
const breaches = ({ columns, rules }: BulkPlan): string[] =>
  rules.flatMap((rule) => {
    if (rule.rule !== 'not-after') return [];
    const [first, second] = [rule.first, rule.second].map((name) => columns.find((column) => column.name === name));
    return first === undefined || second === undefined ? [] : [`ifNull(${lenient(first)} > ${lenient(second)}, 0)`];
  });

/** Refused texts stand in other rows of the same block. */
const lenient = (column: ReadColumn): string => `toDate32OrNull(toString(${textFor(column)}))`;

/** True of rows that are read one by one: a cell is refused, or a rule of the row is broken. */
const oddRows = (plan: BulkPlan): string => {
  const cells = plan.columns.flatMap((column) => {
    const { index, staged, texts: { bad }, isOpen, canonical } = column;
    if (isOpen && canonical !== null) return [`s.${staged} NOT IN {known${index}:Array(String)} AND NOT (${canonicalIn(column, canonical).sql})`];
    return bad.length > 0 ? [`s.${staged} IN {bad${index}:Array(String)}`] : [];
  });
  return [...cells, ...breaches(plan)].map((each) => `(${each})`).join(' OR ') || '0';
};

const listsOf = ({ columns }: BulkPlan, sql: string): Bound => {
  const all = columns.flatMap((column): [string, unknown][] => {
    const { index, canonical, texts: { from, to, same, bad } } = column;
    const looks = canonical === null ? [] : Object.entries(canonicalIn(column, canonical).bound);
    return [[`bad${index}`, bad], [`from${index}`, from], [`to${index}`, to], [`known${index}`, [...from, ...same]], ...looks];
  });
  return Object.fromEntries(all.filter(([name]) => sql.includes(`{${name}:`)));
};

/** A piece of the staged lines: those after the first number, up to the second. */
export interface Piece {
  readonly after: number;
  readonly upto: number;
}

const inPiece = 's.line > {after:UInt32} AND s.line <= {upto:UInt32}';

interface Where {
  readonly path: string;
  readonly anchor: string;
}

/** Appends the rows of a piece that are taken to their table. */
export const insertPiece = (plan: BulkPlan, { path, anchor }: Where): { statement: Statement<Bound>; bind: (piece: Piece) => Bound } => {
  const names = [...plan.columns.map(({ name }) => name), ...placeColumns];
  const sql = `INSERT INTO ${plan.kind.name} (${names.join(', ')}) SELECT ${plan.columns.map(valueFor).join(', ')}, {path:String}, '', s.line, concat({anchor:String}, toString(s.line))
FROM ${STAGE} AS s WHERE ${inPiece} AND NOT (${oddRows(plan)})`;
  const bound = { ...listsOf(plan, sql), path, anchor };
  const statement = defineStatement({ name: `bulk-insert-${plan.kind.name}`, params: schemaOf({ ...bound, after: 0, upto: 0 }), sql });
  return { statement, bind: (piece) => ({ ...bound, ...piece }) };
};

/** Rows and exact sums of what `insertPiece` takes. */
export const totalsOfPiece = (plan: BulkPlan): { query: Query<Bound, Record<string, unknown>>; bind: (piece: Piece) => Bound } => {
  const sums = summedColumns(plan.kind).flatMap(({ name }) => plan.columns.filter((column) => column.name === name)).map((column) => `, toString(coalesce(sum(${valueFor(column)}), 0)) AS ${column.name}`);
  const sql = `SELECT count() AS row_count${sums.join('')} FROM ${STAGE} AS s WHERE ${inPiece} AND NOT (${oddRows(plan)})`;
  const bound = listsOf(plan, sql);
  const query = defineQuery({ name: 'bulk-totals', scope: 'everyone', params: schemaOf({ ...bound, after: 0, upto: 0 }), row: z.record(z.string(), z.unknown()), sql });
  return { query, bind: (piece) => ({ ...bound, ...piece }) };
};

const oddRow = z.object({ line: z.coerce.number(), texts: z.array(z.string()) });

/** The rows of a piece that are read one by one, in the file's order, their cells in the order of `order`. */
export const oddRowsOfPiece = (plan: BulkPlan, order: readonly string[], most: number): { query: Query<Bound, z.infer<typeof oddRow>>; bind: (piece: Piece) => Bound } => {
  const sql = `SELECT s.line AS line, [${order.map((name) => `toString(s.${name})`).join(', ')}] AS texts FROM ${STAGE} AS s WHERE ${inPiece} AND (${oddRows(plan)}) ORDER BY line LIMIT ${most}`;
  const bound = listsOf(plan, sql);
  const query = defineQuery({ name: 'bulk-odd-rows', scope: 'everyone', params: schemaOf({ ...bound, after: 0, upto: 0 }), row: oddRow, sql });
  return { query, bind: (piece) => ({ ...bound, ...piece }) };
};

const CHINESE_SUM = '计';
const ENGLISH_SUM = 'total';

const oddCount = z.object({ row_count: z.coerce.number(), sums: z.coerce.number() });

/** How many rows are read one by one, and how many of these hold what may be the word of a sum. */
export const oddCounts = (plan: BulkPlan): { query: Query<Bound, z.infer<typeof oddCount>>; bound: Bound } => {
  const texts = plan.columns.filter(({ field, isOpen }) => field.kind === 'text' || isOpen);
  const words = texts.map(({ staged }) => `position(s.${staged}, '${CHINESE_SUM}') > 0 OR positionCaseInsensitive(s.${staged}, '${ENGLISH_SUM}') > 0`);
  const sql = `SELECT count() AS row_count, countIf(${words.join(' OR ') || '0'}) AS sums FROM ${STAGE} AS s WHERE ${oddRows(plan)}`;
  const bound = listsOf(plan, sql);
  return { bound, query: defineQuery({ name: 'bulk-odd-counts', scope: 'everyone', params: schemaOf(bound), row: oddCount, sql }) };
};
