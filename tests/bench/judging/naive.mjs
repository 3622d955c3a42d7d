// The same questions answered the way one would first write them: one consortium after the other, looked up by searching, ranked by
// counting who is better, every draw and every slider step scored from the documents anew.
import { builtInPolicies, changedDraft, gradeAll, policyOf, raiseFlags, scoreConsortium } from '../../../domain/dist/index.js';
import { factsOf } from '../../../etl/dist/judge/facts/registry.js';
import { YEAR } from './many-units.mjs';

const rankOf = (total, totals) => 1 + totals.filter((each) => each > total).length;

/** Seconds for all units, measured on some of them. */
export const naiveEvaluation = async (sources, some) => {
  const { scored } = sources;
  const facts = new Map();
  for (const { id } of policyOf(builtInPolicies, YEAR).ruleSet.rules) facts.set(id, await factsOf(id).gather(sources));
  const totals = scored.map(({ score }) => score.total ?? -1);
  const began = performance.now();
  for (const { unit, score } of scored.slice(0, some)) {
    const { scheme, ruleSet } = policyOf(builtInPolicies, YEAR);
    rankOf(scoreConsortium(score.indicators, scheme).total ?? -1, totals);
    for (const rule of ruleSet.rules) {
      const found = facts.get(rule.id).find(({ subject }) => subject === unit.consortium);
      if (found !== undefined) rule.judge(found);
    }
  }
  return ((performance.now() - began) / 1000) * (scored.length / Math.min(some, scored.length));
};

/** Seconds for one draw of all units: new weights, a new scheme, every cell scored, everybody sorted. */
export const naiveDraw = (units, scheme) => {
  const began = performance.now();
  const drawn = scheme.indicators.map((indicator) => ({ ...indicator, weight: indicator.weight * (0.75 + Math.random() / 2) }));
  const totals = units.map(({ cells }) => scoreConsortium(cells, { ...scheme, indicators: drawn }).total ?? 0);
  [...totals.keys()].sort((left, right) => totals[right] - totals[left]);
  return (performance.now() - began) / 1000;
};

/** Milliseconds for one step of a slider. */
export const naiveStep = (units, { scheme, ruleSet }, change) => {
  const began = performance.now();
  const draft = changedDraft(scheme, change);
  const scores = units.map(({ cells }) => scoreConsortium(cells, draft));
  const graded = gradeAll(units.map((unit, at) => ({ ...unit, score: scores[at] })), draft);
  for (const [at, { circumstances }] of units.entries()) raiseFlags({ ...circumstances, score: scores[at], graded: graded[at] }, { scheme: draft, ruleSet });
  return performance.now() - began;
};
