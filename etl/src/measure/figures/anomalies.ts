import { fiscalSources } from '../fund-measure.js';
import { defineAnomaly, ROWS, wanted } from './define-anomaly.js';

const money = 'toDecimal128';
const net = '(m.spent - m.refunded)';
const projectRow = "[m.consortium] AS consortia, [concat('project:', m.project)] AS rows";
const isClosed = "p.status IN ('accepted', 'terminated', 'withdrawn') AND p.status_since <= u.as_of";
const ofProject = `
    FROM project_money AS m
    INNER JOIN project AS p ON p.consortium = m.consortium AND p.code = m.project
    INNER JOIN unit_year AS u ON u.consortium = m.consortium AND u.year = m.year`;

/** More was spent than had come. */
export const overAllocated = defineAnomaly({
  kind: 'over_allocated',
  found: `SELECT m.consortium AS consortium, m.year AS year, m.project AS item, toNullable(m.project) AS project, p.name AS label,
      ${net} AS measured, m.allocated AS threshold, 'yuan' AS unit, ${net} - m.allocated AS amount, ${projectRow}
    ${ofProject}
    WHERE ${wanted('m.year')} AND ${net} > m.allocated`,
  lines: "f.kind IN ('allocated', 'spent', 'refunded')",
});

const MONTHS_IDLE = 24;
const idleSince = `if(${isClosed}, toNullable(p.status_since), m.last_fiscal)`;

/** Public money left more than two years after the project ended, or after the last of it came. */
export const idleBalance = defineAnomaly({
  kind: 'idle_balance',
  found: `SELECT m.consortium AS consortium, m.year AS year, m.project AS item, toNullable(m.project) AS project, p.name AS label,
      ${money}(age('month', assumeNotNull(${idleSince}), u.as_of), 2) AS measured, ${money}(${MONTHS_IDLE}, 2) AS threshold, 'months' AS unit,
      m.fiscal_balance AS amount, ${projectRow}
    ${ofProject}
    WHERE ${wanted('m.year')} AND m.fiscal_balance > 0 AND isNotNull(${idleSince}) AND addMonths(assumeNotNull(${idleSince}), ${MONTHS_IDLE}) < u.as_of`,
  lines: `f.kind = 'allocated' AND f.source IN ${fiscalSources}`,
});

const POINTS_OFF = 20;
const days = (from: string, to: string): string => `toDecimal256(dateDiff('day', ${from}, ${to}), 8)`;
// Decimal division keeps the scale of the dividend, so the shares are exact to eight places on any machine.
const elapsed = `least(toDecimal256(100, 8), ${days('p.started', 'u.as_of')} * 100 / dateDiff('day', p.started, p.planned_end))`;
const off = `(toDecimal256(${net}, 8) * 100 / p.budget - ${elapsed})`;

/** Spending of a running project more than twenty points behind or ahead of its own term. */
export const offPace = defineAnomaly({
  kind: 'off_pace',
  found: `SELECT m.consortium AS consortium, m.year AS year, m.project AS item, toNullable(m.project) AS project, p.name AS label,
      ${money}(round(${off}, 2), 2) AS measured, ${money}(${POINTS_OFF}, 2) AS threshold, 'points' AS unit,
      ${money}(round(abs(${off}) * p.budget / 100, 2), 2) AS amount, ${projectRow}
    ${ofProject}
    WHERE ${wanted('m.year')} AND NOT (${isClosed}) AND NOT u.ended AND p.budget > 0 AND p.started <= u.as_of AND p.planned_end > p.started AND abs(${off}) > ${POINTS_OFF}`,
  lines: "f.kind IN ('spent', 'refunded')",
});

const LEAST_BILL = 10_000;
const bill = 'f.uscc, f.booked, f.amount';
const bills = `SELECT f.uscc AS uscc, f.booked AS booked, f.amount AS amount, count() AS times,
      arraySort(groupArray(concat('fund_entry:', f.entry))) AS rows, groupUniqArray((f.consortium, f.project)) AS projects
    FROM fund_entry AS f
    WHERE f.kind = 'spent' AND f.amount >= ${LEAST_BILL}
      AND (${bill}) IN (SELECT ${bill} FROM fund_entry AS f WHERE f.kind = 'spent' AND f.amount >= ${LEAST_BILL} GROUP BY ${bill} HAVING count() > 1)
    GROUP BY ${bill}
    HAVING length(projects) > 1`;

/** The same amount, unit and day in two projects; told to every consortium that booked it. */
export const billedTwice = defineAnomaly({
  kind: 'billed_twice',
  found: `SELECT b.consortium AS consortium, u.year AS year, concat(b.uscc, '/', toString(b.booked), '/', toDecimalString(b.amount, 2)) AS item,
      CAST(NULL, 'Nullable(String)') AS project, concat(ifNull(o.name, b.uscc), ' ', toString(b.booked)) AS label,
      ${money}(b.amount * b.times, 2) AS measured, ${money}(b.amount, 2) AS threshold, 'yuan' AS unit, ${money}(b.amount * (b.times - 1), 2) AS amount,
      b.consortia AS consortia, b.rows AS rows
    FROM (
      SELECT d.uscc AS uscc, d.booked AS booked, d.amount AS amount, d.times AS times, d.rows AS rows,
        arraySort(arrayDistinct(arrayMap(place -> place.1, d.projects))) AS consortia, arrayJoin(consortia) AS consortium
      FROM (${bills}) AS d
    ) AS b
    INNER JOIN unit_year AS u ON u.consortium = b.consortium AND u.year = toYear(b.booked)
    LEFT JOIN (SELECT uscc, any(name) AS name FROM organisation GROUP BY uscc) AS o ON o.uscc = b.uscc
    WHERE ${wanted('u.year')}`,
  lines: 'false',
});

const above = (kind: string, project: string): string => `c.consortium AS consortium, c.year AS year, concat(c.kind, '/', c.item) AS item, ${project} AS project, c.label AS label,
      c.amount AS measured, c.cap AS threshold, 'yuan' AS unit, c.amount - c.cap AS amount, [c.consortium] AS consortia,
      if(c.item = '', emptyArrayString(), [concat('${kind}:', c.item)])`;

/** City money of a project above the ceiling of Art. 10(1); that of a consortium as a whole has no project. */
export const projectsOverCap = defineAnomaly({
  kind: 'over_cap',
  found: `SELECT ${above('project', "if(c.item = '', NULL, toNullable(c.item))")} AS rows
    FROM cap_item AS c
    WHERE ${wanted('c.year')} AND c.kind = 'project' AND c.amount > c.cap`,
  lines: "f.source = 'city' AND f.kind IN ('allocated', 'refunded')",
});

/** Grants for one transfer above the ceiling of Art. 10(2). */
export const transfersOverCap = defineAnomaly({
  kind: 'over_cap',
  found: `SELECT ${above('outcome', "CAST(NULL, 'Nullable(String)')")} AS outcomes, arrayConcat(outcomes, g.grants) AS rows
    FROM cap_item AS c
    LEFT JOIN (
      SELECT e.consortium AS consortium, e.year AS year, e.outcome AS outcome,
        arrayMap(line -> concat('transfer_grant:', line.2), groupArraySorted(${ROWS})((-e.numerator, e.entity_key))) AS grants
      FROM evidence_transfer_grants AS e
      GROUP BY consortium, year, outcome
    ) AS g ON g.consortium = c.consortium AND g.year = c.year AND g.outcome = c.item
    WHERE ${wanted('c.year')} AND c.kind = 'transfer' AND c.amount > c.cap`,
  lines: 'false',
});
