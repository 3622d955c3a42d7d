import { defineFigure, type FigureRows, placeOf } from './define-figure.js';

const cityGrant = `f.source = 'city' AND f.kind IN ('allocated', 'refunded')`;
const entry = `'fund_entry' AS entity, f.entry AS entity_key, concat(toString(f.booked), ' 项目 ', f.project, if(f.kind = 'refunded', ' 退回', ' 拨付')) AS label,
    toDecimal128(if(f.kind = 'refunded', -f.amount, f.amount), 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('f')}, f.project AS project`;

/** Art. 10(1): city money granted to government projects in the year, less what went back. */
export const research: FigureRows = defineFigure(
  'research',
  `SELECT f.consortium AS consortium, u.year AS year, ${entry}
  FROM fund_entry AS f
  INNER JOIN unit_year AS u ON u.consortium = f.consortium AND u.year = toYear(f.booked)
  WHERE ${cityGrant} AND (f.consortium, f.project) IN (SELECT p.consortium, p.code FROM project AS p WHERE p.level != 'enterprise')`,
);

/** What rule A10.1 holds against the cap: city money of a project in all years up to the evaluation day, less what went back. */
export const projectGrants: FigureRows = defineFigure(
  'project_grants',
  `SELECT f.consortium AS consortium, u.year AS year, ${entry}
  FROM fund_entry AS f
  INNER JOIN unit_year AS u ON u.consortium = f.consortium
  WHERE ${cityGrant} AND f.booked <= u.as_of`,
);

const grant = `'transfer_grant' AS entity, g.code AS entity_key, concat(toString(g.paid), ' 成果 ', g.outcome, if(g.kind = 'refund', ' 补助退回', ' 补助')) AS label,
    toDecimal128(if(g.kind = 'refund', -g.amount, g.amount), 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('g')},
    toString(g.kind) AS kind, g.outcome AS outcome`;

/** Art. 10(2): grants for transfers paid in the year, less what went back; money of funds is no grant. */
export const grants: FigureRows = defineFigure(
  'grants',
  `SELECT g.consortium AS consortium, u.year AS year, ${grant}
  FROM transfer_grant AS g
  INNER JOIN unit_year AS u ON u.consortium = g.consortium AND u.year = toYear(g.paid)
  WHERE g.kind IN ('grant', 'refund')`,
);

/** What rule A10.2 holds against the cap: grants of a transfer in all years up to the evaluation day, less what went back. */
export const transferGrants: FigureRows = defineFigure(
  'transfer_grants',
  `SELECT g.consortium AS consortium, u.year AS year, ${grant}
  FROM transfer_grant AS g
  INNER JOIN unit_year AS u ON u.consortium = g.consortium
  WHERE g.kind IN ('grant', 'refund') AND g.paid <= u.as_of`,
);

/** Art. 10(3): payments to lenders in the year. */
export const compensation: FigureRows = defineFigure(
  'compensation',
  `SELECT c.consortium AS consortium, u.year AS year, 'loan_compensation' AS entity, c.code AS entity_key,
    concat(toString(c.paid), ' ', c.lender_name, ' 贷款 ', c.loan) AS label,
    toDecimal128(c.compensation, 6) AS numerator, toDecimal128(0, 6) AS denominator, ${placeOf('c')}, c.loan AS loan
  FROM loan_compensation AS c
  INNER JOIN unit_year AS u ON u.consortium = c.consortium AND u.year = toYear(c.paid)`,
);
