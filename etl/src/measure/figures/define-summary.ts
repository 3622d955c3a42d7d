import { defineStatement, type Statement } from '@monitor/store';
import { z } from 'zod';
import type { VerdictTable } from '../clear-years.js';
import type { MeasuredYears } from '../define-measure.js';

/** A table of sums by consortium and year, filled from the rows of a figure. */
export interface Summary {
  readonly table: VerdictTable;
  readonly fills: readonly Statement<MeasuredYears>[];
}

interface SummaryFill {
  readonly columns: string;
  /** SQL over one or several evidence views under the alias `e`, which bears `year`. */
  readonly select: string;
  readonly from: string;
  readonly groups: string;
}

const years = z.object({ years: z.array(z.int().min(1900).max(2200)).readonly() });

const fillOf = (table: VerdictTable, { columns, select, from, groups }: SummaryFill): Statement<MeasuredYears> =>
  defineStatement({
    name: `fill ${table} from ${from}`,
    params: years,
    sql: `INSERT INTO ${table} (${columns})
      SELECT ${select}
      FROM ${from} AS e
      WHERE empty({years:Array(UInt16)}) OR has({years:Array(UInt16)}, e.year)
      GROUP BY ${groups}`,
  });

/** Declares a summary by the sums that fill it; what it holds is the sum over the figure's rows and nothing else. */
export const defineSummary = (table: VerdictTable, ...fills: readonly SummaryFill[]): Summary => ({ table, fills: fills.map((fill) => fillOf(table, fill)) });
