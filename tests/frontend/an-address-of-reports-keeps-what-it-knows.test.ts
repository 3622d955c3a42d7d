import { expect, it } from 'vitest';
import { parseAnnualReportsAddress } from '../../frontend/src/address/annual-reports-address';
import { cellText, stateOf } from '../../frontend/src/features/annual-reports/report-looks';

it('reads year, state, report and hand-in, and drops the rest', () => {
  expect(parseAnnualReportsAddress({ reported: '2025', state: 'received', report: 'LHT-001', hand: '7', other: 'x' })).toEqual({ reported: 2025, state: 'received', report: 'LHT-001', hand: 7 });
  expect(parseAnnualReportsAddress({ reported: '1999', state: 'lost', report: '../x', hand: '7' })).toEqual({});
  expect(parseAnnualReportsAddress({ hand: '7' })).toEqual({});
});

it('tells where a report stands in one word', () => {
  const row = { stage: 'none', awaitsLoad: false, filedOn: null, timing: 'missing' } as const;
  expect(stateOf(row)).toBe('missing');
  expect(stateOf({ ...row, timing: 'not_due' })).toBe('not_due');
  expect(stateOf({ ...row, filedOn: '2026-03-01', timing: 'in_time' })).toBe('filed');
  expect(stateOf({ ...row, stage: 'returned', filedOn: '2026-03-01' })).toBe('returned');
  expect([stateOf({ ...row, stage: 'approved', awaitsLoad: true }), stateOf({ ...row, stage: 'approved' })]).toEqual(['awaits', 'approved']);
});

it('groups digits and leaves words as they were written', () => {
  expect([cellText('12505000.500000'), cellText('1200'), cellText('约一千'), cellText('-0.50')]).toEqual(['12,505,000.5', '1,200', '约一千', '−0.5']);
});
