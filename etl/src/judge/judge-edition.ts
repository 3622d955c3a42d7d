import type { RuleSet, Scheme } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { clearYears } from '../measure/clear-years.js';
import { judgeGates, judgeRules } from './judge-rules.js';
import { type JudgedYear, judgedYears } from './judged-year.js';
import { raiseYear } from './raise-year.js';
import { type Basis, dimensionRows, indicatorRows, scoreRows } from './score-rows.js';
import { scoreYear } from './score-year.js';
import { storeRows } from './verdict-spool.js';

export interface JudgeOrder {
  scheme: Scheme;
  ruleSet: RuleSet;
  /** Only from the earliest of these years on; every year of the edition when absent. */
  years?: readonly number[];
  onYear?: (year: number) => void;
}

const judgedTables = ['indicator_score', 'dimension_score', 'consortium_score', 'rule_result', 'flag'] as const;

/**
 * Fills the verdict tables of a measured, unpublished edition, year after year, each as of its own evaluation day: no clock is asked.
 * @throws RangeError for a year outside the scheme or the edition, or a rule without facts; WarehouseError
 */
export const judgeEdition = async (writer: Writer, { scheme, ruleSet, years = [], onYear }: JudgeOrder): Promise<void> => {
  const days = await judgedYears(writer, scheme, years);
  const cleared = years.length === 0 ? [] : days.map(({ year }) => year);
  for (const table of judgedTables) await clearYears(writer, table, cleared);
  for (const day of days) {
    await judgeYear(writer, { scheme, ruleSet }, day);
    onYear?.(day.year);
  }
};

const judgeYear = async (writer: Writer, { scheme, ruleSet }: Pick<JudgeOrder, 'scheme' | 'ruleSet'>, day: JudgedYear): Promise<void> => {
  const basis: Basis = { day, schemeId: `${scheme.id}@${scheme.version}`, ruleSetId: `${ruleSet.id}@${ruleSet.version}` };
  const scored = await scoreYear(writer, scheme, day);
  await storeRows(writer, 'indicator_score', indicatorRows(scored, basis));
  await storeRows(writer, 'dimension_score', dimensionRows(scored, basis));
  await storeRows(writer, 'consortium_score', scoreRows(scored, basis));
  // Some rules ask for the score, so it is stored before they are judged.
  const findings = await judgeRules(writer, ruleSet, day);
  const gateChecks = await judgeGates(writer, { rules: ruleSet.rules, scheme }, day);
  await storeRows(writer, 'flag', await raiseYear(writer, { scored, findings, gateChecks }, { scheme, ruleSet, day }));
};
