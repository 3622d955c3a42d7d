import { changchun2025, type Indicator, type LineTable, lineTable, modelYear, type RobustnessPlan, type RobustnessTask, type RobustnessUnit, type Scheme, type ScoreCell, standardPlan, valueAtPosition, type YearModel } from '@monitor/domain';
import * as fc from 'fast-check';

export const scheme = changchun2025;

/** How far a cell stands between its goal-posts (1 is full marks), or why it has no value. */
export type Standing = number | 'missing' | 'not_applicable';

export const cellAt = ({ code, goalposts }: Indicator, standing: Standing): ScoreCell =>
  typeof standing === 'number'
    ? { indicator: code, state: 'reported', value: valueAtPosition(standing, goalposts) }
    : { indicator: code, state: standing, value: null };

export const aUnit = (consortium: string, standing: (code: string) => Standing, by: Scheme = scheme): RobustnessUnit => ({
  consortium,
  cells: by.indicators.map((indicator) => cellAt(indicator, standing(indicator.code))),
  adjustments: [],
});

export const aYear = (...units: RobustnessUnit[]): YearModel => modelYear(units, scheme);

export const aPlan = (change: Partial<RobustnessPlan> = {}): RobustnessPlan => ({ ...standardPlan, draws: 200, ...change });

/** A plan that leaves nothing open. */
export const stillPlan = (change: Partial<RobustnessPlan> = {}): RobustnessPlan =>
  aPlan({ weights: [], goalpostSpread: 0, leaveOutChance: 0, aggregations: ['arithmetic'], normalisations: ['goalpost'], ...change });

export const anyStanding: fc.Arbitrary<Standing> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -10, max: 120 }).map((percent) => percent / 100) },
  fc.constantFrom<Standing>('missing', 'not_applicable'),
);

/** Units of any cells, each with one that applies at least. */
export const anyUnits = (least: number, most: number): fc.Arbitrary<readonly RobustnessUnit[]> =>
  fc.array(fc.tuple(...scheme.indicators.map(() => anyStanding)), { minLength: least, maxLength: most }).map((rows) =>
    rows.map((row, index) => ({
      consortium: `CC${index}`,
      cells: scheme.indicators.map((indicator, at) => cellAt(indicator, at === 0 && row[at] === 'not_applicable' ? 'missing' : (row[at] ?? 'missing'))),
      adjustments: [],
    })),
  );

/** The scheme's lines, without last year's totals. */
export const noLines = (model: YearModel): LineTable => lineTable(model, { scheme, evaluated: model.consortia.length, before: () => null });

export const aTask = (model: YearModel, change: Partial<RobustnessPlan> = {}): RobustnessTask => ({ model, plan: aPlan(change), lines: noLines(model) });
