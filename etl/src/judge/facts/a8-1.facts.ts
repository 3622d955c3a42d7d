import { defineFacts } from '../define-facts.js';

// The lead's right to allocate is over the projects' fiscal money; own money and loans are each unit's own.
const fiscal = `f.source IN ('national', 'provincial', 'city', 'district') AND f.booked <= {as_of:Date32}`;

const lines = `SELECT f.consortium AS consortium, f.project AS project, f.source AS source,
    if(countIf(f.kind = 'planned') = 0, NULL, sumIf(f.amount, f.kind = 'planned')) AS budget,
    sumIf(if(f.kind = 'refunded', -f.amount, f.amount), f.kind != 'planned') AS allocated
  FROM fund_entry AS f
  WHERE f.kind IN ('planned', 'allocated', 'refunded') AND ${fiscal}
  GROUP BY f.consortium, f.project, f.source
  HAVING countIf(f.kind = 'allocated') > 0`;

/** Open projects whose money has not all come are in order; what exceeds the plan, has none or is left over at acceptance is handed on. */
const projects = `SELECT l.consortium AS consortium, count() AS lines,
    arraySort(groupArrayIf(CAST((l.project, l.source, toString(l.budget), toString(l.allocated), toBool(l.closed)),
      'Tuple(project String, source String, budget Nullable(String), allocated String, closed Bool)'), l.uneven)) AS uneven,
    arraySort(groupUniqArray(concat('project:', l.project))) AS evidence
  FROM (
    SELECT g.consortium AS consortium, g.project AS project, g.source AS source, g.budget AS budget, g.allocated AS allocated,
      ifNull(p.status = 'accepted' AND p.status_since <= {as_of:Date32}, false) AS closed,
      isNull(g.budget) OR ifNull(g.allocated > g.budget, false) OR (closed AND ifNull(g.allocated < g.budget, false)) AS uneven
    FROM (${lines}) AS g
    LEFT JOIN project AS p ON p.code = g.project
  ) AS l
  GROUP BY l.consortium`;

/** Payments booked on a day on which their recipient was no member. */
const strangers = `SELECT f.consortium AS consortium, f.entry AS entry, f.uscc AS uscc, f.booked AS booked,
    arrayMin(arrayPushBack(arrayFilter(day -> day > f.booked, m.joins), toDate32('2299-12-31'))) AS joined,
    arrayExists(day -> day > f.booked, m.joins) AS joins_later
  FROM fund_entry AS f
  LEFT JOIN (
    SELECT s.consortium AS consortium, s.uscc AS uscc, groupArray(s.joined) AS joins, groupArray(ifNull(s.left_on, toDate32('2299-12-31'))) AS leaves
    FROM membership AS s
    WHERE s.joined <= {as_of:Date32}
    GROUP BY s.consortium, s.uscc
  ) AS m ON m.consortium = f.consortium AND m.uscc = f.uscc
  WHERE f.kind = 'allocated' AND ${fiscal} AND NOT arrayExists((first, last) -> first <= f.booked AND last > f.booked, m.joins, m.leaves)`;

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
