import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia } from './shown-consortia.js';

// Over no case a quantile is NaN, which arrives as null.
const quantiles = z.array(z.nullable(z.number()));

/**
 * Days from approval to the first day of each stage on or after it, over all projects approved by the year's end: exact quartiles (inclusive),
 * and at most 200 cases spread evenly over the sorted ones, the shortest and the longest among them. A project is complete when accepted, else
 * when its last task passed.
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
    cases: z.array(z.tuple([z.number(), z.string()])),
  }),
  sql: `
    SELECT step, countIf(days >= 0) AS count, countIf(days < 0 AND dated) AS early, countIf(wait >= 0) AS inOrder,
      quantilesExactInclusiveIf(0.5)(wait, wait >= 0) AS sincePrevious,
      quantilesExactInclusiveIf(0, 0.25, 0.5, 0.75, 1)(days, days >= 0) AS quartiles,
      arraySort(groupArrayIf((days, code), days >= 0)) AS sorted,
      arrayMap(place -> sorted[1 + intDiv(place * (length(sorted) - 1), greatest(least(length(sorted), 200), 2) - 1)], range(least(length(sorted), 200))) AS cases
    FROM (
      SELECT code, each.1 AS step, toInt32(ifNull(dateDiff('day', started, each.2), -1)) AS days, toInt32(ifNull(dateDiff('day', each.3, each.2), -1)) AS wait, each.4 AS dated
      FROM (
        SELECT code, started, arrayJoin([
          ('to_completion', if(completed >= started, completed, NULL), started, isNotNull(completed)),
          ('to_result', result, completed, notEmpty(results)),
          ('to_contract', contract, result, notEmpty(contracts)),
          ('to_revenue', revenue, contract, notEmpty(revenues))
        ]) AS each
        FROM (
          SELECT p.code AS code, p.started AS started, o.results AS results, o.contracts AS contracts, o.revenues AS revenues,
            if(p.status = 'accepted' AND p.status_since <= makeDate32({year:UInt16}, 12, 31), p.status_since, if(t.open = 0, t.passed, NULL)) AS completed,
            arrayFirstOrNull(day -> day >= p.started, arraySort(o.results)) AS result,
            arrayFirstOrNull(day -> day >= p.started, arraySort(o.contracts)) AS contract,
            arrayFirstOrNull(day -> day >= p.started, arraySort(o.revenues)) AS revenue
          FROM project AS p
          LEFT JOIN (
            SELECT project, max(accepted) AS passed, countIf(accepted IS NULL OR accepted > makeDate32({year:UInt16}, 12, 31)) AS open
            FROM task WHERE consortium IN (${shownConsortia}) GROUP BY project
          ) AS t ON t.project = p.code
          LEFT JOIN (
            SELECT assumeNotNull(project) AS project,
              groupArrayIf(achieved, kind IN ('patent', 'software', 'standard', 'transfer', 'scenario')) AS results,
              groupArrayIf(achieved, kind IN ('contract', 'transfer')) AS contracts,
              groupArrayIf(achieved, kind = 'revenue') AS revenues
            FROM outcome WHERE project IS NOT NULL AND achieved <= makeDate32({year:UInt16}, 12, 31) AND consortium IN (${shownConsortia}) GROUP BY project
          ) AS o ON o.project = p.code
          WHERE p.started <= makeDate32({year:UInt16}, 12, 31) AND p.consortium IN (${shownConsortia})
        )
      )
    )
    GROUP BY step`,
});

/** Names of projects that the viewer may see. */
export const projectNames = defineQuery({
  name: 'project-names',
  params: z.object({ codes: z.array(z.string()) }),
  row: z.object({ project: z.string(), name: z.string(), consortium: z.string() }),
  sql: `
    SELECT p.code AS project, p.name AS name, p.consortium AS consortium FROM project AS p
    WHERE p.code IN {codes:Array(String)}
      AND ({viewer_all:Bool} OR p.consortium IN (SELECT code FROM consortium WHERE district IN {viewer_districts:Array(String)}))`,
});
