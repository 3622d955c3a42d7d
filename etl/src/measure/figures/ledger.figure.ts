import { fundCategories, fundKinds, fundSources } from '@monitor/domain';
import { fiscalSources } from '../fund-measure.js';
import { wordsOf } from '../words.js';
import { defineFigure, type FigureRows, placeOf, yesNo } from './define-figure.js';

const label = `concat(toString(f.booked), ' ', ${wordsOf('f.source', fundSources)}, ' ', ${wordsOf('f.category', fundCategories)}, ' ', ${wordsOf('f.kind', fundKinds)})`;

const lines = (numerator: string, where: string): string => `SELECT f.consortium AS consortium, u.year AS year, 'fund_entry' AS entity, f.entry AS entity_key,
    ${label} AS label, toDecimal128(${numerator}, 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('f')},
    toString(f.kind) AS kind, toString(f.source) AS source, toString(f.category) AS category,
    leftPad(toString(toMonth(f.booked)), 2, '0') AS month, f.project AS project, f.uscc AS unit, ${yesNo(`f.source IN ${fiscalSources}`)} AS fiscal
  FROM fund_entry AS f
  INNER JOIN unit_year AS u ON u.consortium = f.consortium AND u.year = toYear(f.booked)
  WHERE ${where}`;

/** Every line of the ledger booked in the year, its amount as written. */
export const money: FigureRows = defineFigure('money', lines('f.amount', 'true'));

/** What was spent in the year, less refunds. */
export const spending: FigureRows = defineFigure('spending', lines("if(f.kind = 'refunded', -f.amount, f.amount)", "f.kind IN ('spent', 'refunded')"));
