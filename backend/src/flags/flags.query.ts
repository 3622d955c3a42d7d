import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { filterParams } from '../desk/row-shapes.js';
import { flagColumns } from './flag-row.js';

/** All proposals of a year, the gravest first. */
export const flagRows = defineQuery({
  name: 'flag-rows',
  params: z.object(filterParams),
  row: z.object({ ...flagColumns, consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), year: z.number() }),
  sql: `
    SELECT f.key AS key, f.kind AS kind, f.article AS article, f.headline AS headline, f.reasons AS reasons, f.evidence AS evidence,
      f.scheme AS scheme, f.rule_set AS rule_set,
      u.consortium AS consortium, u.name AS name, u.sector AS sector, u.district AS district, u.year AS year
    FROM flag AS f
    INNER JOIN consortium_year AS u ON u.consortium = f.consortium AND u.year = f.year
    WHERE f.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    ORDER BY indexOf(['revoke', 'rectify', 'watch', 'data', 'commend'], f.kind), f.key`,
});
