import { outcomeKinds } from '@monitor/domain';
import { wordsOf } from '../words.js';
import { defineFigure, type FigureRows, placeOf, yesNo } from './define-figure.js';

/** Every outcome achieved in the year, with its amount where it has one. */
export const results: FigureRows = defineFigure(
  'results',
  `SELECT o.consortium AS consortium, u.year AS year, 'outcome' AS entity, o.code AS entity_key,
    concat(o.title, ' ', ${wordsOf('o.kind', outcomeKinds)}, ' ', toString(o.achieved)) AS label,
    toDecimal128(ifNull(o.amount, toDecimal64(0, 2)), 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('o')},
    toString(o.kind) AS kind, ifNull(toString(o.level), '') AS level, ${yesNo("notEmpty(ifNull(o.evidence, ''))")} AS evidenced, ifNull(o.project, '') AS project
  FROM outcome AS o
  INNER JOIN unit_year AS u ON u.consortium = o.consortium AND u.year = toYear(o.achieved)`,
);
