import { evaluationDays, type PolicyBook, policyOf } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import type { Asker } from './asker.js';

/** A year under judgement and the days on which it is looked at. Facts after `as_of` do not exist yet. */
export interface JudgedYear {
  year: number;
  as_of: string;
  report_due: string;
  grace_until: string;
}

const yearsOfEdition = defineQuery({
  name: 'years of the edition',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ year: z.number(), as_of: z.string() }),
  sql: 'SELECT y.year AS year, y.as_of AS as_of FROM evaluation_year AS y ORDER BY y.year',
});

/**
 * The edition's years from the earliest wanted one on: a verdict looks back at the years before it, so later ones are judged again too.
 * @throws RangeError for a year that no scheme or rule set covers or the edition does not hold
 */
export const judgedYears = async (asker: Asker, policies: PolicyBook, wanted: readonly number[]): Promise<JudgedYear[]> => {
  const present = await asker.ask(yearsOfEdition, {});
  const absent = wanted.find((year) => !present.some((each) => each.year === year));
  if (absent !== undefined) throw new RangeError(`当前数据没有 ${absent} 年度，可评价的年度为 ${present.map(({ year }) => year).join('、')}`);
  const first = wanted.length === 0 ? -Infinity : Math.min(...wanted);
  return present
    .filter(({ year }) => year >= first)
    .map(({ year, as_of }) => {
      const { reportDue, graceUntil } = evaluationDays(policyOf(policies, year).scheme, year);
      return { year, as_of, report_due: reportDue, grace_until: graceUntil };
    });
};
