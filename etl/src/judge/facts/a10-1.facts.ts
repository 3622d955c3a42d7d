import { defineFacts } from '../define-facts.js';

/** City money granted to each project in all years so far, less what went back; other levels' money is not counted. */
const grants = `SELECT f.consortium AS consortium, f.project AS project,
    sum(if(f.kind = 'refunded', -f.amount, f.amount)) AS net,
    groupArray(concat('fund_entry:', f.entry)) AS entries
  FROM fund_entry AS f
  WHERE f.source = 'city' AND f.kind IN ('allocated', 'refunded') AND f.booked <= {as_of:Date32}
  GROUP BY f.consortium, f.project`;

const plain = (column: string): string => `replaceRegexpAll(normalizeUTF8NFKC(${column}), '\\\\s', '')`;

/** Granted projects of one consortium whose task lists agree in title, target and due number, whatever their order and white space. */
const twins = `SELECT l.consortium AS consortium,
    arraySort(groupArray(CAST((l.projects, l.tasks), 'Tuple(projects Array(String), tasks UInt32)'))) AS twins,
    arrayFlatten(groupArray(arrayMap(code -> concat('project:', code), l.projects))) AS evidence
  FROM (
    SELECT p.consortium AS consortium, p.list AS list, any(p.tasks) AS tasks, arraySort(groupArray(p.project)) AS projects
    FROM (
      SELECT t.consortium AS consortium, t.project AS project, toUInt32(count()) AS tasks,
        arraySort(groupArray((${plain('t.title')}, ${plain('t.target_name')}, ${plain('t.target_unit')}, toString(t.direction), t.target))) AS list
      FROM task AS t
      INNER JOIN (${grants}) AS g ON g.consortium = t.consortium AND g.project = t.project
      WHERE g.net > 0
      GROUP BY t.consortium, t.project
    ) AS p
    GROUP BY p.consortium, p.list
    HAVING count() > 1
  ) AS l
  GROUP BY l.consortium`;

export const projectGrants = defineFacts({
  rule: 'A10.1',
  sql: `SELECT u.consortium AS subject, g.projects AS projects, w.twins AS twins, arraySort(arrayConcat(g.evidence, w.evidence)) AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT p.consortium AS consortium,
        arraySort(groupArray(CAST((p.project, toString(p.net)), 'Tuple(project String, cityGrantNet String)'))) AS projects,
        arrayFlatten(groupArray(p.entries)) AS evidence
      FROM (${grants}) AS p
      GROUP BY p.consortium
    ) AS g ON g.consortium = u.consortium
    LEFT JOIN (${twins}) AS w ON w.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
