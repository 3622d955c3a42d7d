import { changchunTrial2025, judgeRule, type RuleOutcome, SPLIT_PROJECTS, walkApplication, withParams } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const rules = changchunTrial2025;
const judge = (rule: string, facts: object, set = rules) => judgeRule(set, rule, { evidence: [], ...facts });
const result = (rule: string, facts: object, set = rules): RuleOutcome => judge(rule, facts, set).result;
const rebound = (rule: string, params: object) => withParams(rules, 'x', { [rule]: { ...Object(rules.rules.find(({ id }) => id === rule)?.params), ...params } });

type Step = Parameters<typeof walkApplication>[0][number]['step'];
const event = ([step, happened]: readonly [Step, string]) => ({ step, happened });
const whole: readonly (readonly [Step, string])[] = [
  ['applied', '2025-03-03'], ['recommended', '2025-03-10'], ['accepted', '2025-03-11'], ['reviewed', '2025-04-01'],
  ['deliberated', '2025-04-10'], ['notice_started', '2025-05-08'], ['notice_ended', '2025-05-14'], ['filed', '2025-05-20'],
];
const changed = (changes: Partial<Record<Step, string | null>>, more: readonly (readonly [Step, string])[] = []) =>
  [...whole.flatMap(([step, day]): (readonly [Step, string])[] => (changes[step] === null ? [] : [[step, changes[step] ?? day]])), ...more].map(event);

describe('A9.1 the way of recognition', () => {
  const facts = (events: readonly object[], given: object = {}) => ({ route: 'review', events, appliedByLead: true, recognisedOn: '2025-05-20', ...given });
  it.each<[string, RuleOutcome, readonly object[], object]>([
    ['whole', 'PASS', changed({}), {}],
    ['all steps on one day but the notice', 'PASS', changed({ applied: '2025-04-10', recommended: '2025-04-10', accepted: '2025-04-10', reviewed: '2025-04-10' }), {}],
    ['deliberated before it was reviewed', 'FAIL', changed({ deliberated: '2025-03-31' }), {}],
    ['filed before the notice ended', 'FAIL', changed({ filed: '2025-05-13' }), {}],
    ['recognised on the last day of the notice', 'PASS', changed({}), { recognisedOn: '2025-05-14' }],
    ['recognised while the notice ran', 'FAIL', changed({}), { recognisedOn: '2025-05-13' }],
    ['a step not on record', 'UNKNOWN', changed({ reviewed: null }), {}],
    ['nothing on record', 'UNKNOWN', [], {}],
    ['direct without review and meeting', 'PASS', changed({ reviewed: null, deliberated: null }), { route: 'direct' }],
    ['direct without a notice', 'UNKNOWN', changed({ notice_started: null, notice_ended: null }), { route: 'direct' }],
    ['applied for by another', 'FAIL', changed({}), { appliedByLead: false }],
    ['applicant not on record', 'UNKNOWN', changed({}), { appliedByLead: null }],
    ['a notice of four working days', 'WARN', changed({ notice_ended: '2025-05-13' }), {}],
    ['five days over a holiday are too few', 'WARN', changed({ notice_started: '2025-04-28', notice_ended: '2025-05-06' }), {}],
    ['a Sunday worked counts', 'PASS', changed({ notice_started: '2025-04-25', notice_ended: '2025-04-30' }), {}],
    ['a year without published holidays', 'UNKNOWN', changed({ notice_started: '2027-05-08', notice_ended: '2027-05-14', filed: '2027-06-01' }), { recognisedOn: '2027-06-01' }],
    ['returned and accepted again', 'PASS', changed({}, [['returned', '2025-03-12'], ['accepted', '2025-03-20']]), {}],
    ['returned and never accepted again', 'UNKNOWN', changed({}, [['returned', '2025-03-12']]), {}],
    ['withdrawn and filed all the same', 'UNKNOWN', changed({}, [['withdrawn', '2025-04-20']]), {}],
    ['an objection and no new meeting', 'UNKNOWN', changed({}, [['objected', '2025-05-09']]), {}],
    ['an objection, a meeting and a new notice', 'PASS', changed({ filed: '2025-06-20' }, [['objected', '2025-05-15'], ['deliberated', '2025-05-22'], ['notice_started', '2025-06-03'], ['notice_ended', '2025-06-09']]), { recognisedOn: '2025-06-20' }],
    ['an objection before any notice', 'FAIL', changed({}, [['objected', '2025-04-20']]), {}],
    ['returned before it was applied for', 'FAIL', changed({}, [['returned', '2025-03-01']]), {}],
  ])('%s: %s', (_what, wanted, ...given) => expect(result('A9.1', facts(...given))).toBe(wanted));

  it('reads the length of the notice as the rule set says', () => {
    expect(result('A9.1', facts(changed({})), rebound('A9.1', { countsFirstDay: false }))).toBe('WARN');
    expect(result('A9.1', facts(changed({ notice_ended: '2025-05-12' })), rebound('A9.1', { noticeDays: 3 }))).toBe('PASS');
  });
  it('names what is out of order', () => expect(judge('A9.1', facts(changed({ deliberated: '2025-03-31' }))).note).toContain('专家论证（2025-04-01）在局长办公会审议（2025-03-31）之后'));
  it('says the same whatever the order of the rows', () => {
    const events = changed({}, [['returned', '2025-03-12'], ['accepted', '2025-03-20']]);
    expect(judge('A9.1', facts([...events].reverse()))).toEqual(judge('A9.1', facts(events)));
  });
});

describe('A9.2 the recommending district', () => {
  const facts = (recommendedBy: string | null, leadDistrict: string | null) => ({ recommendedBy, leadDistrict });
  it.each<[string | null, string | null, RuleOutcome]>([
    ['220104', '220104', 'PASS'], ['220104', '220102', 'FAIL'], ['220173', '220104', 'WARN'], ['220104', 'CCXQ', 'WARN'], ['220104', '', 'FAIL'], ['220173', '', 'FAIL'], [null, '220104', 'UNKNOWN'], ['220104', null, 'UNKNOWN'],
  ])('%s for a lead in %s is %s', (by, seat, wanted) => expect(result('A9.2', facts(by, seat))).toBe(wanted));
  it('takes a zone for its district where the table says so', () => expect(result('A9.2', facts('220104', '220173'), rebound('A9.2', { overlaps: [['220173', '220104']] }))).toBe('PASS'));
  it('calls districts by name', () => expect(judge('A9.2', facts('220104', '220102')).note).toContain('推荐部门在朝阳区，牵头单位在南关区'));
});

describe('A9.3 the papers', () => {
  const all = ['宗旨目标', '研究方向', '主要任务', '知识产权归属'];
  const paper = (kind: string, clauses: readonly string[], dated = '2025-01-01') => ({ code: kind, kind, dated, clauses });
  const facts = (...papers: readonly object[]) => ({ recognisedOn: '2025-05-20', papers });
  it.each<[string, RuleOutcome, object]>([
    ['both, complete', 'PASS', facts(paper('articles', []), paper('agreement', all))],
    ['one clause wanting', 'FAIL', facts(paper('articles', ['主要任务']), paper('agreement', all.filter((clause) => clause !== '主要任务')))],
    ['clauses not on record', 'UNKNOWN', facts(paper('articles', []), paper('agreement', []))],
    ['no articles', 'FAIL', facts(paper('agreement', all))],
    ['signed after the recognition', 'FAIL', facts(paper('articles', []), paper('agreement', all, '2025-05-21'))],
    ['signed on the day', 'PASS', facts(paper('articles', []), paper('agreement', all, '2025-05-20'))],
    ['nothing on record', 'UNKNOWN', facts()],
  ])('%s: %s', (_what, wanted, given) => expect(result('A9.3', given)).toBe(wanted));
  it('lets the articles state it where the rule set says so', () =>
    expect(result('A9.3', facts(paper('articles', ['主要任务']), paper('agreement', all.slice(0, 2).concat('知识产权归属'))), rebound('A9.3', { statedIn: 'either' }))).toBe('PASS'));
});

describe('A9.5 direct recognition', () => {
  const approval = (given: object = {}) => ({ document: '吉科发〔2025〕1号', level: 'provincial', issuedOn: '2025-01-01', withdrawnOn: null, ...given });
  const facts = (approvals: readonly object[], given: object = {}) => ({ route: 'direct', recognisedOn: '2025-05-20', registeredDocument: null, approvals, ...given });
  it.each<[string, RuleOutcome, object]>([
    ['by the province', 'PASS', facts([approval()])],
    ['by the state', 'PASS', facts([approval({ level: 'national' })])],
    ['by the city', 'FAIL', facts([approval({ level: 'city' })])],
    ['approved later', 'FAIL', facts([approval({ issuedOn: '2025-05-21' })])],
    ['withdrawn since', 'WARN', facts([approval({ withdrawnOn: '2025-09-01' })])],
    ['one withdrawn, one standing', 'PASS', facts([approval({ withdrawnOn: '2025-09-01' }), approval({ document: 'B' })])],
    ['another document in the register', 'WARN', facts([approval()], { registeredDocument: '吉科发〔2024〕9号' })],
    ['the same document in other brackets', 'PASS', facts([approval({ document: '吉科发(2025)1号' })], { registeredDocument: '吉科发（2025）1号' })],
    ['nothing on record', 'UNKNOWN', facts([])],
    ['by review', 'NA', facts([], { route: 'review' })],
  ])('%s: %s', (_what, wanted, given) => expect(result('A9.5', given)).toBe(wanted));
});

describe('A10.1 projects that look split', () => {
  const facts = (amount: string, tasks: number) => ({ projects: ['P1', 'P2'].map((project) => ({ project, cityGrantNet: amount })), twins: [{ projects: ['P1', 'P2'], tasks }] });
  it('are doubted, not condemned', () => {
    const finding = judge('A10.1', facts('6000000.00', 1));
    expect(finding.result).toBe('WARN');
    expect(finding.measured.find(({ label }) => label === SPLIT_PROJECTS)?.value).toBe('P1、P2');
  });
  it('stay named beside an excess', () => expect(judge('A10.1', facts('10000000.01', 1))).toMatchObject({ result: 'FAIL', note: expect.stringContaining('疑似拆分') }));
  it('count from the length the rule set says', () => expect(result('A10.1', facts('6000000.00', 1), rebound('A10.1', { twinTasksFrom: 2 }))).toBe('PASS'));
});

describe('A10.2 grants for a transfer', () => {
  const facts = (...transfers: readonly (readonly [string, string | null])[]) => ({ transfers: transfers.map(([grantNet, originKind], index) => ({ outcome: `CG-${index}`, grantNet, originKind })) });
  it.each<[RuleOutcome, object]>([
    ['PASS', facts(['10000000.00', 'university'])], ['FAIL', facts(['10000000.01', 'institute'])], ['FAIL', facts(['1.00', 'enterprise'])], ['FAIL', facts(['1.00', 'hospital'])],
    ['UNKNOWN', facts(['1.00', null])], ['FAIL', facts(['1.00', null], ['10000000.01', 'university'])], ['NA', facts()], ['PASS', facts(['6000000.00', 'university'], ['6000000.00', 'university'])],
  ])('%s', (wanted, given) => expect(result('A10.2', given)).toBe(wanted));
  it('are summed where the rule set caps the consortium', () =>
    expect(result('A10.2', facts(['6000000.00', 'university'], ['6000000.00', 'university']), rebound('A10.2', { per: 'consortium' }))).toBe('FAIL'));
});

describe('A10.3 shares after investment', () => {
  const facts = (...days: readonly (readonly [string | null, string | null, string | null, string | null])[]) => ({
    investments: days.map(([conditionReachedOn, convertedOn, exitedOn, exemptedOn], index) => ({ investment: `TZ-${index}`, investedOn: '2024-01-01', conditionReachedOn, convertedOn, exitedOn, exemptedOn })),
  });
  it.each<[string, RuleOutcome, object]>([
    ['only invested', 'PASS', facts([null, null, null, null])],
    ['the whole way', 'PASS', facts(['2024-06-01', '2024-07-01', '2025-01-01', null])],
    ['converted on the day of the condition', 'PASS', facts(['2024-06-01', '2024-06-01', null, null])],
    ['converted a day before it', 'FAIL', facts(['2024-06-02', '2024-06-01', null, null])],
    ['left before the shares', 'FAIL', facts(['2024-06-01', '2024-07-01', '2024-06-30', null])],
    ['a stage before the money', 'FAIL', facts(['2023-12-31', null, null, null])],
    ['exempted from the start', 'PASS', facts([null, null, null, '2025-01-01'])],
    ['left and exempted', 'FAIL', facts(['2024-06-01', '2024-07-01', '2025-01-01', '2025-01-01'])],
    ['condition not on record', 'UNKNOWN', facts([null, '2024-07-01', null, null])],
    ['shares not on record', 'UNKNOWN', facts(['2024-06-01', null, '2025-01-01', null])],
    ['none', 'NA', facts()],
  ])('%s: %s', (_what, wanted, given) => expect(result('A10.3', given)).toBe(wanted));
});

describe('A10.4 compensation of loan losses', () => {
  const loan = (given: object = {}) => ({ loan: 'DK-1', borrower: '91', borrowerWasMember: true, lenderKinds: ['bank'], kindMissing: false, lossLow: '100.00', lossHigh: '100.00', compensation: '100.00', ...given });
  it.each<[string, RuleOutcome, readonly object[]]>([
    ['the whole loss', 'PASS', [loan()]], ['a 分 more', 'FAIL', [loan({ compensation: '100.01' })]], ['a stranger', 'FAIL', [loan({ borrowerWasMember: false })]],
    ['to no lender', 'FAIL', [loan({ lenderKinds: ['bank', 'not_financial'] })]], ['kind not on record', 'UNKNOWN', [loan({ lenderKinds: [], kindMissing: true })]],
    ['two losses', 'WARN', [loan({ lossHigh: '120.00' })]], ['none', 'NA', []], ['one of two at fault', 'FAIL', [loan(), loan({ compensation: '100.01' })]],
  ])('%s: %s', (_what, wanted, loans) => expect(result('A10.4', { loans })).toBe(wanted));
  it.each<[string, RuleOutcome]>([['30.00', 'PASS'], ['30.01', 'FAIL']])('30%% of 100 allows %s: %s', (compensation, wanted) =>
    expect(result('A10.4', { loans: [loan({ compensation })] }, rebound('A10.4', { percent: 30 }))).toBe(wanted));
});

describe('A11.2 changes', () => {
  const change = (given: object = {}) => ({ kind: 'joined', what: '91', on: '2025-05-01', supplement: 'BC-1', signedOn: '2025-05-01', filedOn: '2025-05-31', ...given });
  const facts = (changes: readonly object[], given: object = {}) => ({ asOf: '2026-06-30', hasAgreements: true, changes, ...given });
  it.each<[string, RuleOutcome, object]>([
    ['signed and filed on the last day', 'PASS', facts([change()])], ['filed a day late', 'WARN', facts([change({ filedOn: '2025-06-01' })])], ['signed a day late', 'FAIL', facts([change({ signedOn: '2025-05-02' })])],
    ['not filed', 'WARN', facts([change({ filedOn: null })])], ['not filed, still in time', 'PASS', facts([change({ filedOn: null })], { asOf: '2025-05-31' })],
    ['no supplement', 'WARN', facts([change({ supplement: null, signedOn: null, filedOn: null })])], ['no papers at all', 'UNKNOWN', facts([change({ supplement: null, signedOn: null, filedOn: null })], { hasAgreements: false })],
    ['no change', 'NA', facts([])], ['tasks', 'PASS', facts([change({ kind: 'tasks', what: 'BC-1' })])],
  ])('%s: %s', (_what, wanted, given) => expect(result('A11.2', given)).toBe(wanted));
});

describe('A12.4 rectification', () => {
  const order = (orderedOn: string, deadline: string | null = null) => ({ event: orderedOn, orderedOn, deadline });
  const facts = (orders: readonly object[], passedOn: readonly string[] = [], asOf = '2026-06-30') => ({ asOf, orders, passedOn });
  it.each<[string, RuleOutcome, object]>([
    ['none', 'NA', facts([])], ['on the last day', 'WARN', facts([order('2025-06-30')])], ['the day after', 'FAIL', facts([order('2025-06-29')])],
    ['from a leap day', 'WARN', facts([order('2024-02-29')], [], '2025-02-28')], ['passed late, before a decision', 'PASS', facts([order('2025-01-01', '2025-03-31')], ['2026-01-01'])],
    ['prolonged once', 'WARN', facts([order('2025-01-01', '2025-06-30'), order('2025-06-15', '2026-06-30')])],
    ['prolonged twice', 'FAIL', facts([order('2025-01-01', '2025-06-30'), order('2025-06-15', '2025-12-31'), order('2025-12-15', '2026-12-31')])],
    ['a second case after a passed one', 'WARN', facts([order('2024-01-01', '2024-06-30'), order('2026-05-01')], ['2024-06-01'])],
    ['a pass before the order is not its own', 'FAIL', facts([order('2025-01-01', '2025-06-30')], ['2024-12-31'])],
  ])('%s: %s', (_what, wanted, given) => expect(result('A12.4', given)).toBe(wanted));
  it('may be prolonged as often as the rule set says', () =>
    expect(result('A12.4', facts([order('2025-01-01', '2025-06-30'), order('2025-06-15', '2025-12-31'), order('2025-12-15', '2026-12-31')]), rebound('A12.4', { maximumExtensions: 2 }))).toBe('WARN'));
});
