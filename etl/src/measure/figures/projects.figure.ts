import { pipelineStages, projectLevels } from '@monitor/domain';
import { wordsOf } from '../words.js';
import { defineFigure, type FigureRows, placeOf } from './define-figure.js';

/** Projects that ran in the year, one each. */
export const projects: FigureRows = defineFigure(
  'projects',
  `SELECT p.consortium AS consortium, p.year AS year, 'project' AS entity, p.project AS entity_key,
    concat(p.name, ' ', ${wordsOf('p.level', projectLevels)}) AS label,
    toDecimal128(1, 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('p')}, toString(p.level) AS level, toString(p.status) AS status
  FROM project_year AS p`,
);

const none = `'' AS name, '' AS path, '' AS sheet, toUInt32(0) AS line, '' AS cell`;

/** What is known of each project by the end of the year, one row per fact, so that one consortium's rows need only that consortium's facts. */
const traces = `
    SELECT p.consortium AS consortium, u.year AS year, p.code AS project, 1 AS runs, p.status = 'accepted' AND p.status_since <= u.year_end AS accepted,
      0 AS task, 0 AS undone, 0 AS result, 0 AS contract, 0 AS revenue,
      p.name AS name, toString(p.source_path) AS path, toString(p.source_sheet) AS sheet, p.source_row AS line, p.source_cell AS cell
    FROM project AS p
    INNER JOIN unit_year AS u ON u.consortium = p.consortium
    WHERE p.started <= u.year_end AND NOT (p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since < u.year_start)
    UNION ALL
    SELECT t.consortium, u.year, t.project, 0, 0, 1, NOT ifNull(t.accepted <= u.year_end, false), 0, 0, 0, ${none}
    FROM task AS t
    INNER JOIN unit_year AS u ON u.consortium = t.consortium
    UNION ALL
    SELECT o.consortium, u.year, ifNull(o.project, ''), 0, 0, 0, 0, o.kind IN ('patent', 'software', 'standard', 'transfer', 'scenario'), o.kind IN ('contract', 'transfer'), o.kind = 'revenue', ${none}
    FROM outcome AS o
    INNER JOIN unit_year AS u ON u.consortium = o.consortium
    WHERE o.project IS NOT NULL AND o.achieved <= u.year_end AND o.kind != 'analysis'`;

/** In the order of `pipelineStages`; a project with a list counts as completed when its last task is accepted. */
const reached = '[1, max(a.task), toUInt8(max(a.accepted) = 1 OR (max(a.task) = 1 AND max(a.undone) = 0)), max(a.result), max(a.contract), max(a.revenue)]';
const stageList = `[${pipelineStages.map((stage) => `'${stage}'`).join(', ')}]`;

/** Each stage that a project of the year had reached by its end: 1 in the numerator with every stage before, else 1 in the denominator. */
export const stages: FigureRows = defineFigure(
  'stages',
  `SELECT s.consortium AS consortium, s.year AS year, 'project' AS entity, s.project AS entity_key, s.name AS label,
    toDecimal128(s.whole, 6) AS numerator, toDecimal128(1 - s.whole, 6) AS denominator,
    s.path AS source_path, s.sheet AS source_sheet, s.line AS source_row, s.cell AS source_cell, s.stage AS stage
  FROM (
    SELECT g.consortium AS consortium, g.year AS year, g.project AS project, g.name AS name, g.path AS path, g.sheet AS sheet, g.line AS line, g.cell AS cell,
      stage, so_far = place AS whole
    FROM (
      SELECT a.consortium AS consortium, a.year AS year, a.project AS project, ${reached} AS flags,
        max(a.name) AS name, max(a.path) AS path, max(a.sheet) AS sheet, max(a.line) AS line, max(a.cell) AS cell
      FROM (${traces}) AS a
      GROUP BY a.consortium, a.year, a.project
      HAVING max(a.runs) = 1
    ) AS g
    ARRAY JOIN ${stageList} AS stage, g.flags AS flag, arrayCumSum(g.flags) AS so_far, arrayEnumerate(g.flags) AS place
    WHERE flag = 1
  ) AS s`,
);
