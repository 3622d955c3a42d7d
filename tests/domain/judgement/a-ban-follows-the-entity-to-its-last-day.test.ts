import { banInterval, banOn, changchunTrial2025, isWithin, judgeRule, type RuleOutcome, withParams } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

describe('a ban of three years ends on the right day', () => {
  it.each<[decided: string, lastDay: string, until: string, what: string]>([
    ['2024-02-29', '2027-02-27', '2027-02-28', 'a leap day into a year without one'],
    ['2024-02-28', '2027-02-27', '2027-02-28', 'the day before a leap day'],
    ['2024-03-01', '2027-02-28', '2027-03-01', 'the day after a leap day'],
    ['2021-02-28', '2024-02-27', '2024-02-28', 'into a leap year'],
    ['2021-03-01', '2024-02-29', '2024-03-01', 'over a leap day'],
    ['2025-06-30', '2028-06-29', '2028-06-30', 'an ordinary day'],
    ['2025-01-01', '2027-12-31', '2028-01-01', 'the first of January'],
    ['2025-12-31', '2028-12-30', '2028-12-31', 'the last of December'],
    ['2097-02-28', '2100-02-27', '2100-02-28', 'into 2100, no leap year'],
    ['2096-02-29', '2099-02-27', '2099-02-28', 'from the last leap day of the century'],
    ['1997-02-28', '2000-02-27', '2000-02-28', 'into 2000, a leap year'],
    ['2023-08-31', '2026-08-30', '2026-08-31', 'the end of a long month'],
  ])('%s: last %s, free from %s (%s)', (decided, lastDay, until) => expect(banInterval(decided, 3)).toEqual({ from: decided, lastDay, until }));

  it.each<[string, number, string]>([['2024-02-29', 4, '2028-02-29'], ['2024-02-29', 1, '2025-02-28'], ['2024-02-29', 0, '2024-02-29']])('%s for %d years: %s', (decided, years, until) => expect(banInterval(decided, years).until).toBe(until));
  it('is lifted early, never later', () => {
    const terms = { decidedOn: '2024-02-29', succeededOn: [] };
    expect(banOn({ ...terms, liftedOn: '2025-01-01' }, 3)).toEqual({ from: '2024-02-29', lastDay: '2024-12-31', until: '2025-01-01' });
    expect(banOn({ ...terms, liftedOn: '2029-01-01' }, 3).until).toBe('2027-02-28');
    const never = banOn({ ...terms, liftedOn: '2024-02-29' }, 3);
    expect(isWithin('2024-02-29', never)).toBe(false);
  });
  it('keeps its end when the entity goes on elsewhere', () => expect(banOn({ decidedOn: '2024-02-29', liftedOn: null, succeededOn: ['2026-01-01'] }, 3)).toEqual({ from: '2026-01-01', lastDay: '2027-02-27', until: '2027-02-28' }));
});

const entry = (given: object) => ({
  uscc: 'B', tier: 'core', from: '2025-03-01', appliedOn: null, barred: 'B', decidedOn: '2024-02-29', liftedOn: null, grounds: ['register'], case: '1号', changes: [], ...given,
});
const heir = (since: string, kind = 'recoded', given: object = {}) => entry({ uscc: 'C', changes: [{ kind, since }], ...given });
const judge = (entries: readonly object[], { asOf = '2026-06-30', set = changchunTrial2025 } = {}) => judgeRule(set, 'A12.5', { asOf, entries, evidence: [] });
const rebound = (params: object) => withParams(changchunTrial2025, 'x', { 'A12.5': { years: 3, barredTiers: ['lead', 'core'], leadsAt: ['order', 'revocation'], follows: ['renamed', 'recoded', 'merged', 'split'], ...params } });

describe('a ban follows the entity (2024-02-29, three years)', () => {
  it.each<[string, RuleOutcome, readonly object[]]>([
    ['core on the day of the decision', 'FAIL', [entry({ from: '2024-02-29' })]],
    ['core on the last day', 'FAIL', [entry({ from: '2027-02-27' })]],
    ['core on the first free day', 'PASS', [entry({ from: '2027-02-28' })]],
    ['core the day before the decision', 'WARN', [entry({ from: '2024-02-28' })]],
    ['lead on the last day', 'FAIL', [entry({ tier: 'lead', from: '2027-02-27' })]],
    ['ordinary member', 'PASS', [entry({ tier: 'general' })]],
    ['applied before, approved after the decision', 'FAIL', [entry({ tier: 'lead', appliedOn: '2024-01-10', from: '2024-03-15' })]],
    ['applied and approved before it', 'WARN', [entry({ tier: 'lead', appliedOn: '2023-01-10', from: '2023-03-15' })]],
    ['applied on the last day, approved after it', 'FAIL', [entry({ tier: 'lead', appliedOn: '2027-02-27', from: '2027-05-01' })]],
    ['applied on the first free day', 'PASS', [entry({ tier: 'lead', appliedOn: '2027-02-28', from: '2027-05-01' })]],
    ['lifted before it joined', 'PASS', [entry({ liftedOn: '2025-03-01' })]],
    ['lifted the day after it joined', 'FAIL', [entry({ liftedOn: '2025-03-02' })]],
    ['under a second ban when the first is over', 'FAIL', [entry({ from: '2027-06-01' }), entry({ from: '2027-06-01', decidedOn: '2026-01-15', case: '2号' })]],
    ['between two bans', 'PASS', [entry({ from: '2027-02-28' }), entry({ from: '2027-02-28', decidedOn: '2027-03-01', case: '2号' })]],
    ['with a new code', 'FAIL', [heir('2024-06-01')]],
    ['with a new code from before the decision', 'FAIL', [heir('2023-06-01', 'recoded', { from: '2024-02-29' })]],
    ['renamed', 'FAIL', [heir('2024-06-01', 'renamed')]],
    ['merged into one that joined after the merger', 'FAIL', [heir('2024-06-01', 'merged')]],
    ['merged into one that had joined before the merger', 'WARN', [heir('2025-06-01', 'merged')]],
    ['merged into one after the ban had ended', 'PASS', [heir('2027-03-01', 'merged', { from: '2027-03-02' })]],
    ['split off, then renamed', 'FAIL', [entry({ uscc: 'D', changes: [{ kind: 'split', since: '2024-06-01' }, { kind: 'renamed', since: '2024-12-01' }] })]],
    ['lead at the revocation, not in the register', 'FAIL', [entry({ grounds: ['revocation'] })]],
    ['lead at the order only', 'FAIL', [entry({ grounds: ['order'] })]],
  ])('%s: %s', (_what, wanted, entries) => expect(judge(entries).result).toBe(wanted));

  it.each<[string, string, RuleOutcome]>([['2024-02-28', '2027-02-27', 'WARN'], ['2024-02-28', '2027-02-28', 'PASS']])('a core member since %s, seen on %s: %s', (from, asOf, wanted) =>
    expect(judge([entry({ from })], { asOf }).result).toBe(wanted));

  it('reads the open clauses as the rule set says', () => {
    expect(judge([entry({ grounds: ['order'] })], { set: rebound({ leadsAt: ['revocation'] }) }).result).toBe('PASS');
    expect(judge([entry({ grounds: ['order', 'register'] })], { set: rebound({ leadsAt: [] }) }).result).toBe('FAIL');
    expect(judge([heir('2024-06-01', 'split')], { set: rebound({ follows: ['renamed', 'recoded'] }) }).result).toBe('PASS');
    expect(judge([entry({ from: '2026-02-28' })], { set: rebound({ years: 2 }) }).result).toBe('PASS');
    expect(judge([entry({ tier: 'general' })], { set: rebound({ barredTiers: ['lead', 'core', 'general'] }) }).result).toBe('FAIL');
  });

  it('tells the last day, the case, the entity it came from and what the register lacks', () => {
    expect(judge([heir('2024-06-01')]).note).toContain('C（1号，承继 B，至 2027-02-27）');
    expect(judge([entry({ grounds: ['order'] })]).note).toContain('责令整改时的牵头单位，未见于禁入名单，请补录');
  });
});
