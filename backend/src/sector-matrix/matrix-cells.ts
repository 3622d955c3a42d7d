import { indicatorOf, type ReplyOf, type Scheme, type sectorMatrix } from '@monitor/domain';

type Cell = ReplyOf<typeof sectorMatrix>['rows'][number]['cells'][number];

/** What is known of one sector, this year and last. */
export interface SectorParts {
  readonly year: number;
  readonly dimensions: readonly { year: number; dimension: string; score: number | null }[];
  readonly measures: readonly { year: number; measure: string; numerator: string; denominator: string }[];
}

/** At or above the first line normal, at or above the second watch, else poor; `none` without a value. */
const against = (value: number | null, normalFrom: number, watchFrom: number): Cell['status'] => {
  if (value === null) return 'none';
  if (value >= normalFrom) return 'normal';
  return value >= watchFrom ? 'watch' : 'poor';
};

export const dimensionCell = (code: string, { year, dimensions }: SectorParts, { grading }: Scheme): Cell => {
  const at = (wanted: number) => dimensions.find((row) => row.dimension === code && row.year === wanted)?.score ?? null;
  const value = at(year);
  return { column: code, value, previous: at(year - 1), numerator: null, denominator: null, status: against(value, grading.goodFrom, grading.passFrom) };
};

const measureAt = ({ measures }: SectorParts, measure: string, year: number) => measures.find((row) => row.measure === measure && row.year === year);

const percent = (row: { numerator: string; denominator: string } | undefined): number | null =>
  row === undefined || Number(row.denominator) === 0 ? null : (Number(row.numerator) / Number(row.denominator)) * 100;

/** Judged by the goal-posts of R3: normal from its best range on, watch down to the middle between that and its lower bound. */
export const executionCell = (parts: SectorParts, scheme: Scheme): Cell => {
  const now = measureAt(parts, 'F1', parts.year);
  const { goalposts } = indicatorOf(scheme, 'R3');
  const floor = goalposts.type === 'interval' ? goalposts.lb : 0;
  const value = percent(now);
  return {
    column: 'fiscal-execution',
    value,
    previous: percent(measureAt(parts, 'F1', parts.year - 1)),
    numerator: now?.numerator ?? null,
    denominator: now?.denominator ?? null,
    status: against(value, goalposts.lo, (goalposts.lo + floor) / 2),
  };
};

/** Revenue has no line to be held against; only a fall on the year before asks for a look. */
export const revenueCell = (parts: SectorParts): Cell => {
  const now = measureAt(parts, 'T5', parts.year);
  const before = measureAt(parts, 'T5', parts.year - 1);
  const value = now === undefined ? null : Number(now.numerator);
  const previous = before === undefined ? null : Number(before.numerator);
  const status = value === null ? 'none' : previous !== null && value < previous ? 'watch' : 'normal';
  return { column: 'new-revenue', value, previous, numerator: now?.numerator ?? null, denominator: null, status };
};
