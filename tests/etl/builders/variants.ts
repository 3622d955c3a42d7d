import { changchunTrial2025, judgeRule } from '@monitor/domain';
import { factsOf } from '../../../etl/src/judge/facts/registry.js';
import { scopes } from '../../../etl/src/measure/scope.js';
import { anEvaluationYear, anOrganisation, aConsortium, creditCodeOf, type Fact, type Facts } from './facts.js';
import type { TinyWarehouse } from './tiny-edition.js';

const units = Array.from({ length: 12 }, (_, index) => index + 1).map((number) =>
  anOrganisation({ uscc: creditCodeOf(number), name: `单位${number}`, kind: number > 7 ? 'university' : 'enterprise', district: '220103' }));

const day = { year: 2025, as_of: '2026-06-30', report_due: '2026-03-31', grace_until: '2026-04-30' };

/**
 * Each variant in a consortium of its own (LHT-1, LHT-2 …), judged by one rule for 2025 from one edition; `[result, evidence]` of each.
 * Shared tables are taken as they are.
 */
export const verdictsOf = async (warehouse: TinyWarehouse, rule: string, { variants, shared = {} }: { variants: readonly Facts[]; shared?: Facts }): Promise<[string, string[]][]> => {
  const merged: Record<string, Fact[]> = { evaluation_year: [anEvaluationYear(2025)], organisation: units };
  for (const [index, variant] of variants.entries()) {
    const code = `LHT-${index + 1}`;
    for (const [table, rows] of Object.entries({ consortium: [aConsortium()], ...variant })) {
      (merged[table] ??= []).push(...rows.map((row) => ({ ...row, ...(table === 'consortium' ? { code } : { consortium: code }) })));
    }
  }
  for (const [table, rows] of Object.entries(shared)) (merged[table] ??= []).push(...rows);
  const writer = await warehouse.edition(merged);
  for (const { reveal } of scopes) await writer.execute(reveal, {});
  const rows = await factsOf(rule).gather({ asker: writer, day, scored: [] });
  return variants.map((_, index) => {
    const { subject: _subject, ...facts } = rows.find(({ subject }) => subject === `LHT-${index + 1}`) ?? { subject: '' };
    const { result, evidence } = judgeRule(changchunTrial2025, rule, facts);
    return [result, [...evidence]];
  });
};
