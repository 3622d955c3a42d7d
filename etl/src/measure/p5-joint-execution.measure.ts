import { defineMeasure } from './define-measure.js';

/** Projects of the year executed by an enterprise member and a university or institute member together ÷ projects of the year. */
export const jointExecution = defineMeasure({
  code: 'P5',
  record: 'project',
  sql: `SELECT p.consortium AS consortium, p.year AS year, 'project' AS entity, p.project AS entity_key,
      concat(p.name, if(hasAny(p.units, r.enterprises) AND hasAny(p.units, r.academics), ' 产学研联合', ' 非联合承担')) AS label,
      toDecimal128(hasAny(p.units, r.enterprises) AND hasAny(p.units, r.academics), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      p.source_path AS source_path, p.source_sheet AS source_sheet, p.source_row AS source_row, p.source_cell AS source_cell
    FROM project_year AS p
    LEFT JOIN roster_year AS r ON r.consortium = p.consortium AND r.year = p.year`,
});
