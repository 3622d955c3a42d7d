import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import { arithmeticMean } from '../score/means.js';
import { competitionRanks } from '../score/ranks.js';
import { officialSetting } from './draw-setting.js';
import { createScorer } from './draw-totals.js';
import { type EntropyVariant, entropyWeights } from './entropy-weights.js';
import type { Matrix } from './matrix.js';
import { type Aggregation, aggregations, type Normalisation, normalisations } from './plan.js';
import { topsis } from './topsis.js';
import type { YearModel } from './year-model.js';

type Totals = readonly (number | null)[];

/** Another way to rank the same cells. Never a grade. */
export interface RankingMethod extends Bilingual {
  readonly code: string;
  /** Totals in the model's order; the scale is the method's own. Throws RangeError when the method cannot treat the data. */
  readonly totals: (model: YearModel) => Totals;
}

export interface MethodRanks extends Bilingual {
  readonly method: string;
  /** `null` for a unit the method cannot tell, for all of them when `reason` says why. */
  readonly totals: Totals;
  readonly ranks: Totals;
  readonly reason: string | null;
}

const normalisationNames: Readonly<Record<Normalisation, Bilingual>> = {
  goalpost: { zh: '固定参照值', en: 'Goal-posts' },
  min_max: { zh: '极差标准化', en: 'Min-max' },
  z_score: { zh: 'Z 分数标准化', en: 'Z-scores' },
};
const aggregationNames: Readonly<Record<Aggregation, Bilingual>> = {
  arithmetic: { zh: '算术平均', en: 'arithmetic mean' },
  geometric: { zh: '几何平均（1–100）', en: 'geometric mean (1–100)' },
  harmonic: { zh: '调和平均（1–100）', en: 'harmonic mean (1–100)' },
};

const meansOf = (normalisation: Normalisation): readonly RankingMethod[] =>
  aggregations.map((aggregation) => ({
    code: `${normalisation}_${aggregation}`,
    zh: `${normalisationNames[normalisation].zh}，${aggregationNames[aggregation].zh}`,
    en: `${normalisationNames[normalisation].en}, ${aggregationNames[aggregation].en}`,
    totals: (model) => {
      const totals = new Float64Array(model.consortia.length);
      createScorer(model)({ ...officialSetting(model), normalisation, aggregation }, totals);
      return [...totals];
    },
  }));

const rowsOf = ({ consortia, indicators }: YearModel, read: (at: number) => number | null): Matrix =>
  consortia.map((_, row) => indicators.map((__, column) => read(row * indicators.length + column)));

/** Scores against the official goal-posts, 0 where missing, `null` where the indicator does not apply. */
const scoreRows = (model: YearModel): Matrix =>
  rowsOf(model, (at) => {
    const position = model.positions[at] ?? NaN;
    return Number.isNaN(position) ? null : 100 * Math.max(0, Math.min(1, position));
  });

/** Entropy weighs what was reported: raw values, or scores relative to the other units. */
const entropyOf = (model: YearModel, variant: EntropyVariant): readonly number[] => {
  const source = variant === 'raw_positive' ? model.values : model.minMaxScores;
  return entropyWeights(rowsOf(model, (at) => (Number.isFinite(model.positions[at]) ? (source[at] ?? NaN) : null)), variant).weights;
};

const officialWeights = ({ indicators, starts, dimensionWeights, indicatorWeights }: YearModel): readonly number[] =>
  indicators.map((_, column) => {
    const dimension = dimensionWeights.findIndex((__, at) => column < (starts[at + 1] ?? 0));
    const whole = indicatorWeights.subarray(starts[dimension] ?? 0, starts[dimension + 1] ?? 0).reduce((sum, weight) => sum + weight, 0);
    return ((dimensionWeights[dimension] ?? 0) * (indicatorWeights[column] ?? 0)) / whole;
  });

const entropyMean = (variant: EntropyVariant) => (model: YearModel): Totals => {
  const weights = entropyOf(model, variant);
  return scoreRows(model).map((row, unit) => {
    const mean = arithmeticMean(row, weights);
    return mean === null ? null : Math.max(0, mean + (model.shifts[unit] ?? 0));
  });
};

const closeness = (weightsOf: (model: YearModel) => readonly number[]) => (model: YearModel): Totals =>
  topsis(scoreRows(model), weightsOf(model), model.indicators.map(() => 1)).closeness;

/** Every alternative, the official way first. Bonuses and deductions count wherever the scale is that of the score, not in TOPSIS. */
export const rankingMethods: readonly RankingMethod[] = [
  ...normalisations.flatMap(meansOf),
  { code: 'entropy_raw', zh: '熵权法（原始数据），算术平均', en: 'Entropy weights (raw data), arithmetic mean', totals: entropyMean('raw_positive') },
  { code: 'entropy_min_max', zh: '熵权法（极差标准化后），算术平均', en: 'Entropy weights (after min-max), arithmetic mean', totals: entropyMean('after_min_max') },
  { code: 'topsis_official', zh: 'TOPSIS（参照值得分，官方权重）', en: 'TOPSIS (goal-post scores, official weights)', totals: closeness(officialWeights) },
  { code: 'topsis_entropy', zh: '熵权 TOPSIS（参照值得分，极差标准化后熵权）', en: 'TOPSIS (goal-post scores, entropy weights after min-max)', totals: closeness((model) => entropyOf(model, 'after_min_max')) },
];

const tryMethod = (method: RankingMethod, model: YearModel): { totals: Totals; reason: string | null } => {
  try {
    return { totals: method.totals(model), reason: null };
  } catch (error) {
    if (error instanceof RangeError) return { totals: model.consortia.map(() => null), reason: error.message };
    throw error;
  }
};

/** The rank of every unit under each method. A method that cannot treat the data says why instead of ranking. */
export const rankByMethods = (model: YearModel, methods: readonly RankingMethod[] = rankingMethods): readonly MethodRanks[] =>
  methods.map((method) => {
    const { totals, reason } = tryMethod(method, model);
    return { method: method.code, zh: method.zh, en: method.en, totals, ranks: competitionRanks(totals), reason };
  });
