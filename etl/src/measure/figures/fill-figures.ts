import { grantCapOf, type PolicyBook, policyOf, policyYears } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { clearYears } from '../clear-years.js';
import { billedTwice, idleBalance, offPace, overAllocated, projectsOverCap, transfersOverCap } from './anomalies.js';
import { fillNameIndex } from './name-index.js';
import { fillProjectCaps, fillProjectMoney, fillTransferCaps } from './project-money.js';
import { fillProjectSteps } from './project-steps.js';
import { fillRepeatedClaims } from './repeated-claims.js';
import { summaries } from './summaries.js';

const anomalies = [overAllocated, idleBalance, offPace, billedTwice, projectsOverCap, transfersOverCap];

const capsOf = (policies: PolicyBook, rule: 'A10.1' | 'A10.2') => {
  const found = policyYears(policies).flatMap((year) => {
    const cap = grantCapOf(policyOf(policies, year).ruleSet, rule);
    return cap === null ? [] : [{ year, ...cap }];
  });
  return { capped: found.map(({ year }) => year), caps: found.map(({ cap }) => cap), whole: found.filter(({ whole }) => whole).map(({ year }) => year) };
};

/** Fills the tables of sums, grants near their caps, findings about money and the index of names from a measured edition. @throws WarehouseError */
export const fillFigures = async (writer: Writer, policies: PolicyBook, years: readonly number[]): Promise<void> => {
  for (const { table, fills } of summaries) {
    await clearYears(writer, table, years);
    for (const fill of fills) await writer.execute(fill, { years });
  }
  await clearYears(writer, 'project_money', years);
  await writer.execute(fillProjectMoney, { years });
  await clearYears(writer, 'cap_item', years);
  await writer.execute(fillProjectCaps, { years, ...capsOf(policies, 'A10.1') });
  await writer.execute(fillTransferCaps, { years, ...capsOf(policies, 'A10.2') });
  await clearYears(writer, 'fund_anomaly', years);
  for (const anomaly of anomalies) await writer.execute(anomaly, { years });
  await fillProjectSteps(writer);
  await fillRepeatedClaims(writer);
  await fillNameIndex(writer);
};
