import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownOfTwoYears } from '../desk/shown.js';

/** Proposals to rectify or revoke that wait for a person, this year and last, in the shape of a measure. */
export const openFlagTotals = defineQuery({
  name: 'open-flag-totals',
  params: z.object(filterParams),
  row: z.object({ measure: z.string(), year: z.number(), numerator: amount, denominator: amount, evidence: count }),
  sql: `
    SELECT 'open_flags' AS measure, f.year AS year, sum(f.numerator) AS numerator, sum(f.denominator) AS denominator, count() AS evidence
    FROM evidence_open_flags AS f
    WHERE ${shownOfTwoYears('f')}
    GROUP BY year
    ORDER BY year`,
});
