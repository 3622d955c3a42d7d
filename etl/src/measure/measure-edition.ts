import type { PolicyBook } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { clearYears } from './clear-years.js';
import type { Measure } from './define-measure.js';
import { fillFigures } from './figures/fill-figures.js';
import { figureRows } from './figures/registry.js';
import { measureOf, measures } from './registry.js';
import { scopes } from './scope.js';
import { fillStanding } from './standing.js';

export interface MeasureOrder {
  policies: PolicyBook;
  /** Only these years; every year of `evaluation_year` when absent. */
  years?: readonly number[];
  onMeasure?: (code: string) => void;
}

/**
 * Fills `measure_value`, `standing` and the figures of an unpublished edition from its facts and leaves the rows of each measure and figure readable as `evidence_<code>`.
 * @throws RangeError when a scheme scores an indicator that nothing measures; WarehouseError
 */
export const measureEdition = async (writer: Writer, { policies, years = [], onMeasure }: MeasureOrder): Promise<void> => {
  for (const { code } of policies.schemes.flatMap(({ indicators }) => indicators)) measureOf(code);
  await revealEvidence(writer);
  await clearYears(writer, 'standing', years);
  await writer.execute(fillStanding, { years });
  await clearYears(writer, 'measure_value', years);
  for (const measure of measures) {
    await writer.execute(measure.tally, { years });
    onMeasure?.(measure.code);
  }
  await fillFigures(writer, policies, years);
};

/** Makes the views again: an edition made as a copy of another has tables alone. */
export const revealEvidence = async (writer: Writer, wanted: readonly Pick<Measure, 'reveal'>[] = [...measures, ...figureRows]): Promise<void> => {
  for (const { reveal } of [...scopes, ...wanted]) await writer.execute(reveal, {});
};
