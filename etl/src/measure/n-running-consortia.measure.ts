import { defineMeasure } from './define-measure.js';

/** Consortia running at the year's end. */
export const runningConsortia = defineMeasure({
  code: 'N',
  record: 'consortium',
  sql: `SELECT c.code AS consortium, u.year AS year, 'consortium' AS entity, c.code AS entity_key,
      concat(c.name, ' 认定于 ', toString(c.recognised)) AS label,
      toDecimal128(1, 6) AS numerator,
      toDecimal128(0, 6) AS denominator,
      c.source_path AS source_path, c.source_sheet AS source_sheet, c.source_row AS source_row, c.source_cell AS source_cell
    FROM consortium AS c
    INNER JOIN unit_year AS u ON u.consortium = c.code
    WHERE NOT u.ended`,
});
