import { projectLevels } from '@monitor/domain';
import { defineMeasure } from './define-measure.js';
import { wordsOf } from './words.js';

/** Art. 10(1): government projects running in the year with a member executing: national 3, provincial 2, city 1. */
export const governmentProjects = defineMeasure({
  code: 'P4',
  record: 'project',
  sql: `SELECT p.consortium AS consortium, p.year AS year, 'project' AS entity, p.project AS entity_key,
      concat(p.name, ' ', ${wordsOf('p.level', projectLevels)}) AS label,
      toDecimal128(transform(toString(p.level), ['national', 'provincial', 'city'], [3, 2, 1], 0), 6) AS numerator,
      toDecimal128(0, 6) AS denominator,
      p.source_path AS source_path, p.source_sheet AS source_sheet, p.source_row AS source_row, p.source_cell AS source_cell
    FROM project_year AS p
    INNER JOIN roster_year AS r ON r.consortium = p.consortium AND r.year = p.year
    WHERE p.level IN ('national', 'provincial', 'city') AND hasAny(p.units, r.members)`,
});
