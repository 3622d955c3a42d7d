import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia } from '../desk/shown.js';

/** Results claimed more than once by the year's end, one claim of the year and of a consortium shown among them. */
export const repeatedClaims = defineQuery({
  name: 'repeated-claims',
  params: z.object(filterParams),
  row: z.object({ ground: z.enum(['registration', 'title']), kind: z.string(), shared: z.string(), codes: z.array(z.string()), all: count }),
  sql: `
    SELECT ground, kind, any(r.shared) AS shared, arraySort(groupArray(r.code)) AS codes, count() OVER () AS all
    FROM repeated_claim AS r
    WHERE r.achieved <= makeDate32({year:UInt16}, 12, 31)
    GROUP BY ground, kind, claim
    HAVING count() > 1 AND countIf(toYear(r.achieved) = {year:UInt16} AND r.consortium IN (${shownConsortia})) > 0
    ORDER BY ground, kind, claim
    LIMIT 200`,
});

/** The claims themselves; of a consortium beyond the viewer's scope the name alone. */
export const claimRows = defineQuery({
  name: 'claim-rows',
  params: z.object({ codes: z.array(z.string()) }),
  row: z.object({
    code: z.string(), consortium: z.string(), name: z.string(), visible: z.boolean(), title: z.string(), achieved: z.string(), amount: z.nullable(amount),
    project: z.nullable(z.string()), evidence: z.nullable(z.string()), path: z.string(), sheet: z.string(), row: z.number(), cell: z.string(),
  }),
  sql: `
    SELECT o.code AS code, o.consortium AS consortium, c.name AS name,
      {viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)} AS visible,
      if(visible, o.title, '') AS title, if(visible, toString(o.achieved), '') AS achieved, if(visible, o.amount, NULL) AS amount,
      if(visible, o.project, NULL) AS project, if(visible, o.evidence, NULL) AS evidence,
      if(visible, toString(o.source_path), '') AS path, if(visible, toString(o.source_sheet), '') AS sheet, if(visible, o.source_row, 0) AS row, if(visible, o.source_cell, '') AS cell
    FROM outcome AS o
    INNER JOIN consortium AS c ON c.code = o.consortium
    WHERE o.code IN {codes:Array(String)}
    ORDER BY o.code`,
});
