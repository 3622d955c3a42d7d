import {
  bindRuleSet, changchun, changchunTrial2025Document, changedDraft, flagBits, gradeAll, grades, LIMITED_BY_CAP, modelWhatIf, NEEDS_PERSON, raiseFlags, rebalance, recompute, type Scheme,
  scoreConsortium, type WhatIfChange, type WhatIfUnit, whatIfUnits,
} from '@monitor/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagInputAt } from '../../../domain/src/flags/flags-at-score.js';
import { anyYear, scheme } from './a-year.js';

const ruleSetOf = (by: Scheme, join: 'any' | 'all' = 'any') => {
  const rules = changchunTrial2025Document.rules.map((each) => (each.rule === 'A12.3' ? { ...each, params: { ...each.params, join } } : each));
  return bindRuleSet({ ...changchunTrial2025Document, rules }, { scheme: by, jurisdiction: changchun });
};

/** The whole official way: score, grade, flags. */
const official = (units: readonly WhatIfUnit[], by: Scheme, join: 'any' | 'all') => {
  const ruleSet = ruleSetOf(by, join);
  const scored = units.map((unit) => ({ ...unit, score: scoreConsortium(unit.cells, by) }));
  const graded = gradeAll(scored, by);
  return scored.map(({ consortium, circumstances, score }, at) => {
    const one = graded[at];
    if (one === undefined) throw new Error(`no grade for ${consortium}`);
    const flags = raiseFlags(flagInputAt(circumstances, { score, graded: one }, ruleSet), { scheme: by, ruleSet });
    return { consortium, total: one.total, rank: one.rank, grade: one.grade, limitedByCap: one.limitedByCap, needsPerson: one.needsPerson, flags: flags.map(({ kind }) => kind) };
  });
};

const whatIf = (model: ReturnType<typeof modelWhatIf>, by: Scheme) => {
  const { totals, ranks, grades: found, marks, flags } = recompute(model, by);
  return model.consortia.map((consortium, at) => ({
    consortium,
    total: Number.isNaN(totals[at]) ? null : totals[at],
    rank: ranks[at] === 0 ? null : ranks[at],
    grade: grades[found[at] ?? -1]?.code,
    limitedByCap: ((marks[at] ?? 0) & LIMITED_BY_CAP) > 0,
    needsPerson: ((marks[at] ?? 0) & NEEDS_PERSON) > 0,
    flags: [...flagBits].filter(([, bit]) => ((flags[at] ?? 0) & bit) > 0).map(([kind]) => kind),
  }));
};

const codes = scheme.indicators.map(({ code }) => code);
const official100 = Object.fromEntries(scheme.indicators.map(({ code, weight }) => [code, weight]));
const anyChange: fc.Arbitrary<WhatIfChange> = fc.record({
  weights: fc.array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 0, max: 60 })), { maxLength: 4 }).map((moves) => moves.reduce((weights, [code, value]) => rebalance(weights, { code, value }, new Set()), official100)),
  goalposts: fc.constantFrom({}, { T1: { type: 'linear', lo: 0, hi: 20 } }, { R1: { type: 'log', lo: 10, hi: 9000 }, R3: { type: 'interval', lo: 80, hi: 100, lb: 40, ub: 140 } }),
  lines: fc.constantFrom({}, { passFrom: 65, watchBelow: 70 }, { excellentFrom: 62, goodFrom: 61 }, { excellentFrom: 66, goodFrom: 61, sharePercent: 50 }, { dropPoints: 5, watchBelow: 60 }),
});

describe('a what-if', () => {
  it('under the official scheme is the official evaluation, under any draft what the engine would make of it, to the last bit', () => {
    let flagged = 0;
    fc.assert(
      fc.property(anyYear(12), fc.array(anyChange, { minLength: 1, maxLength: 3 }), fc.constantFrom<'any' | 'all'>('any', 'all'), (...[units, changes, join]) => {
        const model = modelWhatIf(units, { scheme, ruleSet: ruleSetOf(scheme, join) });
        expect(whatIf(model, scheme)).toEqual(official(units, scheme, join));
        for (const change of changes) {
          const draft = changedDraft(scheme, change);
          const wanted = official(units, draft, join);
          flagged += wanted.reduce((sum, { flags }) => sum + flags.length, 0);
          expect(whatIf(model, draft)).toEqual(wanted);
        }
        expect(whatIf(model, scheme)).toEqual(official(units, scheme, join));
      }),
      { numRuns: 150 },
    );
    expect(flagged).toBeGreaterThan(100);
  }, 120_000);

  it('has all kinds of flag, ties at the edge of the share and units that nobody evaluates among its cases', () => {
    const seen = new Set<string>();
    for (const units of fc.sample(anyYear(12), { numRuns: 200, seed: 7 })) {
      for (const { flags, grade, needsPerson } of official(units, changedDraft(scheme, { weights: {}, goalposts: {}, lines: { excellentFrom: 62, goodFrom: 61 } }), 'any')) {
        for (const each of [...flags, grade, needsPerson ? 'needs person' : 'clear']) seen.add(each);
      }
    }
    expect([...seen].sort()).toEqual(['clear', 'commend', 'data', 'excellent', 'fail', 'good', 'needs person', 'not_due', 'not_evaluable', 'pass', 'rectify', 'revoke', 'watch']);
  });

  it('refuses a change that it cannot follow', () => {
    const [units] = fc.sample(anyYear(3), { numRuns: 1, seed: 1 });
    const model = modelWhatIf(units ?? [], { scheme, ruleSet: ruleSetOf(scheme) });
    expect(() => recompute(model, { ...scheme, grading: { ...scheme.grading, coverageFrom: 10 } })).toThrow(/请起草方案后模拟/u);
    expect(() => recompute(model, { ...scheme, indicators: [...scheme.indicators].reverse() })).toThrow(/指标与年度数据不一致/u);
  });

  it('reads its units from the reply of the API as they were', () => {
    for (const units of fc.sample(anyYear(4), { numRuns: 20, seed: 3 })) {
      const reply = units.map(({ consortium, cells, adjustments, due, obstacle, circumstances }) => ({
        consortium, name: '', sector: '', district: '', status: circumstances.status, values: cells.map(({ value }) => value), states: cells.map(({ state }) => state),
        adjustments: adjustments.map(({ kind, code, zh, points }) => ({ kind, code, zh, points })), due, obstacle, flagBasis: { ...circumstances },
        official: { total: null, rank: null, grade: '', flags: [] },
      }));
      expect(whatIfUnits({ indicators: codes, units: reply })).toEqual(units);
      expect(() => whatIfUnits({ indicators: codes.slice(1), units: reply })).toThrow(/数据格数与指标数不一致/u);
    }
  });

  it('of a year without units is empty', () => {
    const model = modelWhatIf([], { scheme, ruleSet: ruleSetOf(scheme) });
    expect(recompute(model, scheme).totals).toHaveLength(0);
  });
});
