import { describe, expect, it } from 'vitest';
import { parseProfileAddress } from '../../frontend/src/address/profile-address';
import { gantt, milestoneState, type ScheduledProject } from '../../frontend/src/features/consortium-profile/gantt';
import { foundersOf, memberEvents, type Membership, memberYears } from '../../frontend/src/features/consortium-profile/member-years';
import { placedNetwork } from '../../frontend/src/features/consortium-profile/network';
import { cut, isCut } from '../../frontend/src/features/consortium-profile/paper-cut';

const basis = { edition: 'e000001', publishedAt: '2026-07-01T00:00:00.000Z', year: 2025, years: [2024, 2025], scheme: 's@1', ruleSet: 'r@1', asOf: '2026-06-30', reportsDue: 1, reportsIn: 1 };

const aProject = (given: Partial<ScheduledProject> = {}): ScheduledProject => ({ code: 'XM-1', name: '项目', level: 'city', status: 'running', statusSince: '2025-01-01', started: '2025-01-01', plannedEnd: '2026-12-31', budget: '100.00', milestones: [], ...given });

describe('a milestone', () => {
  it.each([
    ['2026-06-01', '2026-06-01', 'onTime'],
    ['2026-06-01', '2026-06-02', 'late'],
    ['2026-06-29', null, 'overdue'],
    ['2026-06-30', null, 'ahead'],
    ['2026-07-01', null, 'ahead'],
    // Reached after the as-of day: not yet known then.
    ['2026-06-01', '2026-07-05', 'overdue'],
    ['2026-07-01', '2026-07-05', 'ahead'],
  ])('planned for %s and reached on %s is %s', (planned, actual, state) => {
    expect(milestoneState({ planned, actual }, '2026-06-30')).toBe(state);
  });
});

describe('the schedule', () => {
  it('stands on whole years, each day where it belongs whatever the time zone', () => {
    const chart = gantt({ basis, projects: [aProject({ started: '2025-01-01', plannedEnd: '2026-12-31' })] });
    expect(chart?.years.map(({ year }) => year)).toEqual([2025, 2026]);
    expect(chart?.years[0]?.at).toBe(0);
    expect(chart?.years[1]?.at).toBeCloseTo(50, 6);
    expect(chart?.rows[0]?.from).toBe(0);
    expect(chart?.asOfAt).toBeCloseTo(((365 + 180) / 730) * 100, 6);
  });

  it('runs a late project on to the as-of day, ends an ended one on its day, puts the running first', () => {
    const chart = gantt({ basis, projects: [aProject({ code: 'ended', status: 'accepted', statusSince: '2025-12-31', plannedEnd: '2026-12-31' }), aProject({ code: 'late', plannedEnd: '2026-01-01' }), aProject({ code: 'on' })] });
    expect(chart?.rows.map(({ project, over, overTo }) => [project.code, over, overTo !== null])).toEqual([['late', false, true], ['on', false, false], ['ended', true, false]]);
    const [late, , ended] = chart?.rows ?? [];
    expect(late?.to).toBeCloseTo(50, 6);
    expect(late?.overTo).toBe(chart?.asOfAt);
    expect(ended?.to).toBeCloseTo((364 / 730) * 100, 6);
    expect([chart?.running, chart?.late]).toEqual([2, 1]);
  });

  it('still runs where a status came after the as-of day', () => {
    const chart = gantt({ basis, projects: [aProject({ status: 'accepted', statusSince: '2026-09-01', plannedEnd: '2026-08-01' })] });
    expect(chart?.rows[0]).toMatchObject({ over: false, overTo: null });
  });

  it('counts its milestones by state, and is none without projects', () => {
    const milestones = [{ code: 'a', title: '评审', planned: '2025-03-01', actual: '2025-03-01' }, { code: 'b', title: '试制', planned: '2025-06-01', actual: '2025-08-01' }, { code: 'c', title: '验证', planned: '2026-01-01', actual: null }, { code: 'd', title: '定型', planned: '2026-11-01', actual: null }];
    expect(gantt({ basis, projects: [aProject({ milestones })] })?.counts).toEqual({ onTime: 1, late: 1, overdue: 1, ahead: 1 });
    expect(gantt({ basis, projects: [] })).toBeNull();
  });
});

const aMembership = (uscc: string, joined: string, leftOn: string | null = null): Membership => ({ uscc, name: uscc, kind: 'enterprise', tier: 'general', joined, leftOn, reason: leftOn === null ? null : '业务调整' });

describe('members that come and go', () => {
  const changes = { basis, recognised: '2023-05-01', memberships: [aMembership('a', '2023-05-01'), aMembership('b', '2023-05-01', '2024-01-01'), aMembership('c', '2024-07-01'), aMembership('d', '2024-07-01', '2025-12-31'), aMembership('b', '2025-02-01'), aMembership('e', '2023-05-01', '2026-02-01')] };
  it('are counted year by year, each once at the end', () => {
    expect(memberYears(changes)).toEqual([
      { year: 2023, joined: 0, left: 0, atEnd: 3 },
      { year: 2024, joined: 2, left: 1, atEnd: 4 },
      { year: 2025, joined: 1, left: 1, atEnd: 4 },
    ]);
  });
  it('balance: what was there, less who left, with who came', () => {
    const years = memberYears(changes);
    for (const [place, { joined, left, atEnd }] of years.slice(1).entries()) expect(atEnd).toBe((years[place]?.atEnd ?? NaN) + joined - left);
    expect(foundersOf(changes)).toBe(3);
  });
  it('are told latest first, without what lies after the year shown', () => {
    expect(memberEvents(changes).map(({ what, on, member }) => `${on} ${member.uscc} ${what}`)).toEqual(['2025-12-31 d left', '2025-02-01 b joined', '2024-07-01 c joined', '2024-07-01 d joined', '2024-01-01 b left']);
  });
});

describe('the network of members', () => {
  it('puts the most shared on top and each consortium near its members', () => {
    const shared = ['p', 'q', 'r'].map((uscc) => ({ uscc, name: uscc, kind: 'enterprise', tier: 'general' as const, outside: uscc === 'r' ? 3 : 0 }));
    const consortia = ['x', 'y', 'z'].map((consortium) => ({ consortium, name: consortium, sector: 'nev', status: 'active' as const }));
    const links = [['p', 'z'], ['q', 'x'], ['q', 'z'], ['r', 'y']].map(([uscc = '', consortium = '']) => ({ uscc, consortium, tier: 'core' as const }));
    const placed = placedNetwork({ shared, consortia, links });
    expect(placed.members.map(({ uscc }) => uscc)).toEqual(['r', 'q', 'p']);
    expect(placed.consortia.map(({ consortium }) => consortium)).toEqual(['y', 'x', 'z']);
    expect(placed.links.map(({ left, right }) => [left, right])).toEqual([[2, 2], [1, 1], [1, 2], [0, 0]]);
    expect(placed.nodes).toBe(6);
  });
});

describe('the paper', () => {
  it('tells what it cuts', () => {
    expect([cut([1, 2, 3], 2), isCut(cut([1, 2, 3], 2))]).toEqual([{ shown: [1, 2], all: 3 }, true]);
    expect(isCut(cut([1, 2], 2))).toBe(false);
  });
});

describe('the address', () => {
  it('keeps how members are looked at; the roster needs no word', () => {
    expect(parseProfileAddress({ members: 'network' })).toEqual({ members: 'network' });
    for (const members of ['roster', 'salary', undefined, 7]) expect(parseProfileAddress({ members })).toEqual({});
  });
});
