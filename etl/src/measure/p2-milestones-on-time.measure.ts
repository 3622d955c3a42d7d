import { defineMeasure } from './define-measure.js';

/** Art. 8(3): milestones planned for the year by the latest approved plan and reached by their day ÷ all planned for it. */
export const milestonesOnTime = defineMeasure({
  code: 'P2',
  record: 'milestone',
  sql: `SELECT m.consortium AS consortium, u.year AS year, 'milestone' AS entity, m.code AS entity_key,
      concat(m.title, ' 计划 ', toString(m.planned)) AS label,
      toDecimal128(ifNull(m.actual <= m.planned, 0), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      m.source_path AS source_path, m.source_sheet AS source_sheet, m.source_row AS source_row, m.source_cell AS source_cell
    FROM milestone AS m
    INNER JOIN unit_year AS u ON u.consortium = m.consortium AND u.year = toYear(m.planned)`,
});
