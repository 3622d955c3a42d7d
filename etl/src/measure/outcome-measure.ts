import { defineMeasure, type Measure } from './define-measure.js';

interface OutcomeMeasure {
  code: string;
  /** SQL over `o` (an outcome of the year), `u` (its consortium in that year) and `r` (the year's members). */
  numerator: string;
  denominator: string;
  where: string;
  /** A further join, when the outcomes alone cannot tell. */
  join?: string;
}

/** A measure over the results achieved in the year. */
export const outcomeMeasure = ({ code, numerator, denominator, where, join = '' }: OutcomeMeasure): Measure =>
  defineMeasure({
    code,
    record: 'outcome',
    sql: `SELECT o.consortium AS consortium, u.year AS year, 'outcome' AS entity, o.code AS entity_key,
      concat(o.title, ' ', toString(o.achieved)) AS label,
      toDecimal128(${numerator}, 6) AS numerator,
      toDecimal128(${denominator}, 6) AS denominator,
      o.source_path AS source_path, o.source_sheet AS source_sheet, o.source_row AS source_row, o.source_cell AS source_cell
    FROM outcome AS o
    INNER JOIN unit_year AS u ON u.consortium = o.consortium AND u.year = toYear(o.achieved)
    LEFT JOIN roster_year AS r ON r.consortium = o.consortium AND r.year = toYear(o.achieved)
    ${join}
    WHERE ${where}`,
  });

/** `g` is the first grant of an application number in the life of a consortium; a patent without a number stands for itself. */
export const firstGrants = `LEFT JOIN (
      SELECT p.consortium AS consortium, argMin(p.code, (p.achieved, p.code)) AS code, 1 AS first
      FROM outcome AS p
      WHERE p.kind = 'patent'
      GROUP BY p.consortium, coalesce(p.registration, p.code)
    ) AS g ON g.consortium = o.consortium AND g.code = o.code`;

/** A patent that counts: a first grant, owned by a member and born of one of the consortium's projects. */
export const countedPatent = `o.kind = 'patent' AND o.project IS NOT NULL AND hasAny(o.owners, r.members) AND ifNull(g.first, 0) = 1`;
