import { defineMeasure } from './define-measure.js';

/** Members on 1 January still there on 31 December ÷ members on 1 January; who was deregistered or merged away does not count. */
export const memberRetention = defineMeasure({
  code: 'C5',
  record: 'membership',
  sql: `SELECT m.consortium AS consortium, m.year AS year, 'membership' AS entity,
      concat(m.consortium, '/', m.uscc, '/', toString(m.joined)) AS entity_key,
      concat(m.name, if(m.at_end, ' 年末在册', ' 当年退出')) AS label,
      toDecimal128(m.at_end, 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      m.source_path AS source_path, m.source_sheet AS source_sheet, m.source_row AS source_row, m.source_cell AS source_cell
    FROM member_year AS m
    WHERE m.at_start AND (m.at_end OR NOT (m.exit_reason LIKE '%注销%' OR m.exit_reason LIKE '%合并%'))`,
});
