import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgreement, anApplication } from '../builders/conduct-facts.js';
import { aConsortium, aFundEntry, aMembership, anOrganisation, anOutcome, aProject, aProjectUnit, aReport, aSignature, aTask, creditCodeOf, type Fact, type Facts } from '../builders/facts.js';
import { aDesignation, aRejection } from '../builders/founding-facts.js';
import { judged, ruleRows } from '../builders/judged.js';
import { aFullConsortium, aStrongYear, strongUnits, together } from '../builders/strong-year.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';
import { verdictsOf } from '../builders/variants.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const judge = (rule: string, variants: readonly Facts[], shared: Facts = {}): Promise<[string, string[]][]> => verdictsOf(warehouse, rule, { variants, shared });
const results = async (rule: string, variants: readonly Facts[], shared: Facts = {}): Promise<string[]> => (await judge(rule, variants, shared)).map(([result]) => result);

const lead = (number = 1, given: Fact = {}): Fact => aMembership({ uscc: creditCodeOf(number), tier: 'lead', ...given });
const member = (number: number, given: Fact = {}): Fact => aMembership({ uscc: creditCodeOf(number), ...given });
const signs = (number: number, given: Fact = {}): Fact => aSignature({ uscc: creditCodeOf(number), ...given });

it('wants an evaluation of last year from whoever ran a whole year (A3)', async () => {
  const strong = together(aFullConsortium('LHT-9', {}), aStrongYear('LHT-9', 2025), { organisation: strongUnits, evaluation_year: [{ year: 2025, year_start: '2025-01-01', year_end: '2025-12-31', as_of: '2026-06-30' }] });
  const others = [
    aConsortium({ code: 'LHT-1', name: '长春市乙产业创新联合体' }),
    aConsortium({ code: 'LHT-2', name: '长春市丙产业创新联合体', recognised: '2025-01-02', status_since: '2025-01-02' }),
    aConsortium({ code: 'LHT-3', name: '长春市丁产业创新联合体', status: 'revoked', status_since: '2026-06-30' }),
  ];
  const found = (await ruleRows(await judged(warehouse, together(strong, { consortium: others })))).filter(({ rule }) => rule === 'A3');
  expect(found.map(({ subject, result }) => [subject, result])).toEqual([['LHT-1', 'WARN'], ['LHT-2', 'NA'], ['LHT-3', 'NA'], ['LHT-9', 'PASS']]);
  expect(found[3]?.evidence).toEqual(['consortium:LHT-9', 'score:LHT-9/2025']);
});

it('finds the lead of the day in or outside the city (A5.1)', async () => {
  const outside = (number: number, given: Fact): Fact => anOrganisation({ uscc: creditCodeOf(number), district: '', ...given });
  const verdicts = await judge('A5.1', [
    { membership: [lead()] }, { membership: [lead(12)] }, { membership: [lead(1, { left_on: '2026-06-30' })] }, { membership: [lead(1, { left_on: '2025-01-01' }), lead(2, { joined: '2025-01-01' })] }, { membership: [lead(20)] },
  ], { organisation: [outside(20, { principal_place: '220104' })] });
  // Fictional codes of the builders carry the city's region; a university among them is an enterprise by its code alone.
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'WARN', 'UNKNOWN', 'PASS', 'PASS']);
  expect(verdicts[3]?.[1]).toEqual([`membership:LHT-4/${creditCodeOf(2)}/2025-01-01`, `organisation:${creditCodeOf(2)}`]);
});

it('looks a lead up in the list on the day of its application (A5.2)', async () => {
  const founded = { consortium: [aConsortium({ recognised: '2025-02-01', status_since: '2025-02-01' })] };
  const variants = (application: readonly Fact[]): readonly Facts[] => [
    { ...founded, membership: [lead(1, { joined: '2025-02-01' })], application },
    { ...founded, membership: [lead(2, { joined: '2025-02-01' })] },
    { ...founded, membership: [lead(1, { joined: '2025-02-01', left_on: '2025-06-01' }), lead(3, { joined: '2025-06-01' })], application },
    { ...founded },
  ];
  const applied = [anApplication({ happened: '2024-11-01' })];
  expect(await results('A5.2', variants(applied))).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  const list = [aDesignation({ valid_from: '2023-01-01', valid_until: '2024-12-31' }), aDesignation({ uscc: creditCodeOf(3), kind: 'chain', valid_from: '2025-06-01' })];
  const verdicts = await judge('A5.2', variants(applied), { designation: list });
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'PASS', 'UNKNOWN']);
  expect(verdicts[0]?.[1]).toEqual(['application:LHT-1/applied/2024-11-01', `designation:${creditCodeOf(1)}/leading/2023-01-01`, `membership:LHT-1/${creditCodeOf(1)}/2025-02-01`]);
  // Without an application on record the day of recognition counts, by which the designation had run out.
  expect(await results('A5.2', variants([]), { designation: list })).toEqual(['FAIL', 'FAIL', 'PASS', 'UNKNOWN']);
});

it('counts what the lead bore of city level or above within three years, wherever (A5.3)', async () => {
  const closed = (since: string, number: number): Fact => aProject({ code: `XM-C${number}`, lead: creditCodeOf(number), level: 'city', started: '2020-01-01', status: 'accepted', status_since: since });
  const verdicts = await judge('A5.3', [
    { membership: [lead(1)], project: [aProject({ code: 'XM-1', lead: creditCodeOf(1) })] },
    { membership: [lead(2)], project: [aProject({ lead: creditCodeOf(2), level: 'enterprise' }), aProject({ lead: creditCodeOf(2), level: 'district' })] },
    { membership: [lead(3)], project: [closed('2023-06-30', 3)] },
    { membership: [lead(4)], project: [closed('2023-07-01', 4)] },
    { membership: [lead(5)], project: [aProject({ lead: creditCodeOf(5), status: 'terminated', status_since: '2025-01-01' })] },
    { membership: [lead(6)] },
    {},
  ], { project: [aProject({ code: 'XM-ELSE', consortium: 'LHT-99', lead: creditCodeOf(9) })], project_unit: [aProjectUnit({ project: 'XM-ELSE', consortium: 'LHT-99', uscc: creditCodeOf(6) })] });
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'WARN', 'WARN', 'PASS', 'WARN', 'PASS', 'UNKNOWN']);
  expect(verdicts[0]?.[1]).toEqual([`membership:LHT-1/${creditCodeOf(1)}/2020-01-01`, 'project:XM-1']);
});

const paper = (code: string, given: Fact = {}): Fact => anAgreement({ code, dated: '2019-12-01', ...given });
const supplement = (code: string, given: Fact = {}): Fact => paper(code, { kind: 'supplement', ...given });

it('wants everyone’s signature, an agent’s with its authorisation (A7.1)', async () => {
  const roster = { membership: [lead(1), member(2)] };
  const verdicts = await judge('A7.1', [
    { ...roster, signature: [signs(1), signs(2)] },
    { ...roster, signature: [signs(1)] },
    { ...roster, signature: [signs(1), signs(2, { signed: '2026-07-01' })] },
    { ...roster, signature: [signs(1), signs(2, { signer: 'agent' })] },
    { ...roster, signature: [signs(1), signs(2, { signer: 'agent', authorisation: '授权书' })] },
    { membership: [lead(1), member(2, { left_on: '2025-01-01' })], signature: [signs(1)] },
    roster,
  ]);
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'FAIL', 'FAIL', 'PASS', 'PASS', 'UNKNOWN']);
  expect(verdicts[0]?.[1]).toEqual([1, 2].map((number) => `signature:LHT-1/XY-1/${creditCodeOf(number)}`).sort());
});

it('wants a supplement of who came later, and everyone again when the lead changes (A7.1)', async () => {
  const later = { membership: [lead(1), member(2, { joined: '2024-05-01' })] };
  const both = [signs(1), signs(2, { signed: '2024-05-01' })];
  const ofSupplement = [signs(1), signs(2, { signed: '2024-05-01', agreement: 'XY-2' })];
  const changed = { membership: [lead(1, { left_on: '2024-05-01' }), lead(2, { joined: '2024-05-01' }), member(2, { left_on: '2024-05-01' }), member(3)] };
  const first = [signs(1), signs(2), signs(3)];
  const forLead = (...numbers: readonly number[]): Fact[] => [...first, ...numbers.map((number) => signs(number, { signed: '2024-04-20', agreement: 'XY-3' }))];
  const handover = [paper('XY-1'), supplement('XY-3', { dated: '2024-04-20', change_kind: 'lead' })];
  expect(await results('A7.1', [
    { ...later, signature: both },
    { ...later, signature: both, agreement: [paper('XY-1')] },
    { ...later, signature: ofSupplement, agreement: [paper('XY-1'), supplement('XY-2', { dated: '2024-04-28' })] },
    { membership: [lead(1), member(2, { left_on: '2022-01-01' }), member(2, { joined: '2024-05-01' })], signature: [signs(1), signs(2)], agreement: [paper('XY-1')] },
    { membership: [lead(1), member(2, { left_on: '2024-05-01' }), member(2, { joined: '2024-05-01', tier: 'core' })], signature: [signs(1), signs(2)], agreement: [paper('XY-1')] },
    { ...changed, signature: first },
    { ...changed, signature: first, agreement: [paper('XY-1')] },
    { ...changed, signature: forLead(2, 3), agreement: handover },
    { ...changed, signature: forLead(2), agreement: handover },
    { ...changed, signature: forLead(2, 3), agreement: [paper('XY-1'), paper('XY-3', { dated: '2024-04-20', effective: '2024-05-01' })] },
  ])).toEqual(['UNKNOWN', 'WARN', 'PASS', 'FAIL', 'PASS', 'UNKNOWN', 'FAIL', 'PASS', 'FAIL', 'PASS']);
});

it('reads what the latest agreement and its supplements state (A7.2)', async () => {
  const all = ['组织机构', '建设目标', '攻关方向', '权利责任义务', '成果所有权', '收益分配'];
  const verdicts = await judge('A7.2', [
    { agreement: [paper('XY-1', { clauses: all })] },
    { agreement: [paper('XY-1', { clauses: all.slice(1) }), supplement('XY-2', { dated: '2024-01-01', clauses: ['组织机构'] })] },
    { agreement: [paper('XY-1', { clauses: all }), paper('XY-2', { dated: '2024-01-01', clauses: all.slice(1) })] },
    { agreement: [paper('XY-1', { clauses: [] })] },
    { agreement: [paper('XY-1', { clauses: all, dated: '2026-07-01' }), paper('ZC-1', { kind: 'articles', clauses: all })] },
    {},
  ]);
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'PASS', 'FAIL', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  expect(verdicts[1]?.[1]).toEqual(['agreement:LHT-2/XY-1', 'agreement:LHT-2/XY-2']);
});

it('follows fiscal money to its recipients, to the cent (A8.1)', async () => {
  const roster = [lead(1), member(2, { joined: '2025-03-01' }), member(3, { left_on: '2025-01-01' })];
  const plan = (project: string, amount = '100.00'): Fact => aFundEntry({ project, kind: 'planned', amount, booked: '2024-01-01' });
  const paid = (project: string, given: Fact = {}): Fact => aFundEntry({ project, kind: 'allocated', amount: '100.00', booked: '2025-06-01', ...given });
  const to = (number: number, booked: string, entry: string): Fact => paid('XM-1', { uscc: creditCodeOf(number), booked, entry });
  const accepted = aProject({ code: 'XM-DONE', status: 'accepted', status_since: '2026-01-01' });
  const of = (...fund_entry: readonly Fact[]): Facts => ({ membership: roster, fund_entry });
  const verdicts = await judge('A8.1', [
    of(plan('XM-1'), to(2, '2025-03-01', 'JF-A')),
    of(plan('XM-1', '99.99'), paid('XM-1')),
    of(plan('XM-1', '99.99'), paid('XM-1'), paid('XM-1', { kind: 'refunded', amount: '0.01' })),
    of(plan('XM-1', '200.00'), paid('XM-1')),
    { ...of(plan('XM-DONE', '200.00'), paid('XM-DONE')), project: [accepted] },
    of(paid('XM-1')),
    of(plan('XM-1'), to(2, '2025-02-28', 'JF-B')),
    of(plan('XM-1'), to(3, '2025-06-01', 'JF-C')),
    of(plan('XM-1'), to(9, '2025-06-01', 'JF-D')),
    of(paid('XM-1', { source: 'own' }), plan('XM-1')),
    of(plan('XM-1'), paid('XM-1', { booked: '2026-07-01' })),
  ]);
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'PASS', 'PASS', 'WARN', 'UNKNOWN', 'FAIL', 'WARN', 'WARN', 'NA', 'NA']);
  expect(verdicts[6]?.[1]).toEqual(['fund_entry:JF-B', 'project:XM-1']);
});

it('counts the analyses of the calendar year (A8.2)', async () => {
  const analysis = (achieved: string): Fact => anOutcome({ kind: 'analysis', achieved, code: `CG-${achieved}` });
  const verdicts = await judge('A8.2', [
    { outcome: [analysis('2025-12-31')] }, { outcome: [analysis('2026-01-01'), anOutcome()] }, { report: [aReport()] }, {}, { consortium: [aConsortium({ recognised: '2025-01-02', status_since: '2025-01-02' })] },
  ]);
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'WARN', 'WARN', 'UNKNOWN', 'NA']);
  expect(verdicts[0]?.[1]).toEqual(['outcome:CG-2025-12-31']);
});

it('wants tasks with every project, unless they came and could not be read (A8.3)', async () => {
  const ran = (code: string, given: Fact = {}): Fact => aProject({ code, source_row: Number(code.slice(3)), ...given });
  const verdicts = await judge('A8.3', [
    { project: [ran('XM-1')], task: [aTask({ project: 'XM-1' })] },
    { project: [ran('XM-2'), ran('XM-3')], task: [aTask({ project: 'XM-2' })] },
    { project: [ran('XM-4')] },
    { project: [ran('XM-5', { status: 'accepted', status_since: '2024-12-31' })] },
    { project: [ran('XM-6', { status: 'withdrawn', status_since: '2026-06-30' })] },
    {},
  ], { rejection: [aRejection({ source_path: 'project.csv', source_row: 4 })] });
  expect(verdicts.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'UNKNOWN', 'NA', 'NA', 'NA']);
  expect(verdicts[1]?.[1]).toEqual(['project:XM-2', 'project:XM-3']);
});

it('does not know whether the trial has ended while the day of issue is unknown (A15)', async () => {
  const writer = await judged(warehouse, { evaluation_year: [{ year: 2025, year_start: '2025-01-01', year_end: '2025-12-31', as_of: '2026-06-30' }], consortium: [aConsortium()] });
  expect((await ruleRows(writer)).filter(({ rule }) => rule === 'A15')).toMatchObject([{ subject: 'city', year: 2025, result: 'UNKNOWN' }]);
});
