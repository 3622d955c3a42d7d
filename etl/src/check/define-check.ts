import { defineStatement, type Statement } from '@monitor/store';
import { z } from 'zod';

/** What the checks are held against: the day the edition was made. */
export const checkParams = z.object({ today: z.string() });
export type CheckParams = z.infer<typeof checkParams>;

export interface Check {
  readonly code: string;
  readonly tellRows: Statement<CheckParams>;
  readonly tellFindings: Statement<CheckParams>;
}

/** Rows of one finding that are kept; the count tells how many there are. */
export const MOST_ROWS = 200;

const key = (code: string): string => `lower(hex(sipHash128('${code}', item, said, expected)))`;

/** The place of a row of a table, by the table's alias. */
export const at = (alias: string): string => ['source_path', 'source_sheet', 'source_row', 'source_cell'].map((column) => `${alias}.${column} AS ${column}`).join(', ');

/** Of a figure that no single cell holds. */
export const nowhere = "'' AS source_path, '' AS source_sheet, toUInt32(0) AS source_row, '' AS source_cell";

const perFinding = `SELECT item, min(consortium) AS consortium, min(year) AS year, min(subject) AS subject, said, expected, count() AS rows FROM (`;

/**
 * A check is one text that lists the evidence of every finding, a row each: `item` (of equal ones is one finding), `consortium`, `year` (0: none),
 * `subject`, `said`, `expected`, `side`, `record`, `record_key`, `label`, `value` and the place. All but the year is text.
 * Where every row of a large table may be evidence, `counted` lists the findings themselves with the number of their `rows`, and `found`
 * may leave out what is never kept.
 */
export const defineCheck = (code: string, found: string, counted = `${perFinding}${found}) GROUP BY item, said, expected`): Check => ({
  code,
  tellRows: defineStatement({
    name: `find-rows-${code}`,
    params: checkParams,
    sql: `INSERT INTO finding_row (key, code, side, record, record_key, label, value, source_path, source_sheet, source_row, source_cell)
SELECT ${key(code)} AS key, '${code}', side, record, record_key, label, value, source_path, source_sheet, source_row, source_cell
FROM (WITH toDate32({today:String}) AS day ${found})
ORDER BY key, side, source_path, source_sheet, source_row, record_key LIMIT ${MOST_ROWS} BY key`,
  }),
  tellFindings: defineStatement({
    name: `find-${code}`,
    params: checkParams,
    sql: `INSERT INTO finding (key, code, consortium, year, subject, said, expected, evidence)
SELECT ${key(code)} AS key, '${code}', consortium, toUInt16(year), subject, said, expected, toUInt32(rows)
FROM (WITH toDate32({today:String}) AS day ${counted})`,
  }),
});
