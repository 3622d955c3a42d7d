import { type Act, standardTerms } from '@monitor/domain';
import type { ProceedingRecord } from '@monitor/store';
import { describe, expect, it } from 'vitest';
import { caseTimes } from '../../backend/src/trial-review/case-times.js';
import { phaseOf, quartersFrom, trialOf } from '../../backend/src/trial-review/quarters.js';

const aRecord = (id: number, kind: ProceedingRecord['kind'], acts: readonly (readonly [Act, string])[]): ProceedingRecord => ({
  id, kind, flagKey: `LHT-00${id}:2025:${kind}`, consortium: `LHT-00${id}`, year: 2025, openedAt: '2026-01-01T00:00:00.000Z', terms: standardTerms,
  events: acts.map(([act, on], index) => ({ act, on, by: 'officer', role: 'officer', at: `${on}T02:00:00.000Z`, reason: '', basis: 'b', edition: 'e1', verdictHash: 'h', seq: index + 1, hash: `${id}${index}` })),
});

describe('quarters', () => {
  it('follow each other from the first of January, the last one ending where the data end', () => {
    expect(quartersFrom(2024, '2025-02-10').map(({ quarter, from, to }) => [quarter, from, to])).toEqual([
      ['2024Q1', '2024-01-01', '2024-03-31'], ['2024Q2', '2024-04-01', '2024-06-30'], ['2024Q3', '2024-07-01', '2024-09-30'],
      ['2024Q4', '2024-10-01', '2024-12-31'], ['2025Q1', '2025-01-01', '2025-02-10'],
    ]);
    expect(quartersFrom(2026, '2025-12-31')).toEqual([]);
  });

  it.each([
    ['2025-01-01', 'before'], ['2025-04-01', 'first'], ['2025-07-01', 'during'], ['2027-04-01', 'during'], ['2027-07-01', 'after'],
  ] as const)('that begin on %s lie %s a trial begun in mid-quarter', (from, phase) => {
    expect(phaseOf({ from }, { date: '2025-05-10', until: '2027-05-10' })).toBe(phase);
  });

  it('that begin on day one itself belong to the trial whole', () => {
    expect(phaseOf({ from: '2025-04-01' }, { date: '2025-04-01', until: '2027-04-01' })).toBe('during');
    expect(phaseOf({ from: '2025-01-01' }, { date: '2025-04-01', until: '2027-04-01' })).toBe('before');
  });
});

describe('day one', () => {
  const known = { issued: null, until: null, years: 2, given: undefined, latestYear: 2025 };
  it('is that of the rule set, whatever the asker assumes', () => {
    expect(trialOf({ ...known, issued: '2024-02-29', given: '2020-01-01' })).toEqual({ date: '2024-02-29', ground: 'issued', until: '2026-02-28', years: 2 });
  });
  it('is the asker’s, or else the latest year’s, while nothing is issued', () => {
    expect(trialOf({ ...known, given: '2023-07-01' })).toMatchObject({ date: '2023-07-01', ground: 'given' });
    expect(trialOf(known)).toMatchObject({ date: '2025-01-01', ground: 'assumed', until: '2027-01-01' });
  });
});

describe('days in a stage', () => {
  const closed = aRecord(1, 'rectify', [['open', '2026-01-01'], ['review', '2026-01-05'], ['notify', '2026-01-06'], ['hear', '2026-01-10'], ['approve', '2026-01-20'], ['serve', '2026-01-21'], ['report', '2026-06-01'], ['pass', '2026-06-11']]);
  const running = aRecord(2, 'rectify', [['open', '2026-02-01'], ['review', '2026-02-03'], ['notify', '2026-02-04'], ['approve', '2026-02-24'], ['serve', '2026-02-25']]);
  const rejected = aRecord(3, 'commend', [['open', '2026-03-01'], ['reject', '2026-03-02']]);

  it('run from the act that enters it to the act that leaves it; hearing somebody leaves nothing', () => {
    const { stages } = caseTimes([closed, running, rejected], '2026-07-01');
    const of = (stage: string) => stages.find((each) => each.stage === stage);
    expect(of('proposed')).toEqual({ stage: 'proposed', left: 3, median: 2, longest: 4, waiting: 0, waitingLongest: null });
    expect(of('noticed')).toMatchObject({ left: 2, median: 17, longest: 20 });
    expect(of('rectifying')).toEqual({ stage: 'rectifying', left: 1, median: 131, longest: 131, waiting: 1, waitingLongest: 126 });
    expect(of('closed')).toBeUndefined();
  });

  it('are counted beside what is opened, running, overdue and ended', () => {
    const { kinds } = caseTimes([closed, running, rejected], '2027-03-01');
    expect(kinds).toEqual([
      { kind: 'commend', opened: 1, running: 0, overdue: 0, ended: [{ stage: 'rejected', count: 1 }] },
      { kind: 'rectify', opened: 2, running: 1, overdue: 1, ended: [{ stage: 'closed', count: 1 }] },
      { kind: 'revoke', opened: 0, running: 0, overdue: 0, ended: [] },
    ]);
  });

  it('of no proceeding at all are none', () => {
    expect(caseTimes([], '2026-07-01').stages).toEqual([]);
  });
});
