import { type ReportActContext, type ReportEvent, reportCaseAfter, reportMilestones, reportRefusal, timeReport } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const event = (act: ReportEvent['act'], submission: number, by = 'district'): ReportEvent => ({ act, submission, by });

const context = (given: Partial<ReportActContext> = {}): ReportActContext => ({
  actor: { account: 'officer', role: 'officer', ofBureau: true }, submission: 1, errors: 0, warnings: 0, reason: '', ...given,
});

const asked = (events: readonly ReportEvent[], act: 'approve' | 'return' | 'withdraw', given: Partial<ReportActContext> = {}): string => reportRefusal(reportCaseAfter(events), act, context(given))?.code ?? 'may';

describe('where a report stands', () => {
  it('follows from what was done', () => {
    expect(reportCaseAfter([])).toEqual({ stage: 'none', open: null, openedBy: null, inForce: null, corrections: 0 });
    expect(reportCaseAfter([event('submit', 1)])).toMatchObject({ stage: 'received', open: 1, openedBy: 'district' });
    expect(reportCaseAfter([event('submit', 1), event('return', 1, 'officer')])).toMatchObject({ stage: 'returned', open: null });
    expect(reportCaseAfter([event('submit', 1), event('approve', 1, 'officer')])).toMatchObject({ stage: 'approved', inForce: 1, corrections: 0 });
  });

  it('keeps the approved one in force while a correction waits, is returned or withdrawn', () => {
    const approved = [event('submit', 1), event('approve', 1, 'officer'), event('submit', 2)];
    expect(reportCaseAfter(approved)).toMatchObject({ stage: 'received', open: 2, inForce: 1 });
    expect(reportCaseAfter([...approved, event('return', 2, 'officer')])).toMatchObject({ stage: 'returned', inForce: 1 });
    expect(reportCaseAfter([...approved, event('withdraw', 2)])).toMatchObject({ stage: 'approved', inForce: 1 });
    expect(reportCaseAfter([...approved, event('approve', 2, 'officer')])).toMatchObject({ stage: 'approved', inForce: 2, corrections: 1 });
    expect(reportCaseAfter([event('submit', 1), event('approve', 1, 'officer'), event('withdraw', 1, 'officer')])).toMatchObject({ stage: 'withdrawn', inForce: null });
  });
});

describe('who may do what', () => {
  const open = [event('submit', 1)];

  it('approves what has no error, with a reason for what is in doubt', () => {
    expect(asked(open, 'approve')).toBe('may');
    expect(asked(open, 'approve', { errors: 1, reason: '核实' })).toBe('errors_open');
    expect(asked(open, 'approve', { warnings: 1 })).toBe('reason_wanted');
    expect(asked(open, 'approve', { warnings: 1, reason: '核实' })).toBe('may');
  });

  it('lets neither the sender nor anybody outside the bureau decide', () => {
    expect(asked([event('submit', 1, 'officer')], 'approve')).toBe('same_person');
    expect(asked(open, 'approve', { actor: { account: 'district2', role: 'district', ofBureau: false } })).toBe('not_bureau');
    expect(asked(open, 'approve', { actor: { account: 'operator', role: 'operator', ofBureau: true } })).toBe('not_bureau');
    expect(asked(open, 'return', { actor: { account: 'operator', role: 'operator', ofBureau: true }, reason: '改' })).toBe('not_bureau');
  });

  it('decides only on the hand-in that was seen', () => {
    expect(asked([...open, event('submit', 2)], 'approve')).toBe('seen_another');
    expect(asked([], 'approve')).toBe('nothing_open');
    expect(asked([...open, event('return', 1, 'officer')], 'approve')).toBe('nothing_open');
  });

  it('returns and withdraws with a reason alone', () => {
    expect(asked(open, 'return')).toBe('reason_wanted');
    expect(asked(open, 'return', { reason: '改正两处' })).toBe('may');
    const sender = { account: 'district', role: 'district', ofBureau: false } as const;
    expect(asked(open, 'withdraw', { actor: sender, reason: '传错了' })).toBe('may');
    expect(asked(open, 'withdraw', { actor: { ...sender, account: 'other' }, reason: '传错了' })).toBe('not_yours');
    expect(asked([...open, event('approve', 1, 'officer')], 'withdraw', { actor: sender, reason: '传错了' })).toBe('not_yours');
    expect(asked([...open, event('approve', 1, 'officer')], 'withdraw', { reason: '有误' })).toBe('may');
  });
});

it('tells late, missing and corrected with their days', () => {
  const days = { due: '2026-03-31', today: '2026-05-10', arrived: null, approved: [] };
  expect(reportMilestones(days)).toEqual([{ kind: 'overdue', on: '2026-04-01', days: 40 }]);
  expect(reportMilestones({ ...days, arrived: '2026-04-10', approved: ['2026-04-12', '2026-05-01'] })).toEqual([{ kind: 'late', on: '2026-04-10', days: 10 }, { kind: 'correction', on: '2026-05-01', days: 0 }]);
  expect(reportMilestones({ ...days, arrived: '2026-03-01', approved: ['2026-03-02'] })).toEqual([]);
});

it('counts the days after the due day', () => {
  expect(timeReport('2026-03-31', '2026-03-31', '2026-06-30')).toEqual({ timing: 'in_time', daysLate: 0 });
  expect(timeReport('2026-03-31', '2026-04-01', '2026-06-30')).toEqual({ timing: 'late', daysLate: 1 });
  expect(timeReport('2026-03-31', null, '2026-03-31')).toEqual({ timing: 'not_due', daysLate: 0 });
  expect(timeReport('2026-03-31', null, '2026-04-30')).toEqual({ timing: 'missing', daysLate: 30 });
});
