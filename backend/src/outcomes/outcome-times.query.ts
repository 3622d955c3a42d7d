import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia } from '../desk/shown.js';

// Over no case a quantile is NaN, which arrives as null.
const quantiles = z.array(z.nullable(z.number()));

/**
 * Days from approval to each stage, over all projects that reached it by the year's end: exact quartiles (inclusive), and at most 200 cases
 * spread evenly over the sorted ones, the shortest and the longest among them. A case is days and the place of its project in one number.
 */
export const daysToStages = defineQuery({
  name: 'days-to-stages',
  params: z.object(filterParams),
  row: z.object({
    step: z.enum(['to_completion', 'to_result', 'to_contract', 'to_revenue']),
    count,
    early: count,
    inOrder: count,
    sincePrevious: quantiles,
    quartiles: quantiles,
    cases: z.array(z.tuple([z.number(), z.number()])),
  }),
  sql: `
    SELECT step, countIf(inTime) AS count, countIf(early AND NOT inTime) AS early, countIf(inTime AND wait >= 0) AS inOrder,
      quantilesExactInclusiveIf(0.5)(wait, inTime AND wait >= 0) AS sincePrevious,
      quantilesExactInclusiveIf(0, 0.25, 0.5, 0.75, 1)(days, inTime) AS quartiles,
      arraySort(groupArrayIf(bitOr(bitShiftLeft(toUInt64(days), 32), toUInt64(place)), inTime)) AS sorted,
      greatest(length(sorted) - 1, 1) AS steps, greatest(least(length(sorted), 200) - 1, 1) AS shown,
      arrayMap(each -> (toInt32(bitShiftRight(each, 32)), toUInt32(bitAnd(each, 4294967295))),
        arrayFilter((each, nth) -> intDiv(intDiv((nth - 1) * shown + steps - 1, steps) * steps, shown) = nth - 1, sorted, arrayEnumerate(sorted))) AS cases
    FROM (
      SELECT step, days, wait, place, early, ifNull(reached <= makeDate32({year:UInt16}, 12, 31), false) AS inTime
      FROM project_step
      WHERE started <= makeDate32({year:UInt16}, 12, 31) AND consortium IN (${shownConsortia})
    )
    GROUP BY step`,
});

/** The projects at these places, of those that the viewer may see. */
export const projectsAtPlaces = defineQuery({
  name: 'projects-at-places',
  params: z.object({ places: z.array(z.number()) }),
  row: z.object({ place: z.number(), project: z.string(), name: z.string(), consortium: z.string() }),
  sql: `
    SELECT s.place AS place, p.code AS project, p.name AS name, p.consortium AS consortium
    FROM project AS p
    INNER JOIN (SELECT DISTINCT place, project FROM project_step WHERE place IN {places:Array(UInt32)}) AS s ON s.project = p.code
    WHERE {viewer_all:Bool} OR p.consortium IN (SELECT code FROM consortium WHERE district IN {viewer_districts:Array(String)})`,
});
