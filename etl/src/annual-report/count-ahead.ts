import { defineQuery, type Query } from '@monitor/store';
import { z } from 'zod';
import { measures } from '../measure/registry.js';
import { scopes } from '../measure/scope.js';

export interface AheadAsked {
  readonly year: number;
  /** Calendar date as of which the year's facts are read. */
  readonly as_of: string;
  readonly any_consortium: boolean;
  readonly consortium: string;
}

/** Sums of one measure for one consortium: decimal text, and the rows behind them. */
export interface AheadRow {
  readonly consortium: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly evidence: number;
}

/** A measure asked for a year that nobody has judged yet. */
export interface AheadMeasure {
  readonly code: string;
  readonly query: Query<AheadAsked, AheadRow>;
}

const asked = z.object({ year: z.int(), as_of: z.string(), any_consortium: z.boolean(), consortium: z.string() });
const row = z.object({ consortium: z.string(), numerator: z.string(), denominator: z.string(), evidence: z.coerce.number() });

// The measures read the years of the edition; here that table and the views over it stand for the one year asked for.
const oneYear = `evaluation_year AS (SELECT {year:UInt16} AS year, makeDate32({year:UInt16}, 1, 1) AS year_start, makeDate32({year:UInt16}, 12, 31) AS year_end, toDate32({as_of:String}) AS as_of)`;

const around = [oneYear, ...scopes.map(({ view, sql }) => `${view} AS (${sql})`)].join(',\n');

/** Every measure as it will be counted once the year is judged, from the records that are there today. */
export const aheadMeasures: readonly AheadMeasure[] = measures.map(({ code, sql }) => ({
  code,
  query: defineQuery({
    name: `ahead-${code}`,
    params: asked,
    row,
    sql: `WITH ${around}
SELECT e.consortium AS consortium, toString(sum(e.numerator)) AS numerator, toString(sum(e.denominator)) AS denominator, count() AS evidence
FROM (${sql}) AS e
INNER JOIN consortium AS c ON c.code = e.consortium
WHERE e.year = {year:UInt16} AND ({any_consortium:Bool} OR e.consortium = {consortium:String})
  AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
GROUP BY consortium`,
  }),
}));
