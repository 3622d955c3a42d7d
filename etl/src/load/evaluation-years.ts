import { evaluationDays, type PolicyBook, policyOf, policyYears } from '@monitor/domain';
import { defineQuery, defineStatement, type Writer } from '@monitor/store';
import { z } from 'zod';

const fill = defineStatement({
  name: 'fill-evaluation-years',
  params: z.object({ before: z.int(), covered: z.array(z.int()), as_of: z.array(z.string()) }),
  sql: `INSERT INTO evaluation_year (year, year_start, year_end, as_of)
SELECT y.candidate, makeDate32(y.candidate, 1, 1), makeDate32(y.candidate, 12, 31), toDate32(arrayElement({as_of:Array(String)}, indexOf({covered:Array(UInt16)}, y.candidate)))
FROM (
  SELECT toUInt16(r.year) AS candidate FROM report AS r
  UNION DISTINCT SELECT toUInt16(toYear(f.booked)) FROM fund_entry AS f
  UNION DISTINCT SELECT toUInt16(toYear(o.achieved)) FROM outcome AS o
) AS y
WHERE y.candidate <= (SELECT max(r.year) FROM report AS r WHERE r.year < {before:Int32})
  AND y.candidate >= (SELECT min(toYear(c.recognised)) FROM consortium AS c)
  AND has({covered:Array(UInt16)}, y.candidate)`,
});

const years = defineQuery({
  name: 'evaluation-years',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ year: z.coerce.number() }),
  sql: `SELECT e.year AS year FROM evaluation_year AS e ORDER BY year`,
});

/**
 * The years to judge: those with reports, funds or outcomes since the first recognition, up to the last year that has reports
 * and had ended in the year `now`, as far as a scheme and a rule set cover them. A mistyped date never makes a year.
 */
export const fillEvaluationYears = async (writer: Writer, policies: PolicyBook, now: number): Promise<void> => {
  await writer.replaceTable('evaluation_year');
  const covered = [...policyYears(policies)];
  if (covered.length === 0) return;
  const days = covered.map((year) => evaluationDays(policyOf(policies, year).scheme, year).evaluatedAsOf);
  await writer.execute(fill, { before: now, covered, as_of: days });
};

export const evaluationYears = async (edition: Pick<Writer, 'ask'>): Promise<readonly number[]> => (await edition.ask(years, {})).map(({ year }) => year);

/** The calendar year of an instant in a time zone. */
export const yearOf = (instant: string, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(new Date(instant)));
