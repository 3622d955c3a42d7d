import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery, defineStatement } from '@monitor/store';
import { z } from 'zod';

/** Columns of a kept line, in the order of the tables. */
export const quarantineColumns = [
  'key', 'source', 'owner', 'source_path', 'source_sheet', 'source_row', 'source_cell', 'record', 'field', 'code', 'message', 'original', 'first_run', 'first_at', 'mended_run', 'mended_at', 'fate',
] as const;

const place = 'source_path, source_sheet, source_row, source_cell';

const moment = z.object({ run: z.number(), at: z.string(), bureau: z.string() });

const keyed = "lower(hex(sipHash128(toString(src), toString(source_path), toString(source_sheet), if(source_cell = '', toString(source_row), source_cell), toString(record), toString(field), toString(code), original)))";
const owned = "SELECT x.*, if(ifNull(o.path, '') = '', 'folder', toString(o.source)) AS src, if(ifNull(o.path, '') = '', {bureau:String}, toString(o.owner)) AS own FROM rejection AS x LEFT JOIN file_owner AS o ON o.path = toString(x.source_path)";

/** What is refused now, with the run that saw it first; of equal refusals of one cell each is a row of its own. */
export const fillRefused = defineStatement({
  name: 'fill-refused',
  params: moment,
  sql: `INSERT INTO quarantine
SELECT rowNumberInAllBlocks() + 1, key, src, own, ${place}, record, field, code, message, original,
  if(ifNull(before_run, 0) = 0, {run:UInt32}, before_run), if(ifNull(before_run, 0) = 0, {at:String}, before_at), 0, '', ''
FROM (
  SELECT r.*, b.before_run AS before_run, b.before_at AS before_at
  FROM (SELECT *, ${keyed} AS key FROM (${owned})) AS r
  LEFT JOIN (SELECT key, min(first_run) AS before_run, argMin(first_at, first_run) AS before_at FROM quarantine_before GROUP BY key) AS b ON b.key = r.key
  ORDER BY source_path, source_sheet, source_row, source_cell, record, field, code, original, message
)`,
});

const hasRow = ({ name }: RecordDefinition): string => `SELECT toString(source_path) AS path, toString(source_sheet) AS sheet, source_row AS line FROM ${name} WHERE source_path IN (SELECT source_path FROM gone)`;

/** What was refused before and is no more: its row was taken, or is not there any longer. Told for a month; the files of the runs tell it for ever. */
export const fillMended = defineStatement({
  name: 'fill-mended',
  params: z.object({ run: z.number(), at: z.string() }),
  sql: `INSERT INTO quarantine
WITH gone AS (SELECT * FROM quarantine_before WHERE key NOT IN (SELECT key FROM quarantine) AND (mended_run = 0 OR parseDateTimeBestEffort(mended_at) > parseDateTimeBestEffort({at:String}) - INTERVAL 30 DAY)),
  taken AS (${recordKinds.map((kind) => hasRow(kind)).join('\n    UNION ALL ')}
    UNION ALL SELECT toString(path), '', toUInt32(0) FROM source_file WHERE rows_accepted > 0)
SELECT (SELECT count() FROM quarantine) + rowNumberInAllBlocks() + 1, key, source, owner, ${place}, record, field, code, message, original, first_run, first_at,
  if(mended_run = 0, {run:UInt32}, mended_run), if(mended_run = 0, {at:String}, mended_at),
  multiIf(fate != '', toString(fate), (toString(source_path), if(source_row = 0, '', toString(source_sheet)), source_row) IN (SELECT path, sheet, line FROM taken), 'taken', 'gone')
FROM (SELECT * FROM gone ORDER BY ${place}, record, field, code, original, message)`,
});

export const quarantinePart = defineQuery({
  name: 'quarantine-part',
  scope: 'everyone',
  params: z.object({ from: z.number(), to: z.number() }),
  row: z.object({
    key: z.string(), source: z.string(), owner: z.string(), source_path: z.string(), source_sheet: z.string(), source_row: z.number(), source_cell: z.string(),
    record: z.string(), field: z.string(), code: z.string(), message: z.string(), original: z.string(), first_run: z.number(), first_at: z.string(), mended_run: z.number(), mended_at: z.string(), fate: z.enum(['', 'taken', 'gone']),
  }),
  sql: `SELECT ${quarantineColumns.join(', ')} FROM quarantine WHERE n >= {from:UInt32} AND n < {to:UInt32} ORDER BY n`,
});

export const refusedByCode = defineQuery({
  name: 'refused-by-code',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ code: z.string(), refused: z.coerce.number(), every: z.coerce.number() }),
  sql: `SELECT code, countIf(mended_run = 0) AS refused, count() AS every FROM quarantine GROUP BY code ORDER BY code`,
});
