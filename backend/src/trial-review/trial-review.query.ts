import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';

const { year: _, ...lists } = filterParams;
const span = z.object({ ...lists, first: z.string(), last: z.string() });

/** Consortia in the viewer's districts and under the filters, whatever their year; status, sector and district are those of the register now. */
const shown = `({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR c.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR c.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR c.status IN {statuses:Array(String)})`;

const quarter = (day: string): string => `concat(toString(toYear(${day})), 'Q', toString(toQuarter(${day})))`;
const within = (day: string): string => `${day} >= {first:Date32} AND ${day} <= {last:Date32}`;

/** Only what belongs to a year in which its consortium was judged, as every other page counts it. */
const counted = (consortium: string, year: string): string =>
  `(${consortium}, ${year}) IN (SELECT c.consortium, c.year FROM consortium_year AS c WHERE ${shown})`;
const yuan = (column: string): string => `toDecimal128(${column}, 2)`;

/** Recognitions by way, and what left, by quarter up to the last day; those before the first day count too, because they stand. */
export const registerQuarters = defineQuery({
  name: 'trial-register',
  params: z.object({ ...lists, last: z.string() }),
  row: z.object({ quarter: z.string(), what: z.enum(['review', 'direct', 'revoked', 'dissolved']), consortia: count }),
  sql: `
    SELECT q.quarter AS quarter, q.what AS what, count() AS consortia
    FROM (
      SELECT ${quarter('c.recognised')} AS quarter, toString(c.route) AS what FROM consortium AS c WHERE c.recognised <= {last:Date32} AND ${shown}
      UNION ALL
      SELECT ${quarter('c.status_since')} AS quarter, toString(c.status) AS what FROM consortium AS c
      WHERE c.status IN ('revoked', 'dissolved') AND c.status_since <= {last:Date32} AND ${shown}
    ) AS q
    GROUP BY quarter, what
    ORDER BY quarter, what`,
});

/** Fiscal money allocated, and spent less refunds, by quarter. */
export const fiscalQuarters = defineQuery({
  name: 'trial-fiscal',
  params: span,
  row: z.object({ quarter: z.string(), allocated: amount, spent: amount }),
  sql: `
    SELECT ${quarter('f.booked')} AS quarter, sumIf(${yuan('f.amount')}, f.kind = 'allocated') AS allocated,
      sumIf(${yuan('f.amount')}, f.kind = 'spent') - sumIf(${yuan('f.amount')}, f.kind = 'refunded') AS spent
    FROM fund_entry AS f
    WHERE f.source IN ('national', 'provincial', 'city', 'district') AND f.kind IN ('allocated', 'spent', 'refunded') AND ${within('f.booked')}
      AND ${counted('f.consortium', 'toYear(f.booked)')}
    GROUP BY quarter`,
});

/** The channels of Art. 10 by quarter: city money of government projects and transfer grants, less what came back, investments, and compensated losses. */
export const channelQuarters = defineQuery({
  name: 'trial-channels',
  params: span,
  row: z.object({ quarter: z.string(), channel: z.enum(['research', 'transfer', 'equity', 'compensation']), amount }),
  sql: `
    SELECT g.quarter AS quarter, g.channel AS channel, sum(g.amount) AS amount
    FROM (
      SELECT ${quarter('f.booked')} AS quarter, 'research' AS channel, f.consortium AS consortium, toYear(f.booked) AS year, ${yuan(`if(f.kind = 'refunded', -f.amount, f.amount)`)} AS amount
      FROM fund_entry AS f
      WHERE f.source = 'city' AND f.kind IN ('allocated', 'refunded') AND ${within('f.booked')}
        AND (f.consortium, f.project) IN (SELECT p.consortium, p.code FROM project AS p WHERE p.level != 'enterprise')
      UNION ALL
      SELECT ${quarter('t.paid')} AS quarter, 'transfer' AS channel, t.consortium AS consortium, toYear(t.paid) AS year, ${yuan(`if(t.kind = 'refund', -t.amount, t.amount)`)} AS amount
      FROM transfer_grant AS t WHERE t.kind IN ('grant', 'refund') AND ${within('t.paid')}
      UNION ALL
      SELECT ${quarter('e.invested')} AS quarter, 'equity' AS channel, e.consortium AS consortium, toYear(e.invested) AS year, ${yuan('e.amount')} AS amount
      FROM equity_investment AS e WHERE ${within('e.invested')}
      UNION ALL
      SELECT ${quarter('l.paid')} AS quarter, 'compensation' AS channel, l.consortium AS consortium, toYear(l.paid) AS year, ${yuan('l.compensation')} AS amount
      FROM loan_compensation AS l WHERE ${within('l.paid')}
    ) AS g
    WHERE ${counted('g.consortium', 'g.year')}
    GROUP BY quarter, channel`,
});

/** Contracts, revenue and the number of results, by quarter. */
export const resultQuarters = defineQuery({
  name: 'trial-results',
  params: span,
  row: z.object({ quarter: z.string(), contracts: amount, revenue: amount, results: count }),
  sql: `
    SELECT ${quarter('o.achieved')} AS quarter, sumIf(${yuan('ifNull(o.amount, toDecimal64(0, 2))')}, o.kind = 'contract') AS contracts,
      sumIf(${yuan('ifNull(o.amount, toDecimal64(0, 2))')}, o.kind = 'revenue') AS revenue, countIf(o.kind != 'revenue') AS results
    FROM outcome AS o
    WHERE ${within('o.achieved')} AND ${counted('o.consortium', 'toYear(o.achieved)')}
    GROUP BY quarter`,
});

/** How often each rule came out how, by year; findings of the city as a whole belong to nobody's filter. */
export const complianceYears = defineQuery({
  name: 'trial-compliance',
  params: z.object(filterParams),
  row: z.object({ year: z.number(), rule: z.string(), article: z.string(), pass: count, fail: count, warn: count, unknown: count, not_applicable: count }),
  sql: `
    SELECT r.year AS year, r.rule AS rule, any(r.article) AS article, countIf(r.result = 'PASS') AS pass, countIf(r.result = 'FAIL') AS fail,
      countIf(r.result = 'WARN') AS warn, countIf(r.result = 'UNKNOWN') AS unknown, countIf(r.result = 'NA') AS not_applicable
    FROM rule_result AS r
    WHERE r.year <= {year:UInt16}
      AND (r.subject IN (SELECT c.code FROM consortium AS c WHERE ${shown})
        OR (r.subject = 'city' AND {viewer_all:Bool} AND {all_sectors:Bool} AND {all_districts:Bool} AND {all_statuses:Bool}))
    GROUP BY year, rule
    ORDER BY year, toUInt32OrZero(extract(r.rule, '(\\\\d+)')), rule`,
});

/** Which of these consortia the viewer may see under the filters. */
export const shownConsortia = defineQuery({
  name: 'trial-consortia',
  params: z.object({ ...lists, codes: z.array(z.string()) }),
  row: z.object({ code: z.string() }),
  sql: `SELECT c.code AS code FROM consortium AS c WHERE c.code IN {codes:Array(String)} AND ${shown}`,
});
