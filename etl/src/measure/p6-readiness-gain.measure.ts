import { defineMeasure } from './define-measure.js';

/** Mean rise in technology readiness of the projects accepted in the year; one without both levels cannot tell. */
export const readinessGain = defineMeasure({
  code: 'P6',
  record: 'project',
  sql: `SELECT p.consortium AS consortium, u.year AS year, 'project' AS entity, p.code AS entity_key,
      concat(p.name, ' ', toString(assumeNotNull(p.trl_start)), ' → ', toString(assumeNotNull(p.trl_end)), ' 级') AS label,
      toDecimal128(assumeNotNull(p.trl_end) - assumeNotNull(p.trl_start), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      p.source_path AS source_path, p.source_sheet AS source_sheet, p.source_row AS source_row, p.source_cell AS source_cell
    FROM project AS p
    INNER JOIN unit_year AS u ON u.consortium = p.consortium AND u.year = toYear(p.status_since)
    WHERE p.status = 'accepted' AND p.trl_start IS NOT NULL AND p.trl_end IS NOT NULL`,
});
