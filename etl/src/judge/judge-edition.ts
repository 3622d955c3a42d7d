import type { RuleSet, Scheme } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { clearYears } from '../measure/clear-years.js';
import { judgedTables, judgeYear } from './judge-year.js';
import { judgedYears } from './judged-year.js';
import { storeRows } from './verdict-spool.js';

export interface JudgeOrder {
  scheme: Scheme;
  ruleSet: RuleSet;
  /** Only from the earliest of these years on; every year of the edition when absent. */
  years?: readonly number[];
  onYear?: (year: number) => void;
}

/**
 * Fills the verdict tables of a measured, unpublished edition, year after year, each as of its own evaluation day: no clock is asked.
 * @throws RangeError for a year outside the scheme or the edition, or a rule without facts; WarehouseError
 */
export const judgeEdition = async (writer: Writer, { scheme, ruleSet, years = [], onYear }: JudgeOrder): Promise<void> => {
  const days = await judgedYears(writer, scheme, years);
  const cleared = years.length === 0 ? [] : days.map(({ year }) => year);
  for (const table of judgedTables) await clearYears(writer, table, cleared);
  for (const day of days) {
    await judgeYear({ asker: writer, policy: { scheme, ruleSet }, day }, (table, rows) => storeRows(writer, table, rows));
    onYear?.(day.year);
  }
};
