import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';

const scope = z.object({ ...filterParams, view: z.string(), any_consortium: z.boolean(), consortium: z.string() });

/** Sums over all evidence rows of a measure under the filters: the number shown and nothing else. Over no row at all a nullable column sums to NULL, which is 0 here. */
export const evidenceTotals = defineQuery({
  name: 'evidence-totals',
  params: scope,
  row: z.object({ numerator: amount, denominator: amount, count }),
  sql: `
    SELECT ifNull(sum(e.numerator), toDecimal128(0, 6)) AS numerator, ifNull(sum(e.denominator), toDecimal128(0, 6)) AS denominator, count() AS count
    FROM {view:Identifier} AS e
    INNER JOIN consortium_year AS u ON u.consortium = e.consortium AND u.year = e.year
    WHERE e.year = {year:UInt16} AND ({any_consortium:Bool} OR e.consortium = {consortium:String})
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})`,
});

/** A page of the rows behind a measure, the heaviest first, each with the cell it was read from. */
export const evidenceRows = defineQuery({
  name: 'evidence-rows',
  params: scope.extend({ offset: z.number(), limit: z.number() }),
  row: z.object({
    consortium: z.string(),
    name: z.string(),
    entity: z.string(),
    key: z.string(),
    label: z.string(),
    numerator: amount,
    denominator: amount,
    path: z.string(),
    sheet: z.string(),
    row: z.number(),
    cell: z.string(),
  }),
  sql: `
    SELECT e.consortium AS consortium, u.name AS name, e.entity AS entity, e.entity_key AS key, e.label AS label,
      e.numerator AS numerator, e.denominator AS denominator,
      e.source_path AS path, e.source_sheet AS sheet, e.source_row AS row, e.source_cell AS cell
    FROM {view:Identifier} AS e
    INNER JOIN consortium_year AS u ON u.consortium = e.consortium AND u.year = e.year
    WHERE e.year = {year:UInt16} AND ({any_consortium:Bool} OR e.consortium = {consortium:String})
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    ORDER BY e.numerator DESC, e.denominator DESC, key, path, row
    LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
});
