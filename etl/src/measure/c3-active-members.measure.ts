import { defineMeasure } from './define-measure.js';

/**
 * Members at the year's end with a recorded part in a project, a task or a co-owned result ÷ members at the year's end.
 * Members and deeds meet in one grouping, so that one consortium's rows need only that consortium's facts.
 */
export const activeMembers = defineMeasure({
  code: 'C3',
  record: 'membership',
  sql: `SELECT a.consortium AS consortium, a.year AS year, 'membership' AS entity,
      concat(a.consortium, '/', a.uscc, '/', toString(max(a.joined))) AS entity_key,
      concat(max(a.name), if(max(a.active) = 1, ' 当年有参与', ' 当年无参与记录')) AS label,
      toDecimal128(max(a.active), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      max(a.path) AS source_path, max(a.sheet) AS source_sheet, max(a.line) AS source_row, max(a.cell) AS source_cell
    FROM (
      SELECT m.consortium AS consortium, m.year AS year, m.uscc AS uscc, 1 AS member, 0 AS active, m.joined AS joined, m.name AS name,
        toString(m.source_path) AS path, toString(m.source_sheet) AS sheet, m.source_row AS line, m.source_cell AS cell
      FROM member_year AS m
      WHERE m.at_end
      UNION ALL
      SELECT p.consortium, p.year, arrayJoin(p.units), 0, 1, toDate32('1900-01-01'), '', '', '', toUInt32(0), ''
      FROM project_year AS p
      UNION ALL
      SELECT t.consortium, p.year, t.owner, 0, 1, toDate32('1900-01-01'), '', '', '', toUInt32(0), ''
      FROM task AS t
      INNER JOIN project_year AS p ON p.consortium = t.consortium AND p.project = t.project
      UNION ALL
      SELECT o.consortium, toYear(o.achieved), arrayJoin(o.owners), 0, 1, toDate32('1900-01-01'), '', '', '', toUInt32(0), ''
      FROM outcome AS o
      WHERE length(arrayDistinct(o.owners)) >= 2
    ) AS a
    GROUP BY a.consortium, a.year, a.uscc
    HAVING max(a.member) = 1`,
});
