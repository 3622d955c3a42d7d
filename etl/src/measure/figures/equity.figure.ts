import { defineFigure, type FigureRows, placeOf, yesNo } from './define-figure.js';

const by = (column: string): string => `i.${column} IS NOT NULL AND i.${column} <= u.year_end`;

/** Investments to be turned into shares, of all years up to the year's end, each at the stage it had reached by then. */
export const equity: FigureRows = defineFigure(
  'equity',
  `SELECT i.consortium AS consortium, u.year AS year, 'equity_investment' AS entity, i.code AS entity_key,
    concat(toString(i.invested), ' ', o.name) AS label,
    toDecimal128(i.amount, 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('i')},
    multiIf(${by('exempted')}, 'exempted', ${by('exited')}, 'exited', ${by('converted')}, 'converted', ${by('condition_reached')}, 'reached', 'invested') AS stage,
    ${yesNo('i.invested >= u.year_start')} AS new
  FROM equity_investment AS i
  INNER JOIN unit_year AS u ON u.consortium = i.consortium
  LEFT JOIN (SELECT uscc, any(name) AS name FROM organisation GROUP BY uscc) AS o ON o.uscc = i.uscc
  WHERE i.invested <= u.year_end`,
);
