import { type PolicyBook, policyOf } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { clearYears } from '../measure/clear-years.js';
import { judgeYear } from './judge-year.js';
import { judgedTables } from './judged-tables.js';
import { judgedYears } from './judged-year.js';
import { storeRows } from './verdict-spool.js';

export interface JudgeOrder {
  policies: PolicyBook;
  /** Only from the earliest of these years on; every year of the edition when absent. */
  years?: readonly number[];
  onYear?: (year: number) => void;
  /** Where spool files may lie. */
  spool?: string;
}

/**
 * Fills the verdict tables of a measured, unpublished edition, year after year, each by its own policy and as of its own evaluation day: no clock is asked.
 * @throws RangeError for a year outside the policies or the edition, or a rule without facts; WarehouseError
 */
export const judgeEdition = async (writer: Writer, { policies, years = [], onYear, spool }: JudgeOrder): Promise<void> => {
  const days = await judgedYears(writer, policies, years);
  const cleared = years.length === 0 ? [] : days.map(({ year }) => year);
  for (const table of judgedTables) await clearYears(writer, table, cleared);
  for (const day of days) {
    await judgeYear({ asker: writer, policy: policyOf(policies, day.year), day }, (table, rows) => storeRows({ writer, spool }, table, rows));
    onYear?.(day.year);
  }
};
