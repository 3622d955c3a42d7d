import { defineFacts } from '../define-facts.js';

const ran = `p.started <= makeDate32({year:UInt16}, 12, 31)
    AND NOT (p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since < makeDate32({year:UInt16}, 1, 1))
    AND NOT (p.status IN ('terminated', 'withdrawn') AND p.status_since <= {as_of:Date32})`;

/** Projects that ran in the year; a task that was refused stands in the file and row of its project. */
const projects = `SELECT l.consortium AS consortium, count() AS projects,
    arraySort(groupArrayIf(l.code, l.bare)) AS withoutTask, arraySort(groupArrayIf(l.code, l.bare AND l.refused)) AS unreadable,
    groupArray(concat('project:', l.code)) AS evidence
  FROM (
    SELECT p.consortium AS consortium, p.code AS code, p.code NOT IN (SELECT k.project FROM task AS k) AS bare,
      (p.source_path, p.source_row) IN (SELECT j.source_path, j.source_row FROM rejection AS j WHERE j.record IN ('task', 'project')) AS refused
    FROM project AS p
    WHERE ${ran}
  ) AS l
  GROUP BY l.consortium`;

const tasks = `SELECT t.consortium AS consortium, count() AS tasks,
    arraySort(groupArrayIf(t.code, empty(t.target_name) OR empty(t.target_unit) OR t.target <= 0 OR empty(t.owner))) AS incomplete
  FROM task AS t
  WHERE t.project IN (SELECT p.code FROM project AS p WHERE ${ran})
  GROUP BY t.consortium`;

export const taskList = defineFacts({
  rule: 'A8.3',
  sql: `SELECT u.consortium AS subject, toUInt32(ifNull(l.projects, 0)) AS projects, toUInt32(ifNull(t.tasks, 0)) AS tasks,
      l.withoutTask AS withoutTask, l.unreadable AS unreadable, t.incomplete AS incomplete,
      arraySort(arrayConcat(l.evidence, arrayMap(task -> concat('task:', task), t.incomplete))) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${projects}) AS l ON l.consortium = u.consortium
    LEFT JOIN (${tasks}) AS t ON t.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
