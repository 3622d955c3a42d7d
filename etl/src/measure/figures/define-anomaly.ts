import { defineStatement, type Statement } from '@monitor/store';
import { z } from 'zod';
import type { MeasuredYears } from '../define-measure.js';

/** Rows told with one finding: the weightiest of them, so that a long ledger does not swell the table. */
export const ROWS = 10;

export interface Anomaly {
  readonly kind: string;
  /** SQL that finds them: `consortium, year, item, project, label, measured, threshold, unit, amount, consortia` (whose rows prove it), `rows` (evidence keys known at once). */
  readonly found: string;
  /** SQL condition on `f`, a ledger line of the item's project up to the evaluation day, that makes it evidence. */
  readonly lines: string;
}

const years = z.object({ years: z.array(z.int().min(1900).max(2200)).readonly() });

/** SQL that keeps only the years to compute. */
export const wanted = (year: string): string => `(empty({years:Array(UInt16)}) OR has({years:Array(UInt16)}, ${year}))`;

const linesOf = ({ found, lines }: Anomaly): string => `
    SELECT f.consortium AS consortium, u.year AS year, f.project AS project,
      arrayMap(line -> concat('fund_entry:', line.2), groupArraySorted(${ROWS})((-f.amount, f.entry))) AS entries
    FROM fund_entry AS f
    INNER JOIN unit_year AS u ON u.consortium = f.consortium
    WHERE ${lines} AND f.booked <= u.as_of AND (f.consortium, f.project, u.year) IN (SELECT b.consortium, assumeNotNull(b.project), b.year FROM (${found}) AS b WHERE b.project IS NOT NULL)
    GROUP BY f.consortium, u.year, f.project`;

/** Declares what an auditor would ask about as one statement that finds it and names its rows. */
export const defineAnomaly = (anomaly: Anomaly): Statement<MeasuredYears> =>
  defineStatement({
    name: `find ${anomaly.kind}`,
    params: years,
    sql: `INSERT INTO fund_anomaly (consortium, year, kind, item, project, label, measured, threshold, unit, amount, consortia, evidence)
      SELECT a.consortium, a.year, '${anomaly.kind}', a.item, a.project, a.label, a.measured, a.threshold, a.unit, a.amount, a.consortia, arraySort(arrayDistinct(arrayConcat(a.rows, l.entries)))
      FROM (${anomaly.found}) AS a
      LEFT JOIN (${linesOf(anomaly)}) AS l ON l.consortium = a.consortium AND l.year = a.year AND l.project = a.project`,
  });
