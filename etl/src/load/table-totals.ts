import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { type ControlTotals, defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { summedColumns } from './record-reader.js';

const questions = recordKinds.map((kind: RecordDefinition) => {
  const columns = summedColumns(kind).map(({ name }) => name);
  const query = defineQuery({
    name: `totals-${kind.name}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.looseObject({ row_count: z.coerce.number() }),
    sql: `SELECT count() AS row_count${columns.map((column) => `, coalesce(sum(t.${column}), 0) AS ${column}`).join('')} FROM ${kind.name} AS t`,
  });
  return { table: kind.name, columns, query };
});

// What was refused once is told with its history, which another way to the same edition need not share; `rejection` is counted.
const rowsOfTables = defineQuery({
  name: 'rows-of-tables',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ name: z.string(), row_count: z.coerce.number() }),
  sql: `SELECT t.name AS name, ifNull(t.total_rows, 0) AS row_count FROM system.tables AS t WHERE t.database = currentDatabase() AND t.engine LIKE '%MergeTree' AND t.name NOT IN ('migration', 'quarantine', 'quarantine_before') ORDER BY name`,
});

/** How many rows every table of an edition holds, as the engine keeps count of them. */
export const tableRows = async (edition: Pick<Writer, 'ask'>): Promise<ReadonlyMap<string, number>> =>
  new Map((await edition.ask(rowsOfTables, {})).map(({ name, row_count }) => [name, row_count]));

/** Rows and exact sums of the fact tables of an edition. */
export const factTotals = async (edition: Pick<Writer, 'ask'>): Promise<ControlTotals> => {
  const totals: ControlTotals = {};
  for (const { table, columns, query } of questions) {
    const [row] = await edition.ask(query, {});
    const sums = Object.fromEntries(columns.map((column) => [column, z.string().parse(row?.[column])]));
    totals[table] = { rows: row?.row_count ?? 0, sums };
  }
  return totals;
};

/** Rows and exact sums of every table of an edition; those that only follow from the facts are counted. */
export const tableTotals = async (edition: Pick<Writer, 'ask'>): Promise<ControlTotals> => {
  const totals = await factTotals(edition);
  for (const [name, rows] of await tableRows(edition)) totals[name] ??= { rows, sums: {} };
  return totals;
};
