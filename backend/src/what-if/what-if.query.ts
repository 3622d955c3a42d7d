import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const cell = z.object({ indicator: z.string(), state: z.enum(['reported', 'not_applicable', 'missing']), value: z.number().nullable() });

const row = z.object({
  consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
  total: z.number().nullable(), rank: z.number().nullable(), grade: z.string(), adjustments: z.string(),
  cells: z.array(cell), input: z.string().nullable(), flags: z.array(z.string()),
});
export type WhatIfRow = z.output<typeof row>;

/** Every consortium judged in the year with its cells, its verdict and what its flags rest on. */
export const whatIfRows = defineQuery({
  name: 'what-if-rows',
  params: z.object({ year: z.number() }),
  row,
  sql: `
    SELECT u.consortium AS consortium, u.name AS name, u.sector AS sector, u.district AS district, u.status AS status,
      u.total AS total, u.rank AS rank, u.grade AS grade, u.adjustments AS adjustments, s.cells AS cells, b.input AS input, f.flags AS flags
    FROM consortium_year AS u
    INNER JOIN (
      SELECT consortium, groupArray(CAST((indicator, state, value), 'Tuple(indicator String, state String, value Nullable(Float64))')) AS cells
      FROM indicator_score WHERE year = {year:UInt16} GROUP BY consortium
    ) AS s ON s.consortium = u.consortium
    LEFT JOIN (SELECT consortium, input FROM flag_basis WHERE year = {year:UInt16}) AS b ON b.consortium = u.consortium
    LEFT JOIN (SELECT consortium, groupArray(kind) AS flags FROM flag WHERE year = {year:UInt16} GROUP BY consortium) AS f ON f.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
    ORDER BY consortium`,
});
