import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { type ControlTotals, defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { summedColumns } from './record-reader.js';

const summedOf = (kind: RecordDefinition) => ({ table: kind.name, columns: summedColumns(kind) });
const facts = recordKinds.map(summedOf);

const totalsOf = ({ table, columns }: (typeof facts)[number]): string => {
  const sums = columns.map(({ name, places }) => `toDecimalString(coalesce(sum(t.${name}), 0), ${places})`);
  return `SELECT '${table}' AS name, count() AS row_count, ${sums.length === 0 ? 'emptyArrayString()' : `[${sums.join(', ')}]`} AS sums FROM ${table} AS t`;
};

// In one statement: asked four times in a load, one for each table would take longer to plan than to answer.
const totalsOfFacts = defineQuery({
  name: 'totals-of-facts',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ name: z.string(), row_count: z.coerce.number(), sums: z.array(z.string()) }),
  sql: facts.map(totalsOf).join(' UNION ALL '),
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
  const found = new Map((await edition.ask(totalsOfFacts, {})).map((row) => [row.name, row]));
  const totals: ControlTotals = {};
  for (const { table, columns } of facts) {
    const { row_count: rows, sums } = found.get(table) ?? { row_count: 0, sums: [] };
    totals[table] = { rows, sums: Object.fromEntries(columns.map(({ name }, at) => [name, z.string().parse(sums[at])])) };
  }
  return totals;
};

/** Rows and exact sums of every table of an edition; those that only follow from the facts are counted. */
export const tableTotals = async (edition: Pick<Writer, 'ask'>): Promise<ControlTotals> => {
  const totals = await factTotals(edition);
  for (const [name, rows] of await tableRows(edition)) totals[name] ??= { rows, sums: {} };
  return totals;
};
