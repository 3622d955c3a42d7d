import { defineStatement, type Statement, type Writer } from '@monitor/store';
import { z } from 'zod';

/** Everything that follows from the facts, by year. */
export const verdictTables = [
  'standing', 'measure_value', 'indicator_score', 'dimension_score', 'consortium_score', 'rule_result', 'flag',
  'flag_basis', 'obstacle', 'rank_interval', 'method_rank', 'choice_influence', 'flag_stability',
  'warning_year', 'warning', 'forecast',
  'money_year', 'money_month', 'channel_year', 'result_year', 'stage_year', 'project_money', 'cap_item', 'fund_anomaly',
] as const;
export type VerdictTable = (typeof verdictTables)[number];

type Clearing = Statement<{ years: readonly number[] }>;

const clearings: ReadonlyMap<VerdictTable, Clearing> = new Map(
  verdictTables.map((table) => [
    table,
    defineStatement({
      name: `clear ${table}`,
      params: z.object({ years: z.array(z.int()).readonly() }),
      sql: `ALTER TABLE ${table} DELETE WHERE has({years:Array(UInt16)}, year)`,
    }),
  ]),
);

/** Takes the rows of these years out of a verdict table; all rows when no year is named. */
export const clearYears = async (writer: Writer, table: VerdictTable, years: readonly number[]): Promise<void> => {
  const clearing = clearings.get(table);
  if (years.length === 0 || clearing === undefined) return writer.replaceTable(table);
  return writer.execute(clearing, { years });
};
