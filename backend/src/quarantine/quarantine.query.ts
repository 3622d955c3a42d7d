import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from '../desk/row-shapes.js';

const STATE = "multiIf(mended_run > 0, 'mended', has({waived:Array(String)}, key), 'waived', 'open')";
const conditions = ['source', 'source_path', 'record', 'code', 'owner'] as const;

const chosen = {
  any_source: z.boolean(), source: z.string(), any_source_path: z.boolean(), source_path: z.string(), any_record: z.boolean(), record: z.string(),
  any_code: z.boolean(), code: z.string(), any_owner: z.boolean(), owner: z.string(), any_text: z.boolean(), text: z.string(), waived: z.array(z.string()),
};
const inState = { ...chosen, any_state: z.boolean(), state: z.string() };

const MEANT = [
  ...conditions.map((column) => `({any_${column}:Bool} OR ${column} = {${column}:String})`),
  String.raw`({any_text:Bool} OR positionCaseInsensitiveUTF8(concat(source_path, '\n', source_sheet, '\n', source_cell, '\n', field, '\n', message, '\n', original), {text:String}) > 0)`,
].join(' AND ');
const STATED = `${MEANT} AND ({any_state:Bool} OR ${STATE} = {state:String})`;

export const quarantinedByState = defineQuery({
  name: 'quarantined-by-state',
  scope: 'everyone',
  params: z.object(chosen),
  row: z.object({ state: z.string(), count }),
  sql: `SELECT ${STATE} AS state, count() AS count FROM quarantine WHERE ${MEANT} GROUP BY state ORDER BY state`,
});

export const quarantinedGroups = defineQuery({
  name: 'quarantined-groups',
  scope: 'everyone',
  params: z.object(inState),
  row: z.object({ group: z.string(), value: z.string(), count }),
  sql: `
    SELECT pair.1 AS group, pair.2 AS value, count() AS count
    FROM (SELECT arrayJoin([('code', toString(code)), ('source', toString(source)), ('record', toString(record)), ('owner', toString(owner)), ('path', toString(source_path))]) AS pair FROM quarantine WHERE ${STATED})
    GROUP BY group, value ORDER BY group, count DESC, value LIMIT 300 BY group`,
});

export const quarantinedMended = defineQuery({
  name: 'quarantined-mended',
  scope: 'everyone',
  params: z.object(chosen),
  row: z.object({ run: z.number(), taken: count, gone: count }),
  sql: `SELECT mended_run AS run, countIf(fate = 'taken') AS taken, countIf(fate = 'gone') AS gone, length({waived:Array(String)}) AS unused FROM quarantine WHERE mended_run > 0 AND ${MEANT} GROUP BY run ORDER BY run DESC LIMIT 20`,
});

const line = z.object({
  key: z.string(), source: z.string(), owner: z.string(), source_path: z.string(), source_sheet: z.string(), source_row: z.number(), source_cell: z.string(),
  record: z.string(), field: z.string(), code: z.string(), message: z.string(), original: z.string(), first_run: z.number(), first_at: z.string(), mended_run: z.number(), mended_at: z.string(), fate: z.enum(['', 'taken', 'gone']),
});
const COLUMNS = Object.keys(line.shape).join(', ');

/** In the order of files and rows; what was mended comes after what is still refused. */
export const quarantinedRows = defineQuery({
  name: 'quarantined-rows',
  scope: 'everyone',
  params: z.object({ ...inState, offset: z.number(), limit: z.number() }),
  row: line,
  sql: `SELECT ${COLUMNS} FROM quarantine WHERE ${STATED} ORDER BY n LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
});

/** What of an earlier run's refusals is told now: refused still, or mended by which run. */
export const quarantinedNow = defineQuery({
  name: 'quarantined-now',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ key: z.string(), mended_run: z.number(), mended_at: z.string(), fate: z.enum(['', 'taken', 'gone']) }),
  sql: 'SELECT key, mended_run, mended_at, fate FROM quarantine ORDER BY mended_run > 0 DESC, n',
});

export const quarantinedByKey = defineQuery({
  name: 'quarantined-by-key',
  scope: 'everyone',
  params: z.object({ keys: z.array(z.string()) }),
  row: line,
  sql: `SELECT ${COLUMNS} FROM quarantine WHERE mended_run = 0 AND key IN {keys:Array(String)} ORDER BY n`,
});
