import { addMoney, banInterval, changchunTrial2025, formatYuan, indirectCostCeiling, judgeRule, nationalIndirectCostBands, parseYuan, type RuleOutcome, withParams } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const rules = changchunTrial2025;
const result = (rule: string, facts: unknown, set = rules): RuleOutcome => judgeRule(set, rule, facts).result;

describe('T7: A6 members and enterprises', () => {
  const facts = (enterpriseMembers: number, activeMembers: number) => ({ activeMembers, enterpriseMembers, leadActive: true, leadIsEnterprise: true, evidence: ['m1'] });
  it.each<[number, number, RuleOutcome]>([[6, 10, 'PASS'], [6, 11, 'FAIL'], [7, 11, 'PASS'], [9, 15, 'PASS'], [5, 9, 'FAIL'], [0, 0, 'UNKNOWN']])('%d enterprises of %d', (enterprises, members, wanted) => {
    expect(result('A6.2', facts(enterprises, members))).toBe(wanted);
  });
  it('nine members are a warning, not a failure', () => expect(result('A6.1', facts(5, 9))).toBe('WARN'));
  it('ten pass, and eleven with the lead is shown beside', () => {
    const finding = judgeRule(rules, 'A6.1', facts(6, 10));
    expect(finding).toMatchObject({ result: 'PASS', rule: 'A6.1', version: '1', article: '第六条', severity: 'soft', evidence: ['m1'] });
    expect(finding.measured.map(({ value }) => value)).toEqual(['10', '11']);
  });
  it('the other reading counts the lead', () => {
    const other = withParams(rules, '1.0.0-simulation', { 'A6.1': { minimum: 10, countLead: true }, 'A6.2': { minimumPercent: 60, countLead: true } });
    expect(result('A6.1', facts(5, 9), other)).toBe('PASS');
    expect(result('A6.2', facts(5, 9), other)).toBe('PASS');
  });
  it('says how many enterprises are wanting', () => expect(judgeRule(rules, 'A6.2', facts(6, 11)).note).toContain('还需增加 2 家'));
  it('refuses facts that contradict themselves', () => expect(() => result('A6.2', facts(8, 7))).toThrow(/企业成员多于全部成员/u));
});

describe('T7: A10.1 the cap of a city grant', () => {
  const grants = (...amounts: readonly string[]) => ({ projects: amounts.map((cityGrantNet, index) => ({ project: `P${index}`, cityGrantNet })), twins: [], evidence: [] });
  it.each<[string, RuleOutcome]>([['9999999.99', 'PASS'], ['10000000.00', 'PASS'], ['10000000.01', 'FAIL']])('%s', (amount, wanted) => expect(result('A10.1', grants(amount))).toBe(wanted));
  it('6,000,000 + 5,000,000 less 1,000,000 is exactly the cap', () => {
    const net = addMoney(parseYuan('6000000.00'), parseYuan('5000000.00'), parseYuan('-1000000.00'));
    expect(formatYuan(net)).toBe('10000000.00');
    expect(result('A10.1', grants(formatYuan(net)))).toBe('PASS');
  });
  it('two projects of 6,000,000 pass per project and fail per consortium', () => {
    expect(result('A10.1', grants('6000000.00', '6000000.00'))).toBe('PASS');
    expect(result('A10.1', grants('6000000.00', '6000000.00'), withParams(rules, 'x', { 'A10.1': { cap: '10000000.00', per: 'consortium', twinTasksFrom: 1 } }))).toBe('FAIL');
  });
  it('names the project and the excess to the 分', () => expect(judgeRule(rules, 'A10.1', grants('1.00', '10000000.01')).note).toContain('P1 超出 0.01 元'));
  it('without grants it does not apply', () => expect(result('A10.1', grants())).toBe('NA'));
});

describe('T7: A12.5 the ban of three years', () => {
  it('runs to the day before the same day', () => expect(banInterval('2025-06-30', 3)).toEqual({ from: '2025-06-30', lastDay: '2028-06-29', until: '2028-06-30' }));
  it('from a leap day is free on 28 February', () => expect(banInterval('2024-02-29', 3).until).toBe('2027-02-28'));

  const entry = (tier: string, from: string) => ({ asOf: '2026-06-30', evidence: [], entries: [{ uscc: '91350100M000100Y43', tier, from, appliedOn: null, barred: '91350100M000100Y43', decidedOn: '2025-06-30', liftedOn: null, grounds: ['register'], case: '长科取〔2025〕1号', changes: [] }] });
  it.each<[string, string, RuleOutcome]>([
    ['lead', '2025-06-30', 'FAIL'], ['core', '2028-06-29', 'FAIL'], ['core', '2028-06-30', 'PASS'], ['general', '2026-01-01', 'PASS'], ['core', '2024-01-01', 'WARN'],
  ])('%s from %s', (tier, from, wanted) => expect(result('A12.5', entry(tier, from))).toBe(wanted));
});

describe('T7: A9.4 names', () => {
  const named = (name: string, others: readonly unknown[] = []) => ({ name, others, evidence: [] });
  it.each<[string, RuleOutcome]>([
    ['长春市半导体产业创新联合体', 'PASS'], ['长春市医疗器械产业科技创新联合体', 'PASS'], ['长春市创新联合体', 'FAIL'],
    ['长春半导体创新联合体', 'FAIL'], ['长春市半导体产业创新联盟', 'FAIL'], [' 长春市 新材料 创新联合体', 'PASS'],
  ])('%s', (name, wanted) => expect(result('A9.4', named(name))).toBe(wanted));
  it('a name in use is refused, a revoked one is a warning', () => {
    const other = (revoked: boolean) => [{ consortium: 'X1', name: '长春市 新材料创新联合体', revoked }];
    expect(result('A9.4', named('长春市新材料创新联合体', other(false)))).toBe('FAIL');
    expect(result('A9.4', named('长春市新材料创新联合体', other(true)))).toBe('WARN');
  });
});

describe('A4 sectors', () => {
  it.each<[string | null, RuleOutcome]>([['semiconductor', 'PASS'], ['', 'WARN'], [null, 'UNKNOWN']])('primary sector %s', (primarySector, wanted) => expect(result('A4.1', { primarySector, evidence: [] })).toBe(wanted));
  it('lists the sectors of the city without a consortium', () => {
    const all = ['nev', 'equipment', 'optoelectronics', 'biomedicine', 'storage', 'materials', 'aerospace', 'semiconductor'];
    const finding = judgeRule(rules, 'A4.2', { sectors: all.map((sector) => ({ sector, active: 0, rectifying: 1 })), evidence: [] });
    expect(finding).toMatchObject({ result: 'WARN', note: '尚无联合体的重点领域：高端医疗装备', measured: [{ value: '8', threshold: '9' }] });
  });
});

describe('A11.1 no dissolution while a government project runs', () => {
  const facts = { dissolutionRequestedOn: '2026-03-01', activeMembers: 12, leadActive: true, evidence: [], openProjects: [{ project: 'P1', level: 'city', status: 'awaiting_acceptance' }] };
  it('a request is blocked', () => expect(judgeRule(rules, 'A11.1', facts)).toMatchObject({ result: 'FAIL', evidence: ['P1'] }));
  it('an accepted project frees it', () => expect(result('A11.1', { ...facts, openProjects: [{ project: 'P1', level: 'city', status: 'accepted' }] })).toBe('PASS'));
  it('a contract of enterprises does not block', () => expect(result('A11.1', { ...facts, openProjects: [{ project: 'P1', level: 'enterprise', status: 'running' }] })).toBe('PASS'));
  it('a lead that left is dissolution in fact', () => expect(result('A11.1', { ...facts, dissolutionRequestedOn: null, leadActive: false })).toBe('FAIL'));
  it('an unknown status is refused, not ignored', () => expect(() => result('A11.1', { ...facts, openProjects: [{ project: 'P1', level: 'city', status: '执行中' }] })).toThrow());
});

describe('A12 report and result', () => {
  const report = { asOf: '2026-06-30', due: '2026-03-31', graceUntil: '2026-04-30', submittedOn: '2026-03-31', sections: ['合作机制', '资源整合', 'P', 'T'], coverage: 96, required: true, evidence: [] };
  it.each<[string, object, RuleOutcome]>([
    ['on the last day with four parts', {}, 'PASS'], ['a day late', { submittedOn: '2026-04-01' }, 'WARN'], ['after the grace', { submittedOn: '2026-05-01' }, 'FAIL'],
    ['never', { submittedOn: null }, 'FAIL'], ['not yet, within the grace', { submittedOn: null, asOf: '2026-04-30' }, 'WARN'], ['not yet due', { submittedOn: null, asOf: '2026-03-31' }, 'NA'],
    ['not owed', { submittedOn: null, required: false }, 'NA'], ['sent in a file that cannot be used', { submittedOn: null, quarantined: '文件已损坏' }, 'UNKNOWN'], ['a part is missing', { sections: ['C', 'R', 'P'] }, 'FAIL'], ['coverage of exactly 65 %', { coverage: 65 }, 'PASS'], ['coverage below', { coverage: 64.99 }, 'FAIL'],
  ])('%s', (_, change, wanted) => expect(result('A12.1', { ...report, ...change })).toBe(wanted));

  const breach = { event: 'E1', member: null, clause: '第三条', confirmedOn: '2026-01-01', resolvedOn: null };
  it.each<[number | null, readonly unknown[], RuleOutcome, RuleOutcome]>([[59.99, [], 'FAIL', 'PASS'], [80, [breach], 'FAIL', 'PASS'], [59.99, [breach], 'FAIL', 'FAIL'], [60, [], 'PASS', 'PASS'], [null, [], 'UNKNOWN', 'PASS'], [null, [breach], 'FAIL', 'UNKNOWN']])(
    'total %s with %j: any %s, all %s',
    (...[total, breaches, any, all]) => {
      expect(result('A12.3', { total, breaches, evidence: [] })).toBe(any);
      expect(result('A12.3', { total, breaches, evidence: [] }, withParams(rules, 'x', { 'A12.3': { passFrom: 60, join: 'all' } }))).toBe(all);
    },
  );
  it('success is the grade, not the total', () => {
    expect(result('A12.2', { total: 90, grade: 'excellent', limitedByCap: false, evidence: [] })).toBe('PASS');
    expect(judgeRule(rules, 'A12.2', { total: 90, grade: 'good', limitedByCap: true, evidence: [] })).toMatchObject({ result: 'NA', note: expect.stringContaining('比例') });
  });
});

describe('the rule set', () => {
  it('refuses a rule it does not have', () => {
    expect(() => judgeRule(rules, 'A99', {})).toThrow(/没有规则/u);
    expect(() => withParams(rules, 'x', { A99: {} })).toThrow(/没有规则/u);
  });
  it('refuses parameters that do not fit', () => expect(() => withParams(rules, 'x', { 'A6.1': { minimum: -1, countLead: false } })).toThrow());
  it('T7: indirect cost of 1200 万元 is at most 315 万元', () => expect(indirectCostCeiling(parseYuan('12000000'), nationalIndirectCostBands)).toBe(parseYuan('3150000')));
});
