import { type Figure, figureNamed } from '@monitor/domain';
import { defineStatement, type Statement } from '@monitor/store';
import { z } from 'zod';

/** Rows that make up a sum of the pages, readable in an edition under `view`, each with the names it is sliced by. */
export interface FigureRows {
  readonly figure: Figure;
  readonly view: string;
  readonly reveal: Statement<Record<string, never>>;
}

/**
 * Declares the rows of a figure of the domain's registry: the columns of a measure's evidence and, as texts, one column for each of its slices.
 * @throws RangeError when the registry does not know the code
 */
export const defineFigure = (code: string, sql: string): FigureRows => {
  const figure = figureNamed(code);
  if (figure === undefined) throw new RangeError(`没有代码为 ${code} 的数字，请先在 domain/src/figure/figures.ts 登记`);
  const view = `evidence_${code}`;
  return { figure, view, reveal: defineStatement({ name: `reveal ${view}`, params: z.object({}), sql: `CREATE OR REPLACE VIEW ${view} AS ${sql}` }) };
};

/** The place columns of a fact, as every evidence row bears them. */
export const placeOf = (fact: string): string =>
  ['source_path', 'source_sheet', 'source_row', 'source_cell'].map((column) => `${fact}.${column} AS ${column}`).join(', ');

/** SQL for `yes` or `no`. */
export const yesNo = (condition: string): string => `if(${condition}, 'yes', 'no')`;
