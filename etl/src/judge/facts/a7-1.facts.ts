import { defineFacts } from '../define-facts.js';

const never = `toDate32('2299-12-31')`;

/** Everyone on the roster on the day; `since` begins the present stay, however often its tier changed, and `left` ended the one before. */
const roster = `SELECT r.consortium AS consortium, r.uscc AS uscc, r.since AS since,
    arrayReduce('max', arrayFilter(day -> day < r.since, r.leaves)) AS left
  FROM (
    SELECT m.consortium AS consortium, m.uscc AS uscc, groupArray(m.joined) AS joins, groupArray(ifNull(m.left_on, ${never})) AS leaves,
      arrayMax(arrayFilter(day -> NOT arrayExists((first, last) -> first < day AND last >= day, joins, leaves), joins)) AS since
    FROM membership AS m
    WHERE m.joined <= {as_of:Date32}
    GROUP BY m.consortium, m.uscc
    HAVING arrayMax(leaves) > {as_of:Date32}
  ) AS r`;

const papers = `SELECT a.consortium AS consortium, toNullable(min(a.dated)) AS made
  FROM agreement AS a
  WHERE a.kind = 'agreement' AND a.dated <= {as_of:Date32}
  GROUP BY a.consortium`;

/** The day the present lead took over from another, and the day that one had begun. */
const handovers = `SELECT l.consortium AS consortium, toNullable(l.since) AS since, max(b.joined) AS before
  FROM (
    SELECT n.consortium AS consortium, argMax(n.uscc, (n.joined, n.uscc)) AS lead, max(n.joined) AS since
    FROM membership AS n
    WHERE n.tier = 'lead' AND n.joined <= {as_of:Date32} AND (n.left_on IS NULL OR n.left_on > {as_of:Date32})
    GROUP BY n.consortium
  ) AS l
  INNER JOIN membership AS b ON b.consortium = l.consortium
  WHERE b.tier = 'lead' AND b.uscc != l.lead AND b.joined < l.since
  GROUP BY l.consortium, l.since`;

/** Each signature up to the day with the paper it stands under. */
const signed = `SELECT s.consortium AS consortium, s.uscc AS uscc, s.signed AS signed,
    s.signer = 'legal_representative' OR notEmpty(ifNull(s.authorisation, '')) AS valid,
    ifNull(a.kind = 'supplement' OR (a.kind = 'agreement' AND a.dated > p.made), false) AS newer,
    ifNull((a.change_kind = 'lead' AND a.dated > h.before) OR (a.kind = 'agreement' AND ifNull(a.effective, a.dated) >= h.since), false) AS for_lead,
    concat('signature:', s.consortium, '/', s.agreement, '/', s.uscc) AS row
  FROM signature AS s
  LEFT JOIN agreement AS a ON a.consortium = s.consortium AND a.code = s.agreement
  LEFT JOIN (${papers}) AS p ON p.consortium = s.consortium
  LEFT JOIN (${handovers}) AS h ON h.consortium = s.consortium
  WHERE s.signed <= {as_of:Date32}`;

const parties = `SELECT r.consortium AS consortium, r.uscc AS uscc, r.since AS since,
    count(g.row) AS signatures, countIf(g.valid) AS valid, countIf(g.valid AND g.newer) AS newer, countIf(g.valid AND g.for_lead) AS for_lead,
    groupArray(g.row) AS rows
  FROM (${roster}) AS r
  LEFT JOIN (${signed}) AS g ON g.consortium = r.consortium AND g.uscc = r.uscc AND g.signed > r.left
  GROUP BY r.consortium, r.uscc, r.since`;

export const signatures = defineFacts({
  rule: 'A7.1',
  sql: `SELECT u.consortium AS subject, toUInt32(count(x.uscc)) AS parties, toBool(ifNull(any(k.known), 0)) AS signaturesKnown, toBool(isNotNull(any(p.made))) AS agreementsKnown,
      arraySort(groupArrayIf(assumeNotNull(x.uscc), x.signatures = 0)) AS unsigned,
      arraySort(groupArrayIf(assumeNotNull(x.uscc), x.signatures > 0 AND x.valid = 0)) AS unauthorised,
      arraySort(groupArrayIf(assumeNotNull(x.uscc), x.since > greatest(u.recognised, ifNull(p.made, u.recognised)))) AS late,
      arraySort(groupArrayIf(assumeNotNull(x.uscc), x.since > greatest(u.recognised, ifNull(p.made, u.recognised)) AND x.valid > 0 AND x.newer = 0)) AS lateOnOriginal,
      any(h.since) AS leadSince,
      arraySort(groupArrayIf(assumeNotNull(x.uscc), x.since <= h.since AND x.for_lead = 0)) AS notSignedForLead,
      arraySort(arrayFlatten(groupArray(x.rows))) AS evidence
    FROM unit_year AS u
    LEFT JOIN (${parties}) AS x ON x.consortium = u.consortium
    LEFT JOIN (SELECT s.consortium AS consortium, count() AS known FROM signature AS s WHERE s.signed <= {as_of:Date32} GROUP BY s.consortium) AS k ON k.consortium = u.consortium
    LEFT JOIN (${papers}) AS p ON p.consortium = u.consortium
    LEFT JOIN (${handovers}) AS h ON h.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended
    GROUP BY u.consortium`,
});
