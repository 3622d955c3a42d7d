import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia } from './shown-consortia.js';

const registered = `('patent', 'software', 'contract')`;

/**
 * Results claimed more than once, one claim of the year and of a consortium shown among them. Numbers and titles are compared without spaces
 * and in one case. By title, all claims lie on one day, hence in the year; claims with two registration numbers are two results.
 */
export const repeatedClaims = defineQuery({
  name: 'repeated-claims',
  params: z.object(filterParams),
  row: z.object({ ground: z.enum(['registration', 'title']), kind: z.string(), shared: z.string(), codes: z.array(z.string()), all: count }),
  sql: `
    SELECT ground, kind, shared, codes, count() OVER () AS all
    FROM (
      SELECT 'registration' AS ground, o.kind AS kind, upper(replaceAll(assumeNotNull(o.registration), ' ', '')) AS shared,
        arraySort(groupArray(o.code)) AS codes
      FROM outcome AS o
      WHERE o.kind IN ${registered} AND notEmpty(ifNull(o.registration, '')) AND o.achieved <= makeDate32({year:UInt16}, 12, 31)
      GROUP BY kind, shared
      HAVING count() > 1 AND countIf(toYear(o.achieved) = {year:UInt16} AND o.consortium IN (${shownConsortia})) > 0
      UNION ALL
      SELECT 'title' AS ground, o.kind AS kind, any(o.title) AS shared, arraySort(groupArray(o.code)) AS codes
      FROM outcome AS o
      WHERE toYear(o.achieved) = {year:UInt16}
      GROUP BY kind, lowerUTF8(replaceAll(o.title, ' ', '')), o.owners[1], o.achieved, ifNull(o.amount, toDecimal64(-1, 2))
      HAVING count() > 1 AND uniqExact(nullIf(o.registration, '')) <= 1
        AND NOT (kind IN ${registered} AND countIf(notEmpty(ifNull(o.registration, ''))) > 1)
        AND countIf(o.consortium IN (${shownConsortia})) > 0
    )
    ORDER BY ground, kind, shared
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
