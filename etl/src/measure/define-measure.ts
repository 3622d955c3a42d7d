import type { RecordName } from '@monitor/domain';
import { defineStatement, type Statement } from '@monitor/store';
import { z } from 'zod';

/** The years to compute; an empty list means every year of the edition. */
export interface MeasuredYears {
  years: readonly number[];
}

/** One number per consortium and year, told by the rows that make it up. */
export interface Measure {
  readonly code: string;
  /** The kind of record whose rows are the evidence. */
  readonly record: RecordName;
  readonly view: string;
  readonly sql: string;
  /** Makes the evidence readable in an edition under `view`. */
  readonly reveal: Statement<Record<string, never>>;
  /** Sums the evidence into `measure_value`. */
  readonly tally: Statement<MeasuredYears>;
}

const years = z.object({ years: z.array(z.int().min(1900).max(2200)).readonly() });

/** The view that holds a measure's evidence rows. */
export const evidenceView = (code: string): string => `evidence_${code.toLowerCase()}`;

/**
 * Declares a measure by the SQL that lists its evidence: one row per fact with
 * `consortium, year, entity, entity_key, label, numerator, denominator, source_path, source_sheet, source_row, source_cell`,
 * over one edition and all its evaluation years. The value is the sum over these rows and nothing else; amounts are in 元.
 * @throws Error when the code is not a letter and a number, or the SQL is not one plain statement
 */
export const defineMeasure = ({ code, record, sql }: { code: string; record: RecordName; sql: string }): Measure => {
  if (!/^[A-Z]\d*$/u.test(code)) throw new Error(`“${code}” is no code of a measure`);
  const view = evidenceView(code);
  return {
    code,
    record,
    view,
    sql,
    reveal: defineStatement({ name: `reveal ${view}`, params: z.object({}), sql: `CREATE OR REPLACE VIEW ${view} AS ${sql}` }),
    tally: defineStatement({
      name: `tally ${code}`,
      params: years,
      sql: `INSERT INTO measure_value (consortium, year, measure, numerator, denominator, evidence)
        SELECT e.consortium, e.year, '${code}', sum(e.numerator), sum(e.denominator), count()
        FROM ${view} AS e
        WHERE empty({years:Array(UInt16)}) OR has({years:Array(UInt16)}, e.year)
        GROUP BY e.consortium, e.year`,
    }),
  };
};
