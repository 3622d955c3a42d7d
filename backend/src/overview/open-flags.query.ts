import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';

/** Proposals to rectify or revoke that wait for a person, this year and last, in the shape of a measure. */
export const openFlagTotals = defineQuery({
  name: 'open-flag-totals',
  params: z.object(filterParams),
  row: z.object({ measure: z.string(), year: z.number(), numerator: amount, denominator: amount, evidence: count }),
  sql: `
    SELECT 'open_flags' AS measure, f.year AS year, sum(f.numerator) AS numerator, sum(f.denominator) AS denominator, count() AS evidence
    FROM evidence_open_flags AS f
    INNER JOIN consortium_year AS u ON u.consortium = f.consortium AND u.year = f.year
    WHERE f.year IN ({year:UInt16}, {year:UInt16} - 1)
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    GROUP BY year
    ORDER BY year`,
});
