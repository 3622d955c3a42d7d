import { defineQuery, defineStatement, type Query, type Statement } from '@monitor/store';
import { z } from 'zod';
import { type BulkColumn, stagedType } from './bulk-column.js';

export const STAGE = 'bulk_stage';

const texts = z.array(z.string());

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

/** The texts of a column that the field itself must read, each once. */
export const distinctTexts = ({ staged, canonical }: BulkColumn, most: number): Query<object, { text: string }> => {
  const given = { name: 'bulk-texts', scope: 'everyone', row: z.object({ text: z.string() }) } as const;
  const select = `SELECT DISTINCT toString(s.${staged ?? ''}) AS text FROM ${STAGE} AS s`;
  if (canonical === null) return defineQuery({ ...given, params: z.object({}), sql: `${select} LIMIT ${most + 1}` });
  const { pattern, longest, except } = canonical;
  const params = z.object({ pattern: z._default(z.string(), pattern), except: z._default(texts, [...except]) });
  const isCanonical = `match(s.${staged ?? ''}, {pattern:String}) AND length(s.${staged ?? ''}) <= ${longest} AND s.${staged ?? ''} NOT IN {except:Array(String)}`;
  return defineQuery({ ...given, params, sql: `${select} WHERE NOT (${isCanonical}) LIMIT ${most + 1}` });
};
