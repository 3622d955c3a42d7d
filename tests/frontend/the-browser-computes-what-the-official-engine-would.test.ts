import { changchun2025 as scheme, changedDraft, sampleRanks, standardPlan, unchanged, type WhatIfChange } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { countChanges, unequalRows } from '../../frontend/src/features/what-if/compare-figures';
import { figuresWith, loadedYear, modelOf, taskWith } from '../../frontend/src/features/what-if/loaded-model';
import { moveIndicator } from '../../frontend/src/features/what-if/move-weight';
import { noCounts, weightingPlan, withMoreDraws } from '../../frontend/src/features/what-if/sample-weightings';
import { officialFigures } from '../../frontend/src/features/what-if/year-figures';
import { aWhatIfReply, documents, judged } from './what-if-reply';

const { reply, units } = aWhatIfReply(11);
const loaded = modelOf(reply, documents);
const change: WhatIfChange = { ...moveIndicator(scheme, unchanged, { code: 'T1', value: 18, locks: new Set(['C1']) }), lines: { passFrom: 64 } };

describe('a year loaded in the browser', () => {
  it('has under the official scheme the published outcome', () => {
    const year = loadedYear(loaded, reply);
    expect(unequalRows(year.official, year.computed)).toEqual([]);
    expect(countChanges(year.official, year.computed)).toMatchObject({ grades: 0, flagsRaised: 0, flagsGone: 0, moved: 0, meanMove: 0 });
  });

  it('notices a published outcome that it cannot confirm', () => {
    const [first, ...others] = reply.units;
    if (first === undefined) throw new Error('the year is empty');
    const total = (first.official.total ?? 50) + 0.001;
    const year = loadedYear(loaded, { ...reply, units: [{ ...first, official: { ...first.official, total } }, ...others] });
    expect(unequalRows(year.official, year.computed)).toEqual([0]);
  });

  it('has under a draft the outcome that the official engine gives', () => {
    const after = figuresWith(loaded, change);
    const wanted = officialFigures(judged(units, changedDraft(scheme, change)).map((official) => ({ official })));
    expect(unequalRows(wanted, after)).toEqual([]);
    expect(countChanges(officialFigures(reply.units), after).moved).toBeGreaterThan(0);
  });

  it('refuses changes that contradict each other', () => {
    expect(() => figuresWith(loaded, { ...unchanged, lines: { passFrom: 90 } })).toThrow(/分数线/u);
  });
});

describe('random weightings', () => {
  it('vary the weights alone, as often as the plan in force', () => {
    expect(weightingPlan).toMatchObject({ draws: standardPlan.draws, weights: [{ kind: 'dirichlet' }], goalpostSpread: 0, leaveOutChance: 0, aggregations: ['arithmetic'], normalisations: ['goalpost'] });
  });

  it('give the same counts in portions of any size as in one piece', () => {
    const task = taskWith(loaded, change);
    if (task === null) throw new Error('nobody is ranked');
    const whole = sampleRanks(task);
    let counts = noCounts(task.model.consortia.length);
    for (const portion of [1, 7, 200, 5000]) counts = withMoreDraws(task, counts, portion);
    expect(counts).toEqual({ draws: weightingPlan.draws, inTop: whole.inTop, inBottom: whole.inBottom });
  });

  it('are drawn around the weights of the draft', () => {
    const [official, draft] = [taskWith(loaded, unchanged), taskWith(loaded, change)];
    expect(draft?.model.indicatorWeights).not.toEqual(official?.model.indicatorWeights);
    expect(official?.model.consortia).toHaveLength(loaded.model.ranked.length);
  });
});
