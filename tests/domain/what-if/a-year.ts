import { changchun2025, type FlagInput, type Indicator, type ScoreCell, valueAtPosition, type WhatIfUnit } from '@monitor/domain';
import * as fc from 'fast-check';

export const scheme = changchun2025;

type Circumstances = WhatIfUnit['circumstances'];
const oneIn = (n: number): fc.Arbitrary<boolean> => fc.nat(n - 1).map((drawn) => drawn === 0);
const day = fc.constantFrom('2025-02-10', '2025-11-01', '2026-03-20', '2026-06-30', '2026-08-01');
const either = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const standing = fc.oneof({ weight: 20, arbitrary: fc.integer({ min: -20, max: 20 }) }, fc.constantFrom<'missing' | 'not_applicable'>('missing', 'not_applicable'));

/** A cell around the unit's level, on steps coarse enough for equal totals. */
const cellAt = ({ code, goalposts }: Indicator, percent: number | 'missing' | 'not_applicable'): ScoreCell =>
  typeof percent === 'string' ? { indicator: code, state: percent, value: null } : { indicator: code, state: 'reported', value: valueAtPosition(percent / 100, goalposts) };

/** Of one weight in four dimensions: raising either leaves equal totals that only the tie-breaking dimensions part. */
const alike = ['C3', 'R4', 'P4', 'T1'] as const;
const liftedFrom = (percent: number, code: string | null): ScoreCell[] => scheme.indicators.map((indicator) => cellAt(indicator, indicator.code === code ? percent + 10 : percent));
const lifted = fc.tuple(fc.constantFrom(57, 62, 88), fc.constantFrom(null, ...alike)).map(([percent, code]) => liftedFrom(percent, code));
const mixed = fc.tuple(fc.integer({ min: 45, max: 95 }), fc.tuple(...scheme.indicators.map(() => standing))).map(([percent, moves]) =>
  scheme.indicators.map((indicator, at) => {
    const move = moves[at] ?? 0;
    return cellAt(indicator, typeof move === 'string' ? move : percent + move);
  }),
);
const cells = fc.oneof(lifted, mixed);

const adjustment = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((points) => ({ kind: 'bonus' as const, code: 'award', points, zh: '国家级奖励', evidence: [] })),
  fc.constantFrom({ kind: 'deduction' as const, code: 'late_report', points: 5, zh: '晚报', evidence: [] }, { kind: 'veto' as const, code: 'fraud', points: 0, zh: '弄虚作假', evidence: [] }),
);

const finding = (rule: string, result: 'PASS' | 'FAIL'): FlagInput['findings'][number] => ({ rule, version: '1', article: '第十二条', severity: 'hard', result, measured: [], note: '', evidence: [] });
const findings = fc.tuple(fc.boolean(), oneIn(6)).map(([judged, failed]) => [...(judged ? [finding('A12.3', 'PASS')] : []), finding('A6.2', failed ? 'FAIL' : 'PASS')]);

const report = fc.record({ required: fc.constant(true), submittedOn: either(day), due: fc.constant('2026-03-31'), graceUntil: fc.constant('2026-04-30'), quarantined: fc.option(fc.constant('公式错误'), { nil: null, freq: 6 }) });
const breach = fc.record({ event: fc.constant('E1'), member: fc.constant(null), clause: fc.constant('第三条'), confirmedOn: day, resolvedOn: either(day) });
const rectification = fc.record({
  event: fc.constant('E2'), orderedOn: fc.constantFrom('2025-01-15', '2026-01-20'), deadline: either(day), reportedOn: either(day), passedOn: either(day),
  reEvaluationTotal: either(fc.integer({ min: 50, max: 70 })),
});
const gateCheck = fc.record({ rule: fc.constant('A6.2'), checkedOn: fc.constantFrom('2026-05-01', '2026-06-01'), result: fc.constantFrom<'PASS' | 'FAIL'>('PASS', 'FAIL') });
const earlier = fc.array(fc.constantFrom(null, 55, 61, 62, 64, 69, 95), { maxLength: 3 }).map((totals) => totals.map((total, at) => ({ year: 2024 - at, total })));

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  consortium: fc.constant(''), year: fc.constant(2025), asOf: fc.constant('2026-06-30'),
  status: fc.constantFrom<FlagInput['status']>('active', 'active', 'active', 'rectifying', 'rectifying', 'revoked', 'dissolved'),
  earlier, findings, report, gateChecks: fc.array(gateCheck, { maxLength: 2 }),
  breaches: fc.array(breach, { maxLength: 1 }),
  rectification: either(rectification),
  evidenceShare: either(fc.constantFrom(80, 90, 100)),
  differences: fc.constant([]), history: fc.constant([]),
  execution: either(fc.constantFrom({ planned: '100.00', spent: '20.00' }, { planned: '100.00', spent: '90.00' })),
  obstacles: oneIn(8).map((stale) => (stale ? [{ code: 'data_stale' as const, text: '数据过旧', fromWhom: '牵头单位' }] : [])),
  rankHigh: either(fc.integer({ min: 1, max: 8 })), evaluated: fc.integer({ min: 1, max: 30 }),
});

const unit = fc.record({
  cells, circumstances,
  adjustments: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(adjustment) }),
  due: oneIn(8).map((young) => !young),
  obstacle: fc.option(fc.constant('年度运行报告文件已隔离'), { nil: null, freq: 8 }),
});

/** Best of the year and level with each other, as the edge of the share needs them. */
const rival = fc.record({
  cells: fc.constantFrom(...alike, ...alike, 'P1').map((code) => liftedFrom(88, code)),
  circumstances, adjustments: fc.constant([]), due: fc.constant(true), obstacle: fc.constant(null),
});

/** Units with every circumstance that a flag may rest on, some of them level with each other. */
export const anyYear = (most: number): fc.Arbitrary<readonly WhatIfUnit[]> =>
  fc.tuple(fc.array(unit, { minLength: 1, maxLength: most }), fc.array(rival, { maxLength: 4 })).map(([units, rivals]) =>
    [...rivals, ...units].map((each, at) => ({ ...each, consortium: `CC${at}`, circumstances: { ...each.circumstances, consortium: `CC${at}` } })),
  );
