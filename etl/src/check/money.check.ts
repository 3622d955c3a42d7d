import { at, defineCheck, MOST_ROWS, nowhere } from './define-check.js';

const yuan = (amount: string): string => `toDecimalString(${amount}, 2)`;

const entryLabel = (alias: string): string => `concat(transform(toString(${alias}.kind), ['allocated', 'spent', 'refunded'], ['拨付', '支出', '退回'], toString(${alias}.kind)), ' ', toString(${alias}.booked))`;

// Loans, equity and compensation finance a unit; no budget of a project plans them. What went back to the purse was not given.
const PLANNED = "source NOT IN ('loan', 'equity', 'compensation')";

const perProject = `SELECT consortium, project, sumIf(amount, kind = 'allocated') AS allocated, sumIf(amount, kind = 'spent') - sumIf(amount, kind = 'refunded') AS net,
  sumIf(amount, kind = 'allocated' AND ${PLANNED}) - sumIf(amount, kind = 'refunded' AND ${PLANNED}) AS given FROM fund_entry GROUP BY consortium, project`;

const entries = (of: string, lines: string): string => `SELECT concat(w.consortium, '/', w.project) AS item, w.consortium AS consortium, 0 AS year, w.subject AS subject, w.said AS said, w.expected AS expected,
  'ledger' AS side, 'fund_entry' AS record, toString(f.entry) AS record_key, ${entryLabel('f')} AS label, ${yuan('f.amount')} AS value, ${at('f')}
FROM (SELECT * FROM fund_entry WHERE ${lines} AND (consortium, project) IN (SELECT consortium, project FROM (${of})) ORDER BY source_path, source_sheet, source_row, entry LIMIT ${MOST_ROWS} BY consortium, project) AS f
INNER JOIN (${of}) AS w ON w.consortium = f.consortium AND w.project = f.project`;

/** `others`: rows of other tables that each finding has beside. */
const counted = (of: string, lines: string, others: number): string => `SELECT concat(w.consortium, '/', w.project) AS item, w.consortium AS consortium, 0 AS year, w.subject AS subject, w.said AS said, w.expected AS expected, m.entries + ${others} AS rows
FROM (${of}) AS w INNER JOIN (SELECT consortium, project, count() AS entries FROM fund_entry WHERE ${lines} GROUP BY consortium, project) AS m ON m.consortium = w.consortium AND m.project = w.project`;

const aboveBudget = `SELECT p.consortium AS consortium, p.code AS project, concat(p.code, ' ', p.name) AS subject, ${yuan('m.given')} AS said, ${yuan('p.budget')} AS expected
FROM project AS p INNER JOIN (${perProject}) AS m ON m.consortium = p.consortium AND m.project = p.code WHERE m.given > p.budget`;

const planned = `kind IN ('allocated', 'refunded') AND ${PLANNED}`;

/** Allocations net of refunds against the budget, to the 分. */
export const overBudget = defineCheck('over_budget', `${entries(aboveBudget, planned)}
UNION ALL SELECT concat(w.consortium, '/', w.project), w.consortium, 0, w.subject, w.said, w.expected, 'project', 'project', p.code, p.name, ${yuan('p.budget')}, ${at('p')}
FROM project AS p INNER JOIN (${aboveBudget}) AS w ON w.consortium = p.consortium AND w.project = p.code`, counted(aboveBudget, planned, 1));

const aboveAllocated = `SELECT p.consortium AS consortium, p.code AS project, concat(p.code, ' ', p.name) AS subject, ${yuan('m.net')} AS said, ${yuan('m.allocated')} AS expected
FROM project AS p INNER JOIN (${perProject}) AS m ON m.consortium = p.consortium AND m.project = p.code WHERE m.net > m.allocated`;

const moved = "kind IN ('allocated', 'spent', 'refunded')";

/** Spending net of refunds against all that was allocated. */
export const overspent = defineCheck('overspent', entries(aboveAllocated, moved), counted(aboveAllocated, moved, 0));

// Whole years alone: of the running one the rest is still to come.
const yearly = "SELECT consortium, toYear(booked) AS year, sum(amount) AS total FROM fund_entry WHERE kind = 'spent' AND toYear(booked) IN (SELECT year FROM evaluation_year WHERE year_end < day) GROUP BY consortium, year";
const LEAST = '1000000';

const moneyPairs = `SELECT n.consortium AS consortium, toUInt16(n.year) AS year, 'spent' AS part, n.total AS now, b.total AS before, toYear(c.recognised) < b.year AS is_whole
FROM (${yearly}) AS n INNER JOIN (${yearly}) AS b ON b.consortium = n.consortium AND b.year + 1 = n.year
INNER JOIN consortium AS c ON c.code = n.consortium
WHERE least(n.total, b.total) > 0 AND greatest(n.total, b.total) >= ${LEAST}`;

const itemPairs = `SELECT n.consortium AS consortium, toUInt16(n.year) AS year, toString(n.item) AS part, n.value AS now, b.value AS before, toYear(c.recognised) < b.year AS is_whole
FROM report_item AS n INNER JOIN report_item AS b ON b.consortium = n.consortium AND b.item = n.item AND b.year + 1 = n.year
INNER JOIN consortium AS c ON c.code = n.consortium
WHERE least(n.value, b.value) > 0`;

const ratio = 'toFloat64(greatest(now, before)) / toFloat64(least(now, before))';
const isSlip = `${ratio} BETWEEN 5000 AND 20000`;

const moneyFound = (condition: string): string => `SELECT concat(consortium, '/', toString(year), '/', part) AS item, consortium, toInt32(year) AS year, concat(consortium, ' 支出合计') AS subject, ${yuan('now')} AS said, ${yuan('before')} AS expected, side, 'fund_entry' AS record, '' AS record_key, side AS label, value, ${nowhere}
FROM (SELECT *, arrayJoin([('this_year', ${yuan('now')}), ('last_year', ${yuan('before')})]) AS pair, pair.1 AS side, pair.2 AS value FROM (${moneyPairs}) WHERE ${condition})`;

const itemsFound = (condition: string): string => `SELECT concat(w.consortium, '/', toString(w.year), '/', w.part) AS item, w.consortium AS consortium, toInt32(w.year) AS year, concat(w.consortium, ' ', w.part) AS subject, toString(w.now) AS said, toString(w.before) AS expected,
  if(i.year = w.year, 'this_year', 'last_year') AS side, 'report_item' AS record, concat(i.consortium, '/', toString(i.year), '/', i.item) AS record_key, toString(i.year) AS label, toString(i.value) AS value, ${at('i')}
FROM report_item AS i INNER JOIN (SELECT * FROM (${itemPairs}) WHERE ${condition}) AS w ON w.consortium = i.consortium AND w.part = i.item WHERE i.year IN (w.year, w.year - 1)`;

/** About ten thousand times last year: 元 and 万元 taken for each other. */
export const unitSlip = defineCheck('unit_slip', `${itemsFound(isSlip)} UNION ALL ${moneyFound(isSlip)}`);

// Small counts triple by chance, and the year of recognition is no whole one.
const isJump = `${ratio} >= 3 AND NOT (${isSlip}) AND greatest(now, before) >= 10 AND is_whole`;

/** Three times last year or a third of it, but not by a slip of units. */
export const jump = defineCheck('jump', `${itemsFound(isJump)} UNION ALL ${moneyFound(isJump)}`);

// Subtotals are a habit of sheets kept by hand; of larger files nobody writes the sum under the rows.
const HAND_KEPT = '100000';
const summed = `SELECT f.*, sum(f.amount) OVER above AS total, count() OVER above AS rows
  FROM fund_entry AS f WHERE f.source_path IN (SELECT path FROM source_file WHERE rows_accepted <= ${HAND_KEPT})
  WINDOW above AS (PARTITION BY f.source_path, f.source_sheet, f.project, f.kind ORDER BY f.source_row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;

/** An amount that is exactly the sum of three or more rows of its project above it in the file. */
export const subtotal = defineCheck('subtotal', `SELECT concat(s.source_path, '/', toString(s.entry)) AS item, s.consortium AS consortium, 0 AS year, concat(s.project, ' ', s.entry) AS subject, ${yuan('s.amount')} AS said, ${yuan('s.total')} AS expected,
  'ledger' AS side, 'fund_entry' AS record, toString(s.entry) AS record_key, ${entryLabel('s')} AS label, ${yuan('s.amount')} AS value, ${at('s')}
FROM (${summed}) AS s WHERE s.rows >= 3 AND s.total = s.amount`);
