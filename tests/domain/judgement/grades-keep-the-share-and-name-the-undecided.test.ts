import { type Adjustment, changchun2025, evaluationDays, type GradedUnit, gradeAll, type GradingUnit, isDueForEvaluation, lateReportDeduction, scoreConsortium } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const scheme = changchun2025;

const blank = scoreConsortium(scheme.indicators.map(({ code }) => ({ indicator: code, state: 'reported', value: 0 })), scheme);

const unit = (consortium: string, total: number | null, change: Partial<GradingUnit> & { dimensions?: Readonly<Record<string, number>>; coverage?: number } = {}): GradingUnit => {
  const { dimensions = {}, coverage = 100, ...rest } = change;
  const scores = blank.dimensions.map((each) => ({ ...each, score: dimensions[each.dimension] ?? 0 }));
  return { consortium, score: { ...blank, total, coverage, dimensions: scores }, adjustments: [], due: true, obstacle: null, ...rest };
};

const told = (graded: readonly GradedUnit[]) => graded.map(({ consortium, grade, rank }) => `${consortium} ${grade} ${rank}`);

const fill = (count: number): readonly GradingUnit[] => Array.from({ length: count }, (_, index) => unit(`f${index}`, 50));
const adjust = (kind: Adjustment['kind'], points: number): Adjustment => ({ kind, code: kind, points, zh: `${kind} ${points}`, evidence: [] });

describe('grades', () => {
  it('follow the unrounded total', () => {
    expect(told(gradeAll([unit('a', 85), unit('b', 84.995), unit('c', 70), unit('d', 69.999), unit('e', 60), unit('f', 59.999)], scheme))).toEqual([
      'a excellent 1', 'b good 2', 'c good 3', 'd pass 4', 'e pass 5', 'f fail 6',
    ]);
  });

  it('of 10 units two may be 优秀; the third is 良好 because of the share and says so', () => {
    const graded = gradeAll([unit('a', 90), unit('b', 88), unit('c', 86), ...fill(7)], scheme);
    expect(told(graded.slice(0, 3))).toEqual(['a excellent 1', 'b excellent 2', 'c good 3']);
    expect(graded[2]).toMatchObject({ limitedByCap: true, needsPerson: false, reasons: [expect.stringContaining('因比例限制')] });
  });

  it('an equal total goes to P, then to T', () => {
    const graded = gradeAll([unit('a', 90), unit('b', 86, { dimensions: { P: 80, T: 1 } }), unit('c', 86, { dimensions: { P: 80, T: 2 } }), ...fill(7)], scheme);
    expect(told(graded.slice(0, 3))).toEqual(['a excellent 1', 'b good 2', 'c excellent 2']);
  });

  it('an exact tie at the edge leaves both out and calls a person', () => {
    const graded = gradeAll([unit('a', 90), unit('b', 86), unit('c', 86), ...fill(7)], scheme);
    expect(told(graded.slice(0, 3))).toEqual(['a excellent 1', 'b good 2', 'c good 2']);
    expect(graded.slice(0, 3).map(({ needsPerson }) => needsPerson)).toEqual([false, true, true]);
    expect(graded[1]?.reasons.join()).toContain('待定');
  });

  it('thin data has no grade and no rank, and does not widen the share', () => {
    const graded = gradeAll([unit('a', 90), unit('b', 88), ...fill(7), unit('x', 95, { coverage: 64.9 })], scheme);
    expect(graded.at(-1)).toMatchObject({ grade: 'not_evaluable', rank: null, total: null, reasons: [expect.stringContaining('64.90%')] });
    expect(graded[1]).toMatchObject({ grade: 'good', limitedByCap: true });
  });

  it('coverage of exactly 65 % is enough', () => expect(told(gradeAll([unit('a', 90, { coverage: 65 })], scheme))).toEqual(['a excellent 1']));

  it('a quarantined unit and a young one are listed without a total', () => {
    const graded = gradeAll([unit('q', 95, { obstacle: '报送文件已隔离' }), unit('y', 95, { due: false })], scheme);
    expect(told(graded)).toEqual(['q not_evaluable null', 'y not_due null']);
    expect(graded[0]?.reasons).toEqual(['报送文件已隔离']);
  });

  it('bonuses stop at five, deductions do not, a veto fails', () => {
    const graded = gradeAll([unit('a', 81, { adjustments: [adjust('bonus', 4), adjust('bonus', 4)] }), unit('b', 62, { adjustments: [adjust('deduction', 5)] }), unit('c', 99, { adjustments: [adjust('veto', 0)] })], scheme);
    expect(told(graded)).toEqual(['a excellent 1', 'b fail 2', 'c fail null']);
    expect(graded.map(({ total }) => total)).toEqual([86, 57, 99]);
  });

  it('refuses a unit named twice', () => expect(() => gradeAll([unit('a', 1), unit('a', 2)], scheme)).toThrow(/只能评价一次/u));
});

describe('the days of a year', () => {
  const days = evaluationDays(scheme, 2025);
  it('are fixed by the scheme', () => expect(days).toEqual({ reportDue: '2026-03-31', graceUntil: '2026-04-30', evaluatedAsOf: '2026-06-30' }));
  it('refuse a year outside it', () => expect(() => evaluationDays(scheme, 2031)).toThrow(/适用于/u));
  it.each([['2025-01-01', true], ['2025-01-02', false]])('recognised on %s: due for 2025 is %s', (recognised, due) => expect(isDueForEvaluation(scheme, 2025, recognised)).toBe(due));
  it.each<[string | null, number | undefined]>([['2026-03-31', undefined], ['2026-04-01', 5], [null, undefined]])('a report of %s costs %s', (submitted, points) => {
    expect(lateReportDeduction(submitted, days, scheme)?.points).toBe(points);
  });
});
