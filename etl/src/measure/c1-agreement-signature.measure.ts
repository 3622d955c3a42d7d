import { defineMeasure } from './define-measure.js';

/** Art. 7: members at the year's end who signed, an agent only with an authorisation ÷ members at the year's end. */
export const agreementSignature = defineMeasure({
  code: 'C1',
  record: 'membership',
  sql: `SELECT m.consortium AS consortium, m.year AS year, 'membership' AS entity,
      concat(m.consortium, '/', m.uscc, '/', toString(m.joined)) AS entity_key,
      concat(m.name, if(isNull(s.signed), ' 未签署', concat(' 签署于 ', toString(s.signed)))) AS label,
      toDecimal128(ifNull(s.signed <= u.year_end, 0), 6) AS numerator,
      toDecimal128(1, 6) AS denominator,
      m.source_path AS source_path, m.source_sheet AS source_sheet, m.source_row AS source_row, m.source_cell AS source_cell
    FROM member_year AS m
    INNER JOIN unit_year AS u ON u.consortium = m.consortium AND u.year = m.year
    LEFT JOIN (
      SELECT g.consortium AS consortium, g.uscc AS uscc, toNullable(min(g.signed)) AS signed
      FROM signature AS g
      WHERE g.signer = 'legal_representative' OR notEmpty(ifNull(g.authorisation, ''))
      GROUP BY g.consortium, g.uscc
    ) AS s ON s.consortium = m.consortium AND s.uscc = m.uscc
    WHERE m.at_end`,
});
