import { defineStatement, type Writer } from '@monitor/store';
import { z } from 'zod';

/**
 * The first day of each stage on or after the approval of its project, days since the approval, and since the stage before (−1 where that came
 * later or never). A project is complete when accepted or when the last of its tasks passed, whichever came first; `early` says that there are
 * days before the approval, too.
 */
const fill = defineStatement({
  name: 'fill project_step',
  params: z.object({}),
  sql: `INSERT INTO project_step (step, consortium, project, place, started, reached, days, wait, early)
    SELECT s.1, consortium, project, place, started, s.2,
      toInt32(ifNull(dateDiff('day', started, s.2), -1)), toInt32(greatest(ifNull(dateDiff('day', s.3, s.2), -1), -1)), s.4
    FROM (
      SELECT consortium, project, place, started, arrayJoin([
        ('to_completion', completed, toNullable(started), arrayExists(day -> day < started, completions)),
        ('to_result', result, completed, arrayExists(day -> day < started, results)),
        ('to_contract', contract, result, arrayExists(day -> day < started, contracts)),
        ('to_revenue', revenue, contract, arrayExists(day -> day < started, revenues))
      ]) AS s
      FROM (
        SELECT p.consortium AS consortium, p.code AS project, p.started AS started,
          toUInt32(row_number() OVER (ORDER BY p.consortium, p.code)) AS place,
          arrayFilter(day -> day > toDate32('1900-01-01'), [
            if(p.status = 'accepted', p.status_since, toDate32('1900-01-01')), if(ifNull(t.open, 1) = 0, ifNull(t.passed, toDate32('1900-01-01')), toDate32('1900-01-01'))
          ]) AS completions,
          o.results AS results, o.contracts AS contracts, o.revenues AS revenues,
          arrayFirstOrNull(day -> day >= p.started, arraySort(completions)) AS completed,
          arrayFirstOrNull(day -> day >= p.started, arraySort(o.results)) AS result,
          arrayFirstOrNull(day -> day >= p.started, arraySort(o.contracts)) AS contract,
          arrayFirstOrNull(day -> day >= p.started, arraySort(o.revenues)) AS revenue
        FROM project AS p
        LEFT JOIN (
          SELECT project, max(accepted) AS passed, countIf(accepted IS NULL) AS open FROM task GROUP BY project
        ) AS t ON t.project = p.code
        LEFT JOIN (
          SELECT assumeNotNull(project) AS project,
            groupArrayIf(achieved, kind IN ('patent', 'software', 'standard', 'transfer', 'scenario')) AS results,
            groupArrayIf(achieved, kind IN ('contract', 'transfer')) AS contracts,
            groupArrayIf(achieved, kind = 'revenue') AS revenues
          FROM outcome WHERE project IS NOT NULL GROUP BY project
        ) AS o ON o.project = p.code
      )
    )
    WHERE s.2 IS NOT NULL OR s.4`,
});

/** The steps of all projects, made anew: they belong to no year. */
export const fillProjectSteps = async (writer: Writer): Promise<void> => {
  await writer.replaceTable('project_step');
  await writer.execute(fill, {});
};
