import { defineMeasure, type Measure } from './define-measure.js';

interface OutcomeMeasure {
  code: string;
  /** SQL over `o` (an outcome of the year), `u` (its consortium in that year) and `r` (the year's members). */
  numerator: string;
  denominator: string;
  where: string;
}

/** A measure over the results achieved in the year. */
export const outcomeMeasure = ({ code, numerator, denominator, where }: OutcomeMeasure): Measure =>
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
    WHERE ${where}`,
  });

/** One application number counts once in the life of a consortium: its first grant. A patent without a number stands for itself. */
export const firstPatent = `(o.consortium, o.code) IN (
  SELECT p.consortium, argMin(p.code, (p.achieved, p.code))
  FROM outcome AS p
  WHERE p.kind = 'patent'
  GROUP BY p.consortium, coalesce(p.registration, p.code))`;

/** A patent that counts: owned by a member and born of one of the consortium's projects. */
export const countedPatent = `o.kind = 'patent' AND o.project IS NOT NULL AND hasAny(o.owners, r.members) AND ${firstPatent}`;
