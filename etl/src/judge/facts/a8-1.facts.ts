import { defineFacts } from '../define-facts.js';

// The lead's right to allocate is over the projects' fiscal money; own money and loans are each unit's own.
const fiscal = `f.source IN ('national', 'provincial', 'city', 'district') AND f.booked <= {as_of:Date32}`;

const accepted = `SELECT p.code FROM project AS p WHERE p.status = 'accepted' AND p.status_since <= {as_of:Date32}`;

const lines = `SELECT f.consortium AS consortium, f.project AS project, f.source AS source,
    if(countIf(f.kind = 'planned') = 0, NULL, sumIf(f.amount, f.kind = 'planned')) AS budget,
    sumIf(if(f.kind = 'refunded', -f.amount, f.amount), f.kind != 'planned') AS allocated,
    f.project IN (${accepted}) AS closed
  FROM fund_entry AS f
  WHERE f.kind IN ('planned', 'allocated', 'refunded') AND ${fiscal}
  GROUP BY f.consortium, f.project, f.source
  HAVING countIf(f.kind = 'allocated') > 0`;

/** Open projects whose money has not all come are in order; what exceeds the plan, has none or is left over at acceptance is handed on. */
const projects = `SELECT l.consortium AS consortium, count() AS lines,
    arraySort(groupArrayIf(CAST((l.project, l.source, toString(l.budget), toString(l.allocated), toBool(l.closed)),
      'Tuple(project String, source String, budget Nullable(String), allocated String, closed Bool)'),
      isNull(l.budget) OR ifNull(l.allocated > l.budget, false) OR (l.closed AND ifNull(l.allocated < l.budget, false)))) AS uneven,
    groupUniqArray(concat('project:', l.project)) AS evidence
  FROM (${lines}) AS l
  GROUP BY l.consortium`;

const stays = `SELECT s.consortium AS consortium, s.uscc AS uscc, groupArray(s.joined) AS joins, groupArray(ifNull(s.left_on, toDate32('2299-12-31'))) AS leaves
  FROM membership AS s
  WHERE s.joined <= {as_of:Date32}
  GROUP BY s.consortium, s.uscc`;

const payments = `f.kind = 'allocated' AND ${fiscal}`;

/** Recipients that were not members all the while from their first payment to their last: few, so that only their payments are looked at one by one. */
const doubtful = `SELECT g.consortium, g.uscc
  FROM (
    SELECT f.consortium AS consortium, f.uscc AS uscc, min(f.booked) AS first, max(f.booked) AS last
    FROM fund_entry AS f
    WHERE ${payments}
    GROUP BY f.consortium, f.uscc
  ) AS g
  LEFT JOIN (${stays}) AS k ON k.consortium = g.consortium AND k.uscc = g.uscc
  WHERE NOT arrayExists((joined, gone) -> joined <= g.first AND gone > g.last, k.joins, k.leaves)`;

/** Payments booked on a day on which their recipient was no member. */
const strangers = `SELECT f.consortium AS consortium, f.entry AS entry, f.uscc AS uscc, f.booked AS booked,
    arrayMin(arrayPushBack(arrayFilter(day -> day > f.booked, m.joins), toDate32('2299-12-31'))) AS joined,
    arrayExists(day -> day > f.booked, m.joins) AS joins_later
  FROM fund_entry AS f
  LEFT JOIN (${stays}) AS m ON m.consortium = f.consortium AND m.uscc = f.uscc
  WHERE ${payments} AND (f.consortium, f.uscc) IN (${doubtful})
    AND NOT arrayExists((first, last) -> first <= f.booked AND last > f.booked, m.joins, m.leaves)`;

export const fundAllocation = defineFacts({
  rule: 'A8.1',
  sql: `SELECT u.consortium AS subject, toUInt32(ifNull(l.lines, 0)) AS lines, l.uneven AS uneven, s.early AS early, s.outside AS outside,
      arraySort(arrayConcat(l.evidence, s.evidence)) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${projects}) AS l ON l.consortium = u.consortium
    LEFT JOIN (
      SELECT t.consortium AS consortium,
        arraySort(groupArrayIf(CAST((t.entry, t.uscc, t.booked, t.joined), 'Tuple(entry String, uscc String, booked Date32, joined Date32)'), t.joins_later)) AS early,
        arraySort(groupArrayIf(CAST((t.entry, t.uscc, t.booked), 'Tuple(entry String, uscc String, booked Date32)'), NOT t.joins_later)) AS outside,
        groupArray(concat('fund_entry:', t.entry)) AS evidence
      FROM (${strangers}) AS t
      GROUP BY t.consortium
    ) AS s ON s.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
