import { compareNumbers, roundHalfUp, withoutNoise } from '../number/round.js';
import type { Aggregation } from '../robustness/plan.js';
import { arithmeticMean, geometricMean, harmonicMean } from '../score/means.js';
import { competitionRanks } from '../score/ranks.js';
import { CompositeFault } from './composite-fault.js';
import type { CompositeScheme } from './composite-scheme.js';
import { checkTable, type CompositeTable } from './composite-table.js';
import { type LevelNode, treeOf } from './hierarchy.js';
import { type ScoredColumn, scoreIndicator } from './score-indicator.js';

type Column = readonly (number | null)[];

/** One level of the result. `scores` are unrounded unless the scheme carries rounded ones; `decimals` is how many places to show, `null` for all. */
export interface CompositeLevel {
  readonly code: string;
  readonly kind: 'dimension' | 'indicator';
  readonly depth: number;
  readonly decimals: number | null;
  readonly scores: Column;
}

/** Scores of every level, the index first and each dimension before what it is made of; `null` where there is no result, which has no rank and no band. */
export interface CompositeResult {
  readonly units: readonly string[];
  readonly levels: readonly CompositeLevel[];
  readonly ranks: readonly (number | null)[];
  readonly bands: readonly (string | null)[];
  /** Values that winsorisation drew in, by indicator. */
  readonly winsorised: readonly { readonly indicator: string; readonly units: readonly string[] }[];
}

/** A node with its scores and, per unit, how many of its indicators have data. */
interface Scored {
  readonly scores: Column;
  readonly reported: readonly number[];
  readonly indicators: number;
  readonly levels: readonly CompositeLevel[];
}

interface Judging {
  readonly table: CompositeTable;
  readonly scheme: CompositeScheme;
  readonly columns: ReadonlyMap<string, ScoredColumn>;
}

type DimensionNode = Extract<LevelNode, { kind: 'dimension' }>;

const means: Readonly<Record<Aggregation, typeof arithmeticMean>> = { arithmetic: arithmeticMean, geometric: geometricMean, harmonic: harmonicMean };

/** Text of a score with so many places, half up, after binary noise is removed. */
export const roundedScore = (score: number, decimals: number): string => roundHalfUp(withoutNoise(score), decimals);

const levelOf = ({ entry, kind, depth }: LevelNode, scores: Column, scheme: CompositeScheme): CompositeLevel => {
  const decimals = entry.decimals ?? scheme.decimals ?? null;
  const carried = entry.carry && decimals !== null ? scores.map((score) => (score === null ? null : Number(roundedScore(score, decimals)))) : scores;
  return { code: entry.code, kind, depth, decimals, scores: carried };
};

const scoreLeaf = (node: Extract<LevelNode, { kind: 'indicator' }>, { scheme, columns }: Judging): Scored => {
  const column = columns.get(node.entry.code);
  if (column === undefined) throw new RangeError(`指标 ${node.entry.code} 没有得分`);
  const level = levelOf(node, column.scores, scheme);
  return { scores: level.scores, reported: column.present.map(Number), indicators: 1, levels: [level] };
};

const refuseMean = ({ entry, children }: DimensionNode, parts: Column, unit: string): never => {
  const at = parts.findIndex((score) => score !== null && score <= 0);
  const [code, score] = [children[at]?.entry.code ?? '', parts[at] ?? 0];
  const told = {
    zh: `${entry.code} 用${entry.mean === 'geometric' ? '几何' : '调和'}平均，但单位“${unit}”的 ${code} 得分为 ${score}，不是正数；请把 range 改为 [1, 100] 一类的正数范围，或改用算术平均。`,
    en: `${entry.code} takes the ${entry.mean} mean, but ${code} of unit “${unit}” scores ${score}; use a range above 0 such as [1, 100], or the arithmetic mean.`,
  };
  throw new CompositeFault('mean_of_not_positive', told, { unit, field: `${entry.code}.mean` });
};

const aggregate = (node: DimensionNode, parts: readonly Scored[], { table }: Judging): Column => {
  const { mean, coverageFrom } = node.entry;
  const weights = node.children.map(({ entry }) => entry.weight);
  const indicators = parts.reduce((sum, part) => sum + part.indicators, 0);
  return table.units.map((unit, index) => {
    const scores = parts.map((part) => part.scores[index] ?? null);
    const reported = parts.reduce((sum, part) => sum + (part.reported[index] ?? 0), 0);
    if (compareNumbers((100 * reported) / indicators, coverageFrom) < 0) return null;
    if (mean !== 'arithmetic' && scores.some((score) => score !== null && score <= 0)) return refuseMean(node, scores, unit);
    return means[mean](scores, weights);
  });
};

const scoreNode = (node: LevelNode, judging: Judging): Scored => {
  if (node.kind === 'indicator') return scoreLeaf(node, judging);
  const parts = node.children.map((child) => scoreNode(child, judging));
  const level = levelOf(node, aggregate(node, parts, judging), judging.scheme);
  return {
    scores: level.scores,
    reported: judging.table.units.map((_, index) => parts.reduce((sum, part) => sum + (part.reported[index] ?? 0), 0)),
    indicators: parts.reduce((sum, part) => sum + part.indicators, 0),
    levels: [level, ...parts.flatMap((part) => part.levels)],
  };
};

const bandOf = ({ bands }: CompositeScheme, score: number | null): string | null =>
  score === null ? null : (bands.find(({ from }) => from === undefined || compareNumbers(score, from) >= 0)?.name ?? null);

/**
 * Judges a table of units by a scheme of any depth: transform, winsorise, normalise each indicator; mean, round and carry level by level; rank and band the index.
 * Weights are renormalised over what is present. Throws CompositeFault naming column, unit or field when data and scheme do not fit.
 */
export const judgeTable = (table: CompositeTable, scheme: CompositeScheme): CompositeResult => {
  checkTable(table);
  const columns = new Map(scheme.indicators.map((indicator) => [indicator.code, scoreIndicator(table, scheme, indicator)]));
  const { scores, levels } = scoreNode(treeOf(scheme), { table, scheme, columns });
  return {
    units: table.units,
    levels,
    ranks: competitionRanks(scores),
    bands: scores.map((score) => bandOf(scheme, score)),
    winsorised: [...columns].filter(([, { winsorised }]) => winsorised.length > 0).map(([indicator, { winsorised }]) => ({ indicator, units: winsorised })),
  };
};
