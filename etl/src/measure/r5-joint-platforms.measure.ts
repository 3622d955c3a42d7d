import { defineMeasure } from './define-measure.js';

/** Art. 10(4): platforms in force on 31 December and run by two members or more: national 3, provincial 2, city 1. */
export const jointPlatforms = defineMeasure({
  code: 'R5',
  record: 'platform',
  sql: `SELECT p.consortium AS consortium, u.year AS year, 'platform' AS entity, p.code AS entity_key,
      concat(p.name, ' ', transform(toString(p.level), ['national', 'provincial', 'city'], ['国家级', '省级', '市级'], '')) AS label,
      toDecimal128(transform(toString(p.level), ['national', 'provincial', 'city'], [3, 2, 1], 0), 6) AS numerator,
      toDecimal128(0, 6) AS denominator,
      p.source_path AS source_path, p.source_sheet AS source_sheet, p.source_row AS source_row, p.source_cell AS source_cell
    FROM platform AS p
    INNER JOIN unit_year AS u ON u.consortium = p.consortium
    INNER JOIN roster_year AS r ON r.consortium = u.consortium AND r.year = u.year
    WHERE p.since <= u.year_end AND (p.until IS NULL OR p.until > u.year_end)
      AND length(arrayIntersect(p.operators, r.members)) >= 2`,
});
