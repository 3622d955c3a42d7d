import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from '../desk/row-shapes.js';

export const sourceFiles = defineQuery({
  name: 'source-files',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ path: z.string(), kind: z.string(), sha256: z.string(), size: count, rows_accepted: count, rows_rejected: count }),
  sql: `SELECT path, kind, sha256, size, rows_accepted, rows_rejected FROM source_file ORDER BY path LIMIT 5000`,
});

/** Every consortium that owes the year's report, with the date it came. */
export const reportArrivals = defineQuery({
  name: 'report-arrivals',
  params: z.object({ year: z.number() }),
  row: z.object({ consortium: z.string(), name: z.string(), lead: z.string(), submitted: z.nullable(z.string()) }),
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, u.lead_name AS lead, r.submitted AS submitted
    FROM consortium_year AS u
    LEFT JOIN (SELECT consortium, toString(max(submitted)) AS submitted FROM report WHERE year = {year:UInt16} GROUP BY consortium) AS r
      ON r.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
    ORDER BY consortium`,
});

export const tableRows = defineQuery({
  name: 'table-rows',
  scope: 'everyone',
  params: z.object({ tables: z.array(z.string()) }),
  row: z.object({ table: z.string(), rows: count }),
  sql: `SELECT name AS table, toString(ifNull(total_rows, 0)) AS rows FROM system.tables WHERE database = currentDatabase() AND name IN {tables:Array(String)}`,
});
