import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';

const params = z.object(filterParams);

/** Results by kind of the year shown and the four before it. */
export const resultsByKind = defineQuery({
  name: 'results-by-kind',
  params,
  row: z.object({ year: z.number(), kind: z.string(), count, withEvidence: count, amount }),
  sql: `
    SELECT r.year AS year, r.kind AS kind, sum(r.results) AS count, sum(r.with_evidence) AS withEvidence, sum(r.amount) AS amount
    FROM result_year AS r
    INNER JOIN consortium AS u ON u.code = r.consortium
    WHERE r.year BETWEEN {year:UInt16} - 4 AND {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    GROUP BY year, kind
    ORDER BY year, kind`,
});

/** Results of the year by sector and kind. */
export const resultsBySector = defineQuery({
  name: 'results-by-sector',
  params,
  row: z.object({ sector: z.string(), kind: z.string(), count, withEvidence: count, amount }),
  sql: `
    SELECT u.sector AS sector, r.kind AS kind, sum(r.results) AS count, sum(r.with_evidence) AS withEvidence, sum(r.amount) AS amount
    FROM result_year AS r
    INNER JOIN consortium AS u ON u.code = r.consortium
    WHERE r.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    GROUP BY sector, kind
    ORDER BY sector, kind`,
});
