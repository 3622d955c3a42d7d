import { lineTable, modelYear, quantileOf, sampleRanks, type Scheme, sortedRanks, standardPlan } from '@monitor/domain';

import type { Judged } from './judged.js';

/** A unit of a graded year with what was added to or taken from its score. */
export type Ranked = Pick<Judged, 'score' | 'graded'> & { readonly adjustments: Parameters<typeof modelYear>[0][number]['adjustments'] };

/** Consortium → the rank at the scheme's percentile of the standard draws, over all units the year ranks. */
export const rankHighsOf = (units: readonly Ranked[], scheme: Scheme): ReadonlyMap<string, number> => {
  const ranked = units.filter(({ graded }) => graded.rank !== null);
  if (ranked.length === 0) return new Map();
  const model = modelYear(ranked.map(({ score, graded, adjustments }) => ({ consortium: graded.consortium, cells: score.indicators, adjustments })), scheme);
  const sample = sampleRanks({ model, plan: standardPlan, lines: lineTable(model, { scheme, evaluated: 0, before: () => null }) });
  const share = scheme.flagging.rankQuantile / 100;
  return new Map(model.consortia.map((consortium, row) => [consortium, quantileOf(sortedRanks(sample, row), share)]));
};
