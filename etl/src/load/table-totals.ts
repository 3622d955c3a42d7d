import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { type ControlTotals, defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { summedColumns } from './record-reader.js';

/** Tables that follow from the facts: counted, nothing to sum. */
const derivedTables = [
  'rejection', 'source_file', 'evaluation_year',
  'standing', 'measure_value', 'indicator_score', 'consortium_score', 'rule_result', 'flag',
] as const;

interface Question {
  readonly table: string;
  readonly columns: readonly string[];
}

const ask = ({ table, columns }: Question) =>
  defineQuery({
    name: `totals-${table}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.looseObject({ row_count: z.coerce.number() }),
    sql: `SELECT count() AS row_count${columns.map((column) => `, coalesce(sum(t.${column}), 0) AS ${column}`).join('')} FROM ${table} AS t`,
  });

const withQuery = (question: Question) => ({ ...question, query: ask(question) });
const facts = recordKinds.map((kind: RecordDefinition) => withQuery({ table: kind.name, columns: summedColumns(kind).map(({ name }) => name) }));
const everything = [...facts, ...derivedTables.map((table) => withQuery({ table, columns: [] }))];

const askAll = async (edition: Pick<Writer, 'ask'>, questions: typeof facts): Promise<ControlTotals> => {
  const totals: ControlTotals = {};
  for (const { table, columns, query } of questions) {
    const [row] = await edition.ask(query, {});
    const sums = Object.fromEntries(columns.map((column) => [column, z.string().parse(row?.[column])]));
    totals[table] = { rows: row?.row_count ?? 0, sums };
  }
  return totals;
};

/** Rows and exact sums of the fact tables of an edition. */
export const factTotals = (edition: Pick<Writer, 'ask'>): Promise<ControlTotals> => askAll(edition, facts);

/** Rows and exact sums of every table of an edition. */
export const tableTotals = (edition: Pick<Writer, 'ask'>): Promise<ControlTotals> => askAll(edition, everything);
