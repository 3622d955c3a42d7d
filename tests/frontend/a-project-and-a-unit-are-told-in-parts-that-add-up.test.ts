import { addMoney, fundSources, parseYuan } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { endOf, isCurrent, type MemberMoney } from '../../frontend/src/features/member/member';
import { moneyLines } from '../../frontend/src/features/member/member-money';
import { dueCounts, planItems, shortTitle, stateOn } from '../../frontend/src/features/project/plan-items';
import type { ProjectReply } from '../../frontend/src/features/project/project';
import { moneyLinesBy, spentShare } from '../../frontend/src/features/project/project-money';
import { placeOn, spanOf, ticksOf } from '../../frontend/src/ui/time-track';

const source = { path: '项目记录-2025.json', sheet: '', row: 1, cell: '/0' };
const basis: ProjectReply['basis'] = { edition: 'e1', publishedAt: '', year: 2025, years: [2025], scheme: 's@1', ruleSet: 'r@1', asOf: '2026-06-30', reportsDue: 1, reportsIn: 1 };

const aMilestone = (code: string, planned: string, actual: string | null): ProjectReply['milestones'][number] => ({ code, title: code, planned, actual, source });
const aTask = (code: string, due: string, accepted: string | null): ProjectReply['tasks'][number] => ({
  code, title: `甲攻关：${code}`, owner: { uscc: 'U', name: '甲' }, targetName: '良品率', targetUnit: '%', direction: 'max', target: '96.00', actual: null, attainment: null, due, accepted, source,
});

describe('the plan of a project', () => {
  it.each([
    ['2026-01-10', '2026-01-10', 'onTime'], ['2026-01-10', '2026-01-11', 'late'], ['2026-06-29', null, 'overdue'], ['2026-06-30', null, 'planned'],
  ] as const)('planned %s and done %s is %s', (planned, actual, state) => {
    expect(stateOn({ planned, actual }, '2026-06-30')).toBe(state);
  });

  it('lists milestones and tasks by planned day, with their delay in days', () => {
    const items = planItems({ name: '甲攻关', basis, milestones: [aMilestone('J1', '2026-03-01', '2026-03-11'), aMilestone('J2', '2027-01-01', null)], tasks: [aTask('R1', '2026-01-01', null)] });
    expect(items.map(({ key, name, state, late }) => [key, name, state, late])).toEqual([
      ['task:R1', 'R1', 'overdue', 180], ['milestone:J1', 'J1', 'late', 10], ['milestone:J2', 'J2', 'planned', 0],
    ]);
    expect(dueCounts(items, '2026-06-30')).toEqual({ due: 2, done: 1, onTime: 0 });
  });

  it('leaves the project’s own name out of its titles and no other', () => {
    expect([shortTitle('甲：乙', '甲'), shortTitle('甲乙', '甲'), shortTitle('丙：乙', '甲')]).toEqual(['乙', '甲乙', '丙：乙']);
  });
});

describe('the money of a project', () => {
  const money: ProjectReply['money'] = [
    { year: 2024, source: 'city', kind: 'planned', amount: '300.00', lines: 1 }, { year: 2025, source: 'city', kind: 'allocated', amount: '250.00', lines: 1 },
    { year: 2025, source: 'own', kind: 'spent', amount: '100.01', lines: 2 }, { year: 2025, source: 'city', kind: 'spent', amount: '150.00', lines: 1 }, { year: 2025, source: 'city', kind: 'refunded', amount: '50.00', lines: 1 },
  ];

  it('adds up to one total by source and by year, with rates made of amounts', () => {
    const bySource = moneyLinesBy(money, (entry) => entry.source, fundSources.map(({ code }) => code));
    const byYear = moneyLinesBy(money, (entry) => String(entry.year), ['2024', '2025']);
    expect(bySource.map(({ key }) => key)).toEqual(['city', 'own', '']);
    expect(byYear.at(-1)).toEqual(bySource.at(-1));
    expect(bySource[0]).toMatchObject({ balance: '150.00', execution: 33.333 });
    expect(bySource[1]).toMatchObject({ execution: null });
    expect(moneyLinesBy([], () => '', [])).toEqual([]);
  });

  it('is held against the budget less refunds', () => {
    expect(spentShare({ money, budget: '400.02' })).toEqual({ spent: '200.01', share: 50 });
    expect(spentShare({ money: [], budget: '0.00' })).toEqual({ spent: '0.00', share: null });
  });
});

describe('the money of a unit', () => {
  const aMoney = (consortium: string, kind: MemberMoney['kind'], year: string): MemberMoney => ({ consortium, name: `${consortium}名`, kind, year, yearLines: 1, all: '10.00', allLines: 3 });

  it('has a sum under several consortia and none under one', () => {
    const lines = moneyLines([aMoney('A', 'spent', '1.10'), aMoney('A', 'planned', '5.00'), aMoney('B', 'spent', '2.20')]);
    expect(lines.map(({ consortium }) => consortium)).toEqual(['A', 'B', '']);
    expect(parseYuan(lines[2]?.cells.spent?.year ?? '')).toBe(addMoney(parseYuan('1.10'), parseYuan('2.20')));
    expect(lines[2]?.cells).toMatchObject({ spent: { all: '20.00', yearLines: 2 }, refunded: null });
    expect(moneyLines([aMoney('A', 'spent', '1.10')]).map(({ consortium }) => consortium)).toEqual(['A']);
  });
});

describe('a stay in a consortium', () => {
  const aStay = (left: string | null, ended: string | null) => ({ consortium: 'A', name: 'A', sector: 'nev', district: 'x', tier: 'core' as const, joined: '2021-01-01', left, exitReason: null, ended, status: 'active' as const, evaluated: true, grade: null, total: null, rank: null, key: 'k' });
  it('ends when the unit leaves or the consortium ends, whichever comes first', () => {
    expect([aStay(null, null), aStay('2023-01-01', null), aStay(null, '2024-05-20'), aStay('2025-01-01', '2024-05-20'), aStay('2022-01-01', '2024-05-20')].map((stay) => [endOf(stay), isCurrent(stay)])).toEqual([
      [null, true], ['2023-01-01', false], ['2024-05-20', false], ['2024-05-20', false], ['2022-01-01', false],
    ]);
  });
});

describe('an axis of time', () => {
  it('places days from end to end, and those beyond at the ends', () => {
    const span = { from: '2025-01-01', to: '2025-12-31' };
    expect([placeOn('2024-01-01', span), placeOn('2025-01-01', span), placeOn('2025-07-02', span), placeOn('2026-01-01', span)]).toEqual([0, 0, 50, 100]);
    expect(placeOn('2025-01-01', { from: '2025-01-01', to: '2025-01-01' })).toBe(0);
  });

  it('bears years over a long span, half-years, quarters and months over shorter ones', () => {
    expect(ticksOf(spanOf(['2021-02-01', '2025-06-01'])).map(({ label }) => label)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(ticksOf(spanOf(['2024-02-01', '2025-12-01'])).map(({ label }) => label)).toEqual(['2024-07', '2025', '2025-07']);
    expect(ticksOf(spanOf(['2025-02-01', '2025-09-01'])).map(({ label }) => label)).toEqual(['2025-04', '2025-07']);
    expect(ticksOf(spanOf(['2025-04-08', '2025-06-30'])).map(({ label }) => label)).toEqual(['2025-04', '2025-05', '2025-06', '2025-07']);
    expect(spanOf([]).from < spanOf([]).to).toBe(true);
  });
});
