import { defineFacts } from '../define-facts.js';

/** Members that came or went in the judged year after the consortium was recognised; a change of tier ends one row on the day the next begins and is told once. */
const memberChanges = `SELECT m.consortium AS consortium, 'joined' AS kind, m.uscc AS what, m.joined AS happened, concat('membership:', m.consortium, '/', m.uscc, '/', toString(m.joined)) AS evidence
  FROM membership AS m
  INNER JOIN unit_year AS u ON u.consortium = m.consortium
  WHERE u.year = {year:UInt16} AND m.joined > u.recognised AND m.joined >= u.year_start AND m.joined <= {as_of:Date32}
  UNION ALL
  SELECT m.consortium AS consortium, 'left' AS kind, m.uscc AS what, assumeNotNull(m.left_on) AS happened, concat('membership:', m.consortium, '/', m.uscc, '/', toString(m.joined)) AS evidence
  FROM membership AS m
  INNER JOIN unit_year AS u ON u.consortium = m.consortium
  WHERE u.year = {year:UInt16} AND m.left_on > u.recognised AND m.left_on >= u.year_start AND m.left_on <= {as_of:Date32}
    AND (m.consortium, m.uscc, assumeNotNull(m.left_on)) NOT IN (SELECT n.consortium, n.uscc, n.joined FROM membership AS n)`;

const supplements = `SELECT a.consortium AS consortium, a.code AS code, a.dated AS dated, ifNull(a.effective, a.dated) AS takes_effect, a.units AS units, a.change_kind AS change_kind,
    if(a.filed <= {as_of:Date32}, a.filed, NULL) AS filed
  FROM agreement AS a
  WHERE a.kind = 'supplement' AND a.dated <= {as_of:Date32}`;

/** Each supplement goes to the nearest change of each unit that it names. */
const pairs = `SELECT s.consortium AS consortium, s.uscc AS uscc, s.code AS code, any(s.dated) AS dated, any(s.filed) AS filed,
    argMin((c.kind, c.happened), (abs(dateDiff('day', c.happened, s.takes_effect)), c.happened, c.kind)) AS change
  FROM (
    SELECT t.consortium AS consortium, t.code AS code, t.dated AS dated, t.takes_effect AS takes_effect, t.filed AS filed, arrayJoin(t.units) AS uscc
    FROM (${supplements}) AS t
    WHERE t.change_kind IS NULL OR t.change_kind != 'tasks'
  ) AS s
  INNER JOIN (${memberChanges}) AS c ON c.consortium = s.consortium AND c.what = s.uscc
  GROUP BY s.consortium, s.uscc, s.code`;

/** The supplement of a change is the first signed; it is filed when the first of them is. */
const agreed = `SELECT p.consortium AS consortium, p.uscc AS uscc, tupleElement(p.change, 1) AS kind, tupleElement(p.change, 2) AS happened,
    toNullable(argMin(p.code, (p.dated, p.code))) AS code, toNullable(min(p.dated)) AS dated, min(p.filed) AS filed
  FROM (${pairs}) AS p
  GROUP BY p.consortium, p.uscc, p.change`;

const taskChanges = `SELECT s.consortium AS consortium, 'tasks' AS kind, s.code AS what, s.takes_effect AS happened, toNullable(s.code) AS code, toNullable(s.dated) AS dated, s.filed AS filed,
    concat('agreement:', s.consortium, '/', s.code) AS evidence
  FROM (${supplements}) AS s
  INNER JOIN unit_year AS u ON u.consortium = s.consortium
  WHERE s.change_kind = 'tasks' AND u.year = {year:UInt16} AND s.takes_effect >= u.year_start AND s.takes_effect <= {as_of:Date32}`;

export const changesFiled = defineFacts({
  rule: 'A11.2',
  sql: `SELECT u.consortium AS subject, toString({as_of:Date32}) AS asOf, toBool(u.consortium IN (SELECT a.consortium AS consortium FROM agreement AS a WHERE a.dated <= {as_of:Date32})) AS hasAgreements,
      c.changes AS changes, c.evidence AS evidence
    FROM unit_year AS u
    LEFT JOIN (
      SELECT h.consortium AS consortium,
        arraySort(groupArray(CAST((h.happened, h.kind, h.what, h.happened, h.code, h.dated, h.filed),
          'Tuple(first Date32, kind String, what String, on Date32, supplement Nullable(String), signedOn Nullable(Date32), filedOn Nullable(Date32))'))) AS changes,
        arraySort(arrayDistinct(arrayFlatten(groupArray(arrayConcat([h.evidence], if(isNull(h.code), emptyArrayString(), [concat('agreement:', h.consortium, '/', assumeNotNull(h.code))])))))) AS evidence
      FROM (
        SELECT c.consortium AS consortium, c.kind AS kind, c.what AS what, c.happened AS happened, g.code AS code, g.dated AS dated, g.filed AS filed, c.evidence AS evidence
        FROM (${memberChanges}) AS c
        LEFT JOIN (${agreed}) AS g ON g.consortium = c.consortium AND g.uscc = c.what AND g.kind = c.kind AND g.happened = c.happened
        UNION ALL
        SELECT t.consortium AS consortium, t.kind AS kind, t.what AS what, t.happened AS happened, t.code AS code, t.dated AS dated, t.filed AS filed, t.evidence AS evidence
        FROM (${taskChanges}) AS t
      ) AS h
      GROUP BY h.consortium
    ) AS c ON c.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended`,
});
