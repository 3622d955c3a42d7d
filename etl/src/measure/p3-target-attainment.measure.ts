import { defineMeasure } from './define-measure.js';

/**
 * Mean attainment of the targets due by 31 December, at most 1 each; a target without a value counts 0.
 * Clipping before dividing keeps the divisor above zero: a target is never below 0.000001.
 */
export const targetAttainment = defineMeasure({
  code: 'P3',
  record: 'task',
  sql: `SELECT t.consortium AS consortium, u.year AS year, 'task' AS entity, t.code AS entity_key,
      concat(t.target_name, ' 目标 ', toString(t.target), ' ', t.target_unit, ' 实际 ', ifNull(toString(t.actual), '未填')) AS label,
      toDecimal128(multiIf(
        isNull(t.actual), toDecimal128(0, 6),
        t.direction = 'max', least(assumeNotNull(t.actual), t.target) / t.target,
        t.target / greatest(assumeNotNull(t.actual), t.target)), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      t.source_path AS source_path, t.source_sheet AS source_sheet, t.source_row AS source_row, t.source_cell AS source_cell
    FROM task AS t
    INNER JOIN unit_year AS u ON u.consortium = t.consortium
    WHERE t.due <= u.year_end`,
});
