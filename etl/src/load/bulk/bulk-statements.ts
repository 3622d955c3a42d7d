import { defineQuery, defineStatement, type Query, type Statement } from '@monitor/store';
import { z } from 'zod';
import { type BulkColumn, stagedType } from './bulk-column.js';
import type { Canonical } from './canonical-text.js';

export const STAGE = 'bulk_stage';

export const createStage = (columns: readonly BulkColumn[]): Statement<object> =>
  defineStatement({
    name: 'bulk-create-stage', params: z.object({}),
    // Pieces are read once and thrown away: merging them would be for nothing.
    sql: `CREATE TABLE ${STAGE} (line UInt32, ${columns.flatMap((column) => (column.staged === null ? [] : [`${column.staged} ${stagedType(column)}`])).join(', ')})
ENGINE = MergeTree ORDER BY line SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1`,
  });

export const dropStage = defineStatement({ name: 'bulk-drop-stage', params: z.object({}), sql: `DROP TABLE IF EXISTS ${STAGE} SYNC` });

const lined = z.object({ rows: z.coerce.number(), last: z.coerce.number() });

export const stagedLines = defineQuery({
  name: 'bulk-staged-lines', scope: 'everyone', params: z.object({}), row: lined, sql: `SELECT count() AS rows, max(s.line) AS last FROM ${STAGE} AS s`,
});

const textQuery = { scope: 'everyone', row: z.object({ text: z.string() }) } as const;

/** True of texts that are their own value, and the values that it binds. */
export const canonicalIn = ({ index, staged }: BulkColumn, { pattern, longest, except }: Canonical): { sql: string; bound: Readonly<Record<string, unknown>> } => ({
  sql: `match(s.${staged ?? ''}, {pattern${index}:String}) AND length(s.${staged ?? ''}) <= ${longest} AND s.${staged ?? ''} NOT IN {except${index}:Array(String)}`,
  bound: { [`pattern${index}`]: pattern, [`except${index}`]: except },
});

const given = (bound: Readonly<Record<string, unknown>>): z.ZodObject => z.object(Object.fromEntries(Object.entries(bound).map(([name, value]) => [name, z._default(z.unknown(), value)])));

/** A part of the texts of a column that the field itself must read, as a condition. */
const notCanonical = (column: BulkColumn): { where: string; params: z.ZodObject } => {
  if (column.canonical === null) return { where: '', params: z.object({}) };
  const { sql, bound } = canonicalIn(column, column.canonical);
  return { where: ` WHERE NOT (${sql})`, params: given(bound) };
};

/** The texts of a column that the field itself must read, each once. */
export const distinctTexts = (column: BulkColumn, most: number): Query<object, { text: string }> => {
  const { where, params } = notCanonical(column);
  return defineQuery({ ...textQuery, name: 'bulk-texts', params, sql: `SELECT DISTINCT toString(s.${column.staged ?? ''}) AS text FROM ${STAGE} AS s${where} LIMIT ${most + 1}` });
};

/** About the most frequent of them; takes no more memory for a longer file. */
export const frequentTexts = (column: BulkColumn, most: number): Query<object, { text: string }> => {
  const { where, params } = notCanonical(column);
  return defineQuery({ ...textQuery, name: 'bulk-frequent-texts', params, sql: `SELECT arrayJoin(topK(${most})(s.${column.staged ?? ''})) AS text FROM ${STAGE} AS s${where}` });
};

/** How many rows of the stage a condition holds for. */
export const rowsWhere = (condition: string): Query<object, { row_count: number }> =>
  defineQuery({ name: 'bulk-rows-where', scope: 'everyone', params: z.object({}), row: z.object({ row_count: z.coerce.number() }), sql: `SELECT count() AS row_count FROM ${STAGE} AS s WHERE ${condition}` });
