import { at, defineCheck, nowhere } from './define-check.js';

const confirmed = `SELECT i.consortium AS consortium, i.year AS year, splitByChar('.', toString(i.item))[1] AS indicator, i.item AS item, toFloat64(i.value) AS told, assumeNotNull(s.value) AS counted, ${at('i')}
FROM report_item AS i INNER JOIN indicator_score AS s ON s.consortium = i.consortium AND toInt32(s.year) = i.year AND toString(s.indicator) = splitByChar('.', toString(i.item))[1]
WHERE endsWith(i.item, '.confirmed') AND isNotNull(s.value) AND abs(told - counted) > 0.05 * abs(counted) + 0.000001`;

const reported = "concat(w.consortium, '/', toString(w.year), '/', w.item) AS item, w.consortium AS consortium, w.year AS year, concat(w.consortium, ' ', w.indicator) AS subject, toString(round(w.told, 4)) AS said, toString(round(w.counted, 4)) AS expected";

/** What a consortium confirmed against what its projects, funds and outcomes add up to. */
export const selfReported = defineCheck('self_reported', `SELECT ${reported}, 'report' AS side, 'report_item' AS record, concat(w.consortium, '/', toString(w.year), '/', w.item) AS record_key, w.indicator AS label, said AS value, ${at('w')} FROM (${confirmed}) AS w
UNION ALL SELECT ${reported}, 'records', 'measure', w.indicator, w.indicator, expected, ${nowhere} FROM (${confirmed}) AS w`);

/** From the pairs that the load finds already: by registration number, or by title, owner, day and amount. */
export const claimedTwice = defineCheck('claimed_twice', `SELECT concat(c.ground, '/', c.kind, '/', c.claim) AS item, '' AS consortium, 0 AS year, c.shared AS subject, concat(toString(t.times), '') AS said, '1' AS expected,
  'outcome' AS side, 'outcome' AS record, c.code AS record_key, c.consortium AS label, toString(o.title) AS value, ${at('o')}
FROM repeated_claim AS c INNER JOIN outcome AS o ON o.code = c.code
INNER JOIN (SELECT ground, kind, claim, count() AS times FROM repeated_claim GROUP BY ground, kind, claim) AS t ON t.ground = c.ground AND t.kind = c.kind AND t.claim = c.claim`);

const [FEW, MOST] = ['8', '0.8'];
const words: Readonly<Record<string, string>> = { same_day: '起止日期相同', new_year: '起止都是 1 月 1 日', over_before_begun: '尚未启动却已到期', serial_dates: '与首笔经费相差约 1462 天' };
const kinds: Readonly<Record<string, string>> = {
  same_day: 'p.started = p.planned_end',
  new_year: "formatDateTime(p.started, '%m-%d') = '01-01' AND formatDateTime(p.planned_end, '%m-%d') = '01-01'",
  over_before_begun: "p.status = 'approved' AND p.planned_end < day",
  serial_dates: "toYear(b.first) > 1970 AND abs(dateDiff('day', p.started, b.first)) BETWEEN 1462 - 366 AND 1462 + 366",
};

const batches = Object.entries(kinds).map(([kind, condition]) => `SELECT p.source_path AS path, '${words[kind] ?? kind}' AS why, countIf(${condition}) AS bad, count() AS every
FROM project AS p LEFT JOIN (SELECT consortium, project, min(booked) AS first FROM fund_entry GROUP BY consortium, project) AS b ON b.consortium = p.consortium AND b.project = p.code
GROUP BY path HAVING every >= ${FEW} AND bad >= ${MOST} * every`);

/** Dates of projects that are wrong over a whole file: an export gone wrong, not a project. */
export const batchDates = defineCheck('batch_dates', `SELECT concat(w.path, '/', w.why) AS item, '' AS consortium, 0 AS year, concat(w.path, '：', w.why) AS subject, toString(w.bad) AS said, toString(w.every) AS expected,
  'project' AS side, 'project' AS record, p.code AS record_key, p.name AS label, concat(toString(p.started), ' – ', toString(p.planned_end)) AS value, ${at('p')}
FROM project AS p INNER JOIN (${batches.join('\nUNION ALL ')}) AS w ON w.path = p.source_path`);

const GONE = "match(ifNull(m.exit_reason, ''), '注销|吊销|破产|解散|被合并|吸收合并|不再存续')";

const ceasedElsewhere = `SELECT a.consortium AS consortium, a.uscc AS uscc, g.why AS why FROM membership AS a
  INNER JOIN (SELECT m.uscc AS uscc, min(ifNull(m.exit_reason, '')) AS why, min(m.left_on) AS since FROM membership AS m WHERE isNotNull(m.left_on) AND ${GONE} GROUP BY uscc) AS g ON g.uscc = a.uscc
  WHERE isNull(a.left_on) AND a.joined <= g.since`;

// A unit that was only renamed or split off from is still there under its code.
const succeeded = `SELECT a.consortium AS consortium, a.uscc AS uscc, concat(toString(s.since), ' ', if(s.kind = 'merged', '合并', '代码变更'), '为 ', s.to_uscc) AS why FROM membership AS a
  INNER JOIN succession AS s ON s.from_uscc = a.uscc WHERE isNull(a.left_on) AND s.kind IN ('recoded', 'merged') AND s.since <= day AND s.from_uscc != s.to_uscc`;

const stillNamed = `SELECT g.consortium AS consortium, g.uscc AS uscc, min(g.why) AS because, ifNull(any(o.name), '') AS name FROM (${ceasedElsewhere} UNION ALL ${succeeded}) AS g LEFT JOIN organisation AS o ON o.uscc = g.uscc GROUP BY g.consortium, g.uscc`;

const ofGone = `concat(w.consortium, '/', w.uscc) AS item, w.consortium AS consortium, 0 AS year, concat(w.consortium, ' ', w.uscc, if(w.name = '', '', concat(' ', w.name))) AS subject, '在册' AS said, w.because AS expected`;

/** A unit that ceased to be, as its exit elsewhere or its successor tells, and is still a member. */
export const memberGone = defineCheck('member_gone', `SELECT ${ofGone},
  if(m.consortium = w.consortium, 'member', 'left') AS side, 'membership' AS record, concat(m.consortium, '/', m.uscc) AS record_key, ifNull(m.exit_reason, '') AS label, ifNull(toString(m.left_on), '') AS value, ${at('m')}
FROM membership AS m INNER JOIN (${stillNamed}) AS w ON w.uscc = m.uscc
WHERE m.consortium = w.consortium OR (isNotNull(m.left_on) AND ${GONE})
UNION ALL SELECT ${ofGone}, 'successor', 'succession', concat(s.from_uscc, '/', s.to_uscc), toString(s.to_uscc), toString(s.since), ${at('s')}
FROM succession AS s INNER JOIN (${stillNamed}) AS w ON w.uscc = s.from_uscc WHERE s.kind IN ('recoded', 'merged') AND s.since <= day`);

/** A unit of another register under the very name of one with a credit code. */
export const twinIdentity = defineCheck('twin_identity', `SELECT o.name AS item, '' AS consortium, 0 AS year, o.name AS subject, toString(w.said) AS said, toString(w.expected) AS expected,
  if(position(o.uscc, ':') > 0, 'identity', 'credit_code') AS side, 'organisation' AS record, o.uscc AS record_key, o.name AS label, o.uscc AS value, ${at('o')}
FROM organisation AS o INNER JOIN (
  SELECT name, min(if(position(uscc, ':') > 0, uscc, '~')) AS said, max(if(position(uscc, ':') > 0, '', uscc)) AS expected FROM organisation GROUP BY name HAVING countIf(position(uscc, ':') > 0) > 0 AND countIf(position(uscc, ':') = 0) > 0
) AS w ON w.name = o.name`);
