import { type RecordDefinition, recordKinds, recordNamed, type Reference } from '@monitor/domain';
import { defineQuery, defineStatement, REPORT_SOURCE, type Statement, type Writer } from '@monitor/store';
import { z } from 'zod';
import { tableRows } from './table-totals.js';

const nothing = z.object({});
const place = 'source_path, source_sheet, source_row, source_cell';
const order = 'source_path, source_row, source_cell, source_sheet';

const literal = (text: string): string => `'${text.replace(/[\\']/gu, '\\$&')}'`;
const zhOf = (kind: RecordDefinition, field: string): string => kind.fields[field]?.zh ?? field;
const asText = (field: string): string => `toString(${field})`;

/** Rows that repeat a business key, told with the first row that bears it: first by path, then by row. */
const tellDuplicates = (kind: RecordDefinition): Statement<Record<string, never>> => {
  const keys = kind.key.join(', ');
  const shown = kind.key.map((field) => asText(field)).join(", ' / ', ");
  const names = kind.key.map((field) => zhOf(kind, field)).join('、');
  return defineStatement({
    name: `tell-duplicates-${kind.name}`,
    params: nothing,
    // The hash keeps the first pass over ten million keys small; equal hashes are then told apart by the keys themselves.
    sql: `INSERT INTO rejection (${place}, record, field, code, message, original)
SELECT ${place}, ${literal(kind.name)}, ${literal(kind.key[0] ?? '')}, 'duplicate_key',
  concat(${literal(`与 `)}, first_path, if(first_sheet = '', '', concat('“', first_sheet, '”')), ' 的 ', first_cell, ${literal(` 重复（${names}相同），只保留先出现的一行。请删除重复行或更正。`)}),
  concat('', ${shown})
FROM (
  SELECT ${place}, ${keys},
    row_number() OVER (PARTITION BY ${keys} ORDER BY ${order}) AS nth,
    first_value(source_path) OVER (PARTITION BY ${keys} ORDER BY ${order}) AS first_path,
    first_value(source_sheet) OVER (PARTITION BY ${keys} ORDER BY ${order}) AS first_sheet,
    first_value(source_cell) OVER (PARTITION BY ${keys} ORDER BY ${order}) AS first_cell
  FROM ${kind.name}
  WHERE sipHash64(${keys}) IN (SELECT sipHash64(${keys}) AS hash FROM ${kind.name} GROUP BY hash HAVING count() > 1)
)
WHERE nth > 1`,
  });
};

/** Rows whose reference names nothing; rows refused as duplicates are not told twice. */
const tellUnknown = (kind: RecordDefinition, { field, record, key }: Reference): Statement<Record<string, never>> => {
  const parent = recordNamed(record);
  const why = `”不在${parent.zh}中（或该条记录有误未被载入），请核对${zhOf(kind, field)}。`;
  return defineStatement({
    name: `tell-unknown-${kind.name}-${field}`,
    params: nothing,
    sql: `INSERT INTO rejection (${place}, record, field, code, message, original)
SELECT ${place}, ${literal(kind.name)}, ${literal(field)}, 'unknown_reference', concat(${literal(`“${zhOf(kind, field)}”`)}, '“', ${field}, ${literal(why)}), ${field}
FROM ${kind.name}
WHERE ${field} NOT IN (SELECT ${key} FROM ${record})
  AND (${place}) NOT IN (SELECT ${place} FROM rejection WHERE record = ${literal(kind.name)} AND code = 'duplicate_key')`,
  });
};

const approved = `startsWith(source_path, ${literal(`${REPORT_SOURCE}/`)})`;

/** An approved annual report stands alone: of another file of the same consortium and year not a single item stays beside it. */
const tellReplacedItems = defineStatement({
  name: 'tell-replaced-items',
  params: nothing,
  sql: `INSERT INTO rejection (${place}, record, field, code, message, original)
SELECT ${place}, 'report_item', 'item', 'duplicate_key', '提示：这份年度报告已由页面上审核通过的版本代替，本文件中的这一项不再采用。若要恢复，请先在“年度报告”页撤回已通过的版本。', item
FROM report_item
WHERE NOT ${approved}
  AND (consortium, year) IN (SELECT consortium, year FROM report WHERE ${approved})
  AND (${place}) NOT IN (SELECT ${place} FROM rejection WHERE record = 'report_item' AND code = 'duplicate_key')`,
});

const countTold = (kind: RecordDefinition) =>
  defineQuery({
    name: `count-told-${kind.name}`,
    scope: 'everyone',
    params: nothing,
    row: z.object({ count: z.coerce.number() }),
    sql: `SELECT uniqExact(${place}) AS count FROM rejection WHERE record = ${literal(kind.name)} AND code IN ('duplicate_key', 'unknown_reference')`,
  });

const removeTold = (kind: RecordDefinition): Statement<Record<string, never>> =>
  defineStatement({
    name: `remove-told-${kind.name}`,
    params: nothing,
    sql: `ALTER TABLE ${kind.name} DELETE WHERE (${place}) IN (
  SELECT ${place} FROM rejection WHERE record = ${literal(kind.name)} AND code IN ('duplicate_key', 'unknown_reference')
)`,
  });

const checks = recordKinds.map((kind: RecordDefinition) => ({
  kind,
  tell: [tellDuplicates(kind), ...(kind.name === 'report_item' ? [tellReplacedItems] : []), ...kind.references.map((reference) => tellUnknown(kind, reference))],
  count: countTold(kind),
  remove: removeTold(kind),
}));

/**
 * Takes out what only the whole table can tell: repeated keys and references to nothing, each as a rejection.
 * Kinds come after those they refer to, so a row that leaves takes its dependants along. Returns rows removed per kind.
 */
export const crossCheck = async (writer: Writer): Promise<ReadonlyMap<string, number>> => {
  const removed = new Map<string, number>();
  const rows = await tableRows(writer);
  for (const { kind, tell, count, remove } of checks.filter(({ kind: { name } }) => rows.get(name) !== 0)) {
    for (const statement of tell) await writer.execute(statement, {});
    const [told] = await writer.ask(count, {});
    removed.set(kind.name, told?.count ?? 0);
    if (told !== undefined && told.count > 0) await writer.execute(remove, {});
  }
  return removed;
};
