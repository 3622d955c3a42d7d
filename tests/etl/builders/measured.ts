import { builtInPolicies } from '@monitor/domain';
import { defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { evidenceView } from '../../../etl/src/measure/define-measure.js';
import { fillFigures } from '../../../etl/src/measure/figures/fill-figures.js';
import { measureEdition, revealEvidence } from '../../../etl/src/measure/measure-edition.js';
import type { Facts } from './facts.js';
import type { TinyWarehouse } from './tiny-edition.js';

const values = defineQuery({
  name: 'measure values',
  scope: 'everyone',
  params: z.object({ measure: z.string() }),
  row: z.object({ consortium: z.string(), year: z.number(), numerator: z.coerce.number(), denominator: z.coerce.number(), evidence: z.coerce.number() }),
  sql: `SELECT v.consortium, v.year, v.numerator, v.denominator, v.evidence FROM measure_value AS v
    WHERE v.measure = {measure:String} ORDER BY v.consortium, v.year`,
});

export interface MeasuredValue {
  consortium: string;
  year: number;
  numerator: number;
  denominator: number;
  evidence: number;
}

/** The measured edition of these facts. */
export const measured = async (warehouse: TinyWarehouse, facts: Facts): Promise<Writer> => {
  const writer = await warehouse.edition(facts);
  await measureEdition(writer, { policies: builtInPolicies });
  return writer;
};

/** The edition of these facts with its figures alone, which no indicator is needed for. */
export const figured = async (warehouse: TinyWarehouse, facts: Facts): Promise<Writer> => {
  const writer = await warehouse.edition(facts);
  await revealEvidence(writer);
  await fillFigures(writer, builtInPolicies, []);
  return writer;
};

export const valuesOf = (writer: Writer, measure: string): Promise<MeasuredValue[]> => writer.ask(values, { measure });

/** `[numerator, denominator, evidence]` of LHT-1 in 2025, or `null` when it has no row. */
export const valueOf = async (writer: Writer, measure: string): Promise<[number, number, number] | null> => {
  const found = (await valuesOf(writer, measure)).find(({ consortium, year }) => consortium === 'LHT-1' && year === 2025);
  return found === undefined ? null : [found.numerator, found.denominator, found.evidence];
};

const evidenceRow = z.object({
  consortium: z.string(), year: z.number(), entity: z.string(), entity_key: z.string(), label: z.string(),
  numerator: z.string(), denominator: z.string(), source_path: z.string(), source_sheet: z.string(), source_row: z.number(), source_cell: z.string(),
});

export const evidenceOf = (writer: Writer, measure: string): Promise<z.infer<typeof evidenceRow>[]> =>
  writer.ask(
    defineQuery({ name: 'evidence', scope: 'everyone', params: z.object({}), row: evidenceRow, sql: `SELECT * FROM ${evidenceView(measure)} AS e ORDER BY e.consortium, e.year, e.entity_key` }),
    {},
  );
