import { builtInPolicies, type PolicyBook } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import { type RecordedYear, recordYear } from '../../../etl/src/freeze/record-year.js';
import { anEvaluationYear, anEvent, creditCodeOf, type Facts } from '../builders/facts.js';
import { judged } from '../builders/judged.js';
import { aFullConsortium, aStrongYear, strongUnits, together, without } from '../builders/strong-year.js';
import type { TinyWarehouse } from '../builders/tiny-edition.js';

const isKind = (kind: string) => (row: Readonly<Record<string, unknown>>) => row['kind'] === kind && String(row['achieved']).startsWith('2025');

const strong = (code: string, years: readonly number[] = [2024, 2025]): Facts => together(aFullConsortium(code), ...years.map((year) => aStrongYear(code, year)));

/** Consortia of every kind: excellent, held back by the share, in breach, fallen, too young. */
export const smallCity = together(
  { evaluation_year: [anEvaluationYear(2024), anEvaluationYear(2025)], organisation: strongUnits },
  strong('LHT-1'),
  without(strong('LHT-2'), 'outcome', isKind('analysis')),
  without(strong('LHT-3'), 'outcome', isKind('scenario')),
  { event: [anEvent({ code: 'SJ-3', consortium: 'LHT-3', uscc: creditCodeOf(2), clause: '第三条' })] },
  strong('LHT-4', [2024]),
  aFullConsortium('LHT-5', { recognised: '2025-03-01', status_since: '2025-03-01' }),
);

/** The small city, judged, and its year 2025 judged once more with every answer kept. */
export const recordedCity = async (warehouse: TinyWarehouse, policies: PolicyBook = builtInPolicies): Promise<RecordedYear & { writer: Writer }> => {
  const writer = await judged(warehouse, smallCity);
  return { writer, ...(await recordYear(writer, policies, 2025)) };
};
