import { figures } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';

const scope = z.object({ ...filterParams, view: z.string(), any_consortium: z.boolean(), consortium: z.string(), sliced: z.array(z.array(z.string())) });

/** Column names come from the figures' registry alone; the values asked for are bound, list by list in the order of the names. */
const slicedBy = (names: readonly string[]): string =>
  names.length === 0
    ? 'empty({sliced:Array(Array(String))})'
    : names.map((name, index) => `(empty({sliced:Array(Array(String))}[${index + 1}]) OR has({sliced:Array(Array(String))}[${index + 1}], e.${name}))`).join(' AND ');

const rowsOf = (names: readonly string[]): string => `
    FROM {view:Identifier} AS e
    INNER JOIN consortium_year AS u ON u.consortium = e.consortium AND u.year = e.year
    WHERE e.year = {year:UInt16} AND ({any_consortium:Bool} OR e.consortium = {consortium:String})
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
      AND ${slicedBy(names)}`;

// Over no row at all a nullable column sums to NULL, which is 0 here.
const totalsOf = (names: readonly string[]) =>
  defineQuery({
    name: 'evidence-totals',
    params: scope,
    row: z.object({ numerator: amount, denominator: amount, count }),
    sql: `
    SELECT ifNull(sum(e.numerator), toDecimal128(0, 6)) AS numerator, ifNull(sum(e.denominator), toDecimal128(0, 6)) AS denominator, count() AS count${rowsOf(names)}`,
  });

const pageOf = (names: readonly string[]) =>
  defineQuery({
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
      e.source_path AS path, e.source_sheet AS sheet, e.source_row AS row, e.source_cell AS cell${rowsOf(names)}
    ORDER BY e.numerator DESC, e.denominator DESC, key, path, row
    LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
  });

/** Sums over all rows behind a number, and a page of these rows, the heaviest first, each with the cell it was read from. */
export interface EvidenceQueries {
  readonly totals: ReturnType<typeof totalsOf>;
  readonly page: ReturnType<typeof pageOf>;
}

const queriesOf = (names: readonly string[]): EvidenceQueries => ({ totals: totalsOf(names), page: pageOf(names) });

/** For measures, which have no slices. */
export const measureEvidence: EvidenceQueries = queriesOf([]);

/** For each figure, by the names it is sliced by. */
export const figureEvidence: ReadonlyMap<string, EvidenceQueries> = new Map(figures.map(({ code, slices }) => [code, queriesOf(Object.keys(slices))]));
