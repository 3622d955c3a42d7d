import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from '../desk/row-shapes.js';

const chosen = { any_code: z.boolean(), code: z.string(), any_path: z.boolean(), path: z.string() };

export const rejectionsByCode = defineQuery({
  name: 'rejections-by-code',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ code: z.string(), count }),
  sql: `SELECT code, count() AS count FROM rejection GROUP BY code ORDER BY count DESC, code`,
});

export const rejectionsByFile = defineQuery({
  name: 'rejections-by-file',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ path: z.string(), count }),
  sql: `SELECT source_path AS path, count() AS count FROM rejection GROUP BY path ORDER BY count DESC, path LIMIT 500`,
});

export const rejectionCount = defineQuery({
  name: 'rejection-count',
  scope: 'everyone',
  params: z.object(chosen),
  row: z.object({ count }),
  sql: `
    SELECT count() AS count FROM rejection
    WHERE ({any_code:Bool} OR code = {code:String}) AND ({any_path:Bool} OR source_path = {path:String})`,
});

/** A page of what was not taken, in the order of files and rows. */
export const rejectionRows = defineQuery({
  name: 'rejection-rows',
  scope: 'everyone',
  params: z.object({ ...chosen, offset: z.number(), limit: z.number() }),
  row: z.object({
    path: z.string(),
    sheet: z.string(),
    row: z.number(),
    cell: z.string(),
    record: z.string(),
    field: z.string(),
    code: z.string(),
    message: z.string(),
    original: z.string(),
  }),
  sql: `
    SELECT source_path AS path, source_sheet AS sheet, source_row AS row, source_cell AS cell, record, field, code, message, original
    FROM rejection
    WHERE ({any_code:Bool} OR code = {code:String}) AND ({any_path:Bool} OR source_path = {path:String})
    ORDER BY path, sheet, row, cell, field
    LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
});
