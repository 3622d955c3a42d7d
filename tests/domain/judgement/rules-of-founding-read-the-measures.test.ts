import { bindRuleSet, changchun, changchun2025, changchunTrial2025, changchunTrial2025Document, judgeRule, ruleOf, type RuleOutcome, type RuleSet, withParams } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const rules = changchunTrial2025;
const result = (rule: string, facts: unknown, set: RuleSet = rules): RuleOutcome => judgeRule(set, rule, facts).result;
const noteOf = (rule: string, facts: unknown): string => judgeRule(rules, rule, facts).note;
const evidence: readonly string[] = [];
const lead = '91220101MA00000019';

describe('A3 an evaluation of last year', () => {
  const facts = (change: object = {}) => ({ yearEndedBefore: '2026-01-01', recognised: '2024-05-01', status: 'active', total: 71.5, coverage: 90, evidence, ...change });
  it.each<[string, object, RuleOutcome]>([
    ['was made', {}, 'PASS'],
    ['was not made', { total: null, coverage: 40 }, 'WARN'],
    ['was not made of one twelve months old on the last day', { total: null, recognised: '2025-01-01' }, 'WARN'],
    ['was not made of one a day younger', { total: null, recognised: '2025-01-02' }, 'NA'],
    ['was not made of one being rectified', { total: null, status: 'rectifying' }, 'WARN'],
    ['is not owed by one that lost its title', { total: null, status: 'revoked' }, 'NA'],
    ['is not owed by one dissolved', { total: null, status: 'dissolved' }, 'NA'],
  ])('%s', (_what, change, wanted) => expect(result('A3', facts(change))).toBe(wanted));
  it('never fails: what is missing is asked for', () => expect(judgeRule(rules, 'A3', facts({ total: null }))).toMatchObject({ severity: 'soft', note: expect.stringContaining('催报') as unknown }));
});

describe('A5.1 an enterprise of the city leads', () => {
  const outside = '91220201MA0000001X';
  const facts = (change: object = {}) => ({ lead: outside, kind: 'enterprise', district: '220104', principalPlace: null, evidence, ...change });
  it.each<[string, object, RuleOutcome]>([
    ['in a district of the city', {}, 'PASS'],
    ['in a zone without a code of the region', { district: 'CCXQ' }, 'PASS'],
    ['in 公主岭', { district: '220184' }, 'PASS'],
    ['outside', { district: '' }, 'FAIL'],
    ['outside, but mainly operating in the city', { district: '', principalPlace: '220173' }, 'PASS'],
    ['outside, operating outside too', { district: '', principalPlace: '' }, 'FAIL'],
    ['outside, with a code given in the city', { district: '', lead }, 'PASS'],
    ['no enterprise', { kind: 'institute', lead: '12220100412345678X' }, 'FAIL'],
    ['no enterprise by the register, one by its code', { kind: 'institute' }, 'WARN'],
    ['no enterprise and outside', { kind: 'institute', district: '' }, 'FAIL'],
    ['nobody', { lead: null, kind: null, district: null }, 'UNKNOWN'],
  ])('%s', (_what, change, wanted) => expect(result('A5.1', facts(change))).toBe(wanted));
});

describe('A5.2 a leading or chain enterprise leads', () => {
  const title = (kind: string, validFrom: string, validUntil: string | null) => ({ kind, validFrom, validUntil });
  const facts = (designations: readonly object[], change: object = {}) => ({ lead, checkedOn: '2024-11-01', basis: 'applied', listKnown: true, designations, evidence, ...change });
  it.each<[string, readonly object[], RuleOutcome]>([
    ['without an end', [title('leading', '2020-01-01', null)], 'PASS'],
    ['from that very day', [title('chain', '2024-11-01', null)], 'PASS'],
    ['to that very day', [title('chain', '2020-01-01', '2024-11-01')], 'PASS'],
    ['to the day before', [title('chain', '2020-01-01', '2024-10-31')], 'FAIL'],
    ['from the day after', [title('leading', '2024-11-02', null)], 'FAIL'],
    ['never', [], 'FAIL'],
    ['once over, once again', [title('leading', '2019-01-01', '2020-01-01'), title('leading', '2024-01-01', null)], 'PASS'],
  ])('designated %s', (_what, designations, wanted) => expect(result('A5.2', facts(designations))).toBe(wanted));
  it('is not known while nobody has supplied a list', () => expect(result('A5.2', facts([], { listKnown: false }))).toBe('UNKNOWN'));
  it('is not known without a lead', () => expect(result('A5.2', facts([], { lead: null, checkedOn: null }))).toBe('UNKNOWN'));
  it('may be read more leniently, or as chain enterprises alone', () => {
    expect(result('A5.2', facts([]), withParams(rules, 'x', { 'A5.2': { kinds: ['leading', 'chain'], undesignated: 'WARN' } }))).toBe('WARN');
    expect(result('A5.2', facts([title('leading', '2020-01-01', null)]), withParams(rules, 'x', { 'A5.2': { kinds: ['chain'], undesignated: 'FAIL' } }))).toBe('FAIL');
  });
});

describe('A5.3 the lead has borne research', () => {
  const project = (level: string, endedOn: string | null = null) => ({ project: 'XM-1', level, started: '2019-01-01', endedOn });
  const facts = (...projects: readonly object[]) => ({ asOf: '2026-06-30', lead, projects, evidence });
  it.each<[string, RuleOutcome, readonly object[]]>([
    ['of the city', 'PASS', [project('city')]], ['of the nation', 'PASS', [project('national')]], ['of a district alone', 'WARN', [project('district')]], ['under contract alone', 'WARN', [project('enterprise')]],
    ['ended within three years', 'PASS', [project('city', '2023-07-01')]], ['ended three years ago', 'WARN', [project('city', '2023-06-30')]], ['none', 'WARN', []],
  ])('%s gives %s', (_what, wanted, projects) => expect(result('A5.3', facts(...projects))).toBe(wanted));
  it('is not known without a lead', () => expect(result('A5.3', { ...facts(), lead: null })).toBe('UNKNOWN'));
});

describe('A7.1 everyone has signed', () => {
  const facts = (change: object = {}) => ({
    parties: 12, signaturesKnown: true, agreementsKnown: true, unsigned: [], unauthorised: [], late: [], lateOnOriginal: [], leadSince: null, notSignedForLead: [], evidence, ...change,
  });
  it.each<[string, object, RuleOutcome]>([
    ['all', {}, 'PASS'], ['all but one', { unsigned: [lead] }, 'FAIL'], ['an agent without authorisation', { unauthorised: [lead] }, 'FAIL'], ['nobody on the roster', { parties: 0 }, 'UNKNOWN'],
    ['no signature on record', { signaturesKnown: false, unsigned: [lead] }, 'UNKNOWN'],
    ['a later member by supplement', { late: [lead] }, 'PASS'], ['a later member on the first agreement', { late: [lead], lateOnOriginal: [lead] }, 'WARN'],
    ['a later member, no agreement on record', { agreementsKnown: false, late: [lead], lateOnOriginal: [lead] }, 'UNKNOWN'], ['no agreement on record and nobody later', { agreementsKnown: false }, 'PASS'],
    ['a changed lead, all again', { leadSince: '2025-03-01' }, 'PASS'], ['a changed lead, one not again', { leadSince: '2025-03-01', notSignedForLead: [lead] }, 'FAIL'],
    ['a changed lead, no agreement on record', { agreementsKnown: false, leadSince: '2025-03-01', notSignedForLead: [lead] }, 'UNKNOWN'],
    ['unsigned outweighs unknown', { agreementsKnown: false, late: [lead], unsigned: [lead] }, 'FAIL'],
  ])('%s', (_what, change, wanted) => expect(result('A7.1', facts(change))).toBe(wanted));
  it('names who must sign', () => expect(noteOf('A7.1', facts({ unsigned: [lead] }))).toContain(`${lead}，请补签`));
});

describe('A7.2 the agreement states what it must', () => {
  const all = ['组织机构', '建设目标', '攻关方向', '权利责任义务', '研发成果所有权', '收益分配权'];
  const facts = (clauses: readonly string[], papers: readonly string[] = ['XY-1']) => ({ papers, clauses, evidence });
  it('all six clauses pass', () => expect(result('A7.2', facts(all))).toBe('PASS'));
  it('rights, duties and obligations may stand apart', () => expect(result('A7.2', facts([...all.filter((each) => each !== '权利责任义务'), '权利', '责任', '义务']))).toBe('PASS'));
  it.each(all.map((clause) => [clause]))('without %s it fails', (clause) => expect(result('A7.2', facts(all.filter((each) => each !== clause)))).toBe('FAIL'));
  it('names what is wanting', () => expect(noteOf('A7.2', facts(all.slice(1)))).toContain('没有载明：组织机构'));
  it('is not known without a paper or with an unchecked one', () => expect([result('A7.2', facts([], [])), result('A7.2', facts([]))]).toEqual(['UNKNOWN', 'UNKNOWN']));
});

describe('A8.1 the money of a project', () => {
  const line = (budget: string | null, allocated: string, closed = false) => ({ project: 'XM-1', source: 'city', budget, allocated, closed });
  const facts = (change: object = {}) => ({ lines: 1, uneven: [], early: [], outside: [], evidence, ...change });
  const payment = { entry: 'JF-1', uscc: lead, booked: '2025-06-01' };
  it.each<[string, object, RuleOutcome]>([
    ['as planned', {}, 'PASS'], ['a 分 too much', { uneven: [line('100.00', '100.01')] }, 'FAIL'], ['beyond what a float tells apart', { uneven: [line('90071992547409.92', '90071992547409.93')] }, 'FAIL'],
    ['not all yet', { uneven: [line('100.00', '99.99')] }, 'PASS'], ['not all at acceptance', { uneven: [line('100.00', '99.99', true)] }, 'WARN'], ['without a budget', { uneven: [line(null, '1.00')] }, 'UNKNOWN'],
    ['before the recipient joined', { early: [{ ...payment, joined: '2025-06-02' }] }, 'FAIL'], ['to a unit outside', { outside: [payment] }, 'WARN'], ['none', { lines: 0 }, 'NA'],
    ['too much outweighs no budget', { uneven: [line(null, '1.00'), line('1.00', '2.00')] }, 'FAIL'],
  ])('%s', (_what, change, wanted) => expect(result('A8.1', facts(change))).toBe(wanted));
  it('tells the excess to the 分', () => expect(noteOf('A8.1', facts({ uneven: [line('100.00', '100.01')] }))).toContain('超出预算 0.01 元'));
});

describe('A8.2 and A8.3 analyses and tasks', () => {
  const year = (change: object = {}) => ({ reports: 0, reported: true, wholeYear: true, evidence, ...change });
  it.each<[object, RuleOutcome]>([[{ reports: 1 }, 'PASS'], [{}, 'WARN'], [{ reported: false }, 'UNKNOWN'], [{ wholeYear: false }, 'NA'], [{ wholeYear: false, reports: 1 }, 'PASS']])('analyses %o give %s', (change, wanted) => expect(result('A8.2', year(change))).toBe(wanted));
  it('two a year may be wanted', () => expect(result('A8.2', year({ reports: 1 }), withParams(rules, 'x', { 'A8.2': { minimum: 2 } }))).toBe('WARN'));

  const list = (change: object = {}) => ({ projects: 2, tasks: 5, withoutTask: [], unreadable: [], incomplete: [], evidence, ...change });
  it.each<[object, RuleOutcome]>([
    [{}, 'PASS'], [{ withoutTask: ['XM-1'] }, 'FAIL'], [{ withoutTask: ['XM-1'], unreadable: ['XM-1'] }, 'UNKNOWN'], [{ withoutTask: ['XM-1', 'XM-2'], unreadable: ['XM-1'] }, 'FAIL'], [{ incomplete: ['RW-1'] }, 'FAIL'], [{ projects: 0, tasks: 0 }, 'NA'],
  ])('tasks %o give %s', (change, wanted) => expect(result('A8.3', list(change))).toBe(wanted));
});

describe('A15 the trial of two years', () => {
  const issuedOn = (from: string | null, until: string | null = null): RuleSet => bindRuleSet({ ...changchunTrial2025Document, effective: { from, until } }, { scheme: changchun2025, jurisdiction: changchun });
  it.each<[string, string, RuleOutcome]>([
    ['2025-07-01', '2025-06-30', 'WARN'], ['2025-07-01', '2025-07-01', 'PASS'], ['2025-07-01', '2027-06-30', 'PASS'], ['2025-07-01', '2027-07-01', 'WARN'], ['2024-02-29', '2026-02-27', 'PASS'], ['2024-02-29', '2026-02-28', 'WARN'],
  ])('issued %s, judged %s', (issued, asOf, wanted) => expect(result('A15', { asOf, evidence }, issuedOn(issued))).toBe(wanted));
  it('an end that was set goes before', () => expect(result('A15', { asOf: '2026-06-30', evidence }, issuedOn('2025-07-01', '2026-06-30'))).toBe('WARN'));
  it('is not known while the day of issue is not', () => expect(result('A15', { asOf: '2026-06-30', evidence })).toBe('UNKNOWN'));
  it('follows the document and is not written in its parameters', () => {
    const written = { ...changchunTrial2025Document, rules: [{ rule: 'A15', params: { years: 2, issued: '2025-07-01' } }] };
    expect(() => bindRuleSet(written, { scheme: changchun2025, jurisdiction: changchun })).toThrow(/A15 的参数 issued/u);
  });
});

it('every open reading names a parameter that its rule has', () => {
  const named = rules.openReadings.flatMap(({ param }) => param.split(',')).map((each) => each.trim()).filter((each) => /^A\d/u.test(each));
  expect(named.length).toBeGreaterThan(10);
  for (const each of named) {
    const at = each.lastIndexOf('.');
    expect(Object.keys(Object(ruleOf(rules, each.slice(0, at)).params)), each).toContain(each.slice(at + 1));
  }
});
