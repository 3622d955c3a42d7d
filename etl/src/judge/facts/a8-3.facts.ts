import { defineFacts } from '../define-facts.js';

/** Projects that ran in the year and their tasks; a task that was refused stands in the file and row of its project. */
const lists = `SELECT p.consortium AS consortium, p.code AS code, ifNull(t.tasks, 0) AS tasks, t.incomplete AS incomplete,
    ifNull(t.tasks, 0) = 0 AS bare,
    bare AND (p.source_path, p.source_row) IN (SELECT j.source_path, j.source_row FROM rejection AS j WHERE j.record IN ('task', 'project')) AS refused
  FROM project AS p
  LEFT JOIN (
    SELECT k.project AS project, count() AS tasks,
      groupArrayIf(k.code, empty(k.target_name) OR empty(k.target_unit) OR k.target <= 0 OR empty(k.owner)) AS incomplete
    FROM task AS k
    GROUP BY k.project
  ) AS t ON t.project = p.code
  WHERE p.started <= makeDate32({year:UInt16}, 12, 31)
    AND NOT (p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since < makeDate32({year:UInt16}, 1, 1))
    AND NOT (p.status IN ('terminated', 'withdrawn') AND p.status_since <= {as_of:Date32})`;

export const taskList = defineFacts({
  rule: 'A8.3',
  sql: `SELECT u.consortium AS subject, toUInt32(ifNull(g.projects, 0)) AS projects, toUInt32(ifNull(g.tasks, 0)) AS tasks,
      g.withoutTask AS withoutTask, g.unreadable AS unreadable, g.incomplete AS incomplete, g.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT l.consortium AS consortium, count() AS projects, sum(l.tasks) AS tasks,
        arraySort(groupArrayIf(l.code, l.bare)) AS withoutTask, arraySort(groupArrayIf(l.code, l.refused)) AS unreadable,
        arraySort(arrayFlatten(groupArray(l.incomplete))) AS incomplete,
        arraySort(arrayConcat(groupArray(concat('project:', l.code)), arrayMap(task -> concat('task:', task), arrayFlatten(groupArray(l.incomplete))))) AS evidence
      FROM (${lists}) AS l
      GROUP BY l.consortium
    ) AS g ON g.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
