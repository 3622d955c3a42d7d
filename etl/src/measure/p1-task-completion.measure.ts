import { defineMeasure } from './define-measure.js';

/** Art. 8(3): tasks due by 31 December and accepted by then ÷ tasks due by then. */
export const taskCompletion = defineMeasure({
  code: 'P1',
  record: 'task',
  sql: `SELECT t.consortium AS consortium, u.year AS year, 'task' AS entity, t.code AS entity_key,
      concat(t.title, ' 时限 ', toString(t.due)) AS label,
      toDecimal128(ifNull(t.accepted <= u.year_end, 0), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      t.source_path AS source_path, t.source_sheet AS source_sheet, t.source_row AS source_row, t.source_cell AS source_cell
    FROM task AS t
    INNER JOIN unit_year AS u ON u.consortium = t.consortium
    WHERE t.due <= u.year_end`,
});
