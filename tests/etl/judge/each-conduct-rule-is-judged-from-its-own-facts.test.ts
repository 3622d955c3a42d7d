import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBan, aConsortium, aFundEntry, aMembership, anEvent, anOutcome, aTask, creditCodeOf, type Fact, type Facts } from '../builders/facts.js';
import { aLoanCompensation, anAgreement, anApplication, anApproval, anEquityInvestment, aSuccession, aTransferGrant } from '../builders/conduct-facts.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';
import { verdictsOf } from '../builders/variants.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const results = async (rule: string, variants: readonly Facts[], shared: Facts = {}): Promise<string[]> =>
  (await verdictsOf(warehouse, rule, { variants, shared })).map(([result]) => result);

const recognised = { recognised: '2025-02-01', status_since: '2025-02-01' };
const lead = (number = 1, given: Fact = {}): Fact => aMembership({ uscc: creditCodeOf(number), tier: 'lead', joined: '2025-02-01', ...given });
const way: readonly [string, string][] = [
  ['applied', '2024-11-01'], ['recommended', '2024-11-11'], ['accepted', '2024-11-15'], ['reviewed', '2024-12-10'], ['deliberated', '2024-12-20'],
  ['notice_started', '2025-01-06'], ['notice_ended', '2025-01-10'], ['filed', '2025-02-01'],
];
const steps = (changes: Readonly<Record<string, string | null>> = {}, applicant = 1): Fact[] =>
  way.flatMap(([step, happened]) => {
    const on = step in changes ? changes[step] : happened;
    return on === null || on === undefined ? [] : [anApplication({ step, happened: on, ...(step === 'applied' ? { uscc: creditCodeOf(applicant) } : {}), ...(step === 'recommended' ? { district: '220103' } : {}) })];
  });
const founded = (application: readonly Fact[], given: Fact = {}): Facts => ({ consortium: [aConsortium({ ...recognised, ...given })], membership: [lead()], application });

it('follows an application step by step (A9.1)', async () => {
  const found = await verdictsOf(warehouse, 'A9.1', {
    variants: [
      founded(steps()), founded(steps({ reviewed: '2024-11-10' })), founded(steps({ reviewed: null })), founded(steps({ reviewed: null, deliberated: null }), { route: 'direct' }),
      founded(steps({}, 2)), founded(steps({}, 3)), founded(steps({ notice_ended: '2025-01-09' })), founded(steps({ notice_ended: '2025-02-05', filed: '2025-02-06' })), founded([]),
      founded(steps({ filed: '2026-07-01' })),
    ],
    shared: { succession: [aSuccession({ from_uscc: creditCodeOf(3), to_uscc: creditCodeOf(1), kind: 'merged' })] },
  });
  expect(found.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'UNKNOWN', 'PASS', 'FAIL', 'PASS', 'WARN', 'FAIL', 'UNKNOWN', 'UNKNOWN']);
  expect(found[0]?.[1]).toEqual(way.map(([step, happened]) => `application:LHT-1/${step}/${happened}`).sort());
});

it('compares the district that recommended with that of the founding lead (A9.2)', async () => {
  const recommended = (district: string | null): Facts => ({ membership: [lead(), lead(2, { joined: '2025-06-01' })], application: [anApplication({ step: 'recommended', happened: '2024-11-11', district })] });
  expect(await results('A9.2', [recommended('220103'), recommended('220104'), recommended('220173'), recommended(null), { membership: [lead()] }])).toEqual(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'UNKNOWN']);
});

it('wants articles and an agreement that states what Art. 9 lists (A9.3)', async () => {
  const articles = anAgreement({ kind: 'articles', clauses: [] });
  const papers = (...agreement: readonly Fact[]): Facts => ({ consortium: [aConsortium(recognised)], agreement });
  const found = await verdictsOf(warehouse, 'A9.3', {
    variants: [papers(articles, anAgreement({ code: 'XY-A' })), papers(anAgreement()), papers(articles, anAgreement({ clauses: ['宗旨目标'] })), papers(articles, anAgreement({ dated: '2025-03-01' })), papers(anAgreement({ dated: '2026-07-01' })), {}],
  });
  expect(found.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'FAIL', 'FAIL', 'UNKNOWN', 'UNKNOWN']);
  expect(found[0]?.[1]).toContain('agreement:LHT-1/XY-A');
});

it('recognises directly only on a standing approval of the province or above (A9.5)', async () => {
  const direct = (...approval: readonly Fact[]): Facts => ({ consortium: [aConsortium({ ...recognised, route: 'direct' })], approval });
  expect(await results('A9.5', [
    direct(anApproval()), direct(anApproval({ level: 'city' })), direct(anApproval({ issued: '2025-03-01' })), direct(anApproval({ withdrawn: '2025-06-01' })), direct(anApproval({ withdrawn: '2026-07-01' })), direct(), { approval: [anApproval()] },
  ])).toEqual(['PASS', 'FAIL', 'FAIL', 'WARN', 'PASS', 'UNKNOWN', 'NA']);
});

it('doubts two granted projects with one task list (A10.1)', async () => {
  const granted = (project: string): Fact => aFundEntry({ project, kind: 'allocated', source: 'city', amount: '6000000.00' });
  const task = (project: string, given: Fact = {}): Fact => aTask({ project, title: '电芯', ...given });
  const found = await verdictsOf(warehouse, 'A10.1', {
    variants: [
      { fund_entry: [granted('XM-A'), granted('XM-B')], task: [task('XM-A'), task('XM-B', { title: ' 电 芯 ' })] },
      { fund_entry: [granted('XM-C'), granted('XM-D')], task: [task('XM-C'), task('XM-D', { target: '11' })] },
      { fund_entry: [granted('XM-E')], task: [task('XM-E'), task('XM-F')] },
    ],
  });
  expect(found.map(([result]) => result)).toEqual(['WARN', 'PASS', 'PASS']);
  expect(found[0]?.[1]).toEqual(expect.arrayContaining(['project:XM-A', 'project:XM-B']));
});

it('caps the grants of one transfer out of a university or institute (A10.2)', async () => {
  const of = (outcome: string, origin: number | null, grants: readonly Fact[]): Facts => ({
    outcome: [anOutcome({ code: outcome, kind: 'transfer', origin: origin === null ? null : creditCodeOf(origin) })],
    transfer_grant: grants.map((grant) => ({ ...grant, outcome })),
  });
  const full = aTransferGrant({ amount: '10000000.00' });
  expect(await results('A10.2', [
    of('CG-1', 8, [full]), of('CG-2', 8, [full, aTransferGrant({ amount: '0.01' })]), of('CG-3', 8, [full, aTransferGrant({ amount: '5.00' }), aTransferGrant({ kind: 'refund', amount: '5.00' })]),
    of('CG-4', 8, [full, aTransferGrant({ kind: 'fund', amount: '9000000.00' })]), of('CG-5', 2, [aTransferGrant()]), of('CG-6', null, [aTransferGrant()]), of('CG-7', 8, [aTransferGrant({ paid: '2026-07-01' })]), {},
  ])).toEqual(['PASS', 'FAIL', 'PASS', 'PASS', 'FAIL', 'UNKNOWN', 'NA', 'NA']);
});

it('lets shares come only after their condition (A10.3)', async () => {
  const one = (given: Fact): Facts => ({ equity_investment: [anEquityInvestment(given)] });
  expect(await results('A10.3', [
    one({}), one({ condition_reached: '2025-01-01', converted: '2025-01-01' }), one({ condition_reached: '2025-01-02', converted: '2025-01-01' }), one({ converted: '2025-01-01' }),
    one({ condition_reached: '2026-08-01', converted: '2026-07-01' }), one({ invested: '2026-07-01' }), {},
  ])).toEqual(['PASS', 'PASS', 'FAIL', 'UNKNOWN', 'PASS', 'NA', 'NA']);
});

it('compensates lenders for loans to those who were members then (A10.4)', async () => {
  const one = (...rows: readonly Fact[]): Facts => ({ membership: [aMembership({ left_on: '2024-06-01' }), aMembership({ joined: '2025-01-01' })], loan_compensation: rows });
  const found = await verdictsOf(warehouse, 'A10.4', {
    variants: [
      one(aLoanCompensation({ code: 'BC-1' })), one(aLoanCompensation({ lent: '2024-06-01' })), one(aLoanCompensation({ lender_kind: 'not_financial' })), one(aLoanCompensation({ lender_kind: null })),
      one(aLoanCompensation({ compensation: '600000.00' }), aLoanCompensation({ compensation: '400000.01' })), one(aLoanCompensation({ compensation: '600000.00' }), aLoanCompensation({ compensation: '400000.00' })),
      one(aLoanCompensation({ borrower: creditCodeOf(2) })), one(aLoanCompensation(), aLoanCompensation({ loss: '900000.00' })), one(aLoanCompensation({ paid: '2026-07-01' })),
    ],
  });
  expect(found.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'FAIL', 'UNKNOWN', 'FAIL', 'PASS', 'FAIL', 'WARN', 'NA']);
  expect(found[0]?.[1]).toEqual(['loan_compensation:BC-1']);
});

it('wants each change of the year agreed before and filed after (A11.2)', async () => {
  const joined = aMembership({ uscc: creditCodeOf(2), joined: '2025-05-01' });
  const supplement = (given: Fact): Fact => anAgreement({ kind: 'supplement', change_kind: 'members', units: [creditCodeOf(2)], dated: '2025-04-20', filed: '2025-05-20', ...given });
  const changed = (membership: readonly Fact[], ...agreement: readonly Fact[]): Facts => ({ membership: [aMembership({ tier: 'lead' }), ...membership], agreement });
  const found = await verdictsOf(warehouse, 'A11.2', {
    variants: [
      changed([joined], supplement({ code: 'BC-1' })), changed([joined], supplement({ dated: '2025-05-02' })), changed([joined], supplement({ filed: null })), changed([joined], supplement({ filed: '2025-06-01' })),
      changed([joined], anAgreement()), changed([joined]), changed([]),
      // The supplement of the departure is not that of the entry.
      changed([{ ...joined, left_on: '2025-12-01' }], supplement({ dated: '2025-11-28', effective: '2025-12-01', filed: '2025-12-02' })),
      changed([{ ...joined, joined: '2020-01-01', left_on: '2025-06-01' }, { ...joined, joined: '2025-06-01', tier: 'core' }], supplement({ dated: '2025-06-01', filed: '2025-06-02' })),
      changed([], supplement({ change_kind: 'tasks', units: [], filed: null })), changed([{ ...joined, joined: '2024-05-01' }], anAgreement()),
    ],
  });
  expect(found.map(([result]) => result)).toEqual(['PASS', 'FAIL', 'WARN', 'WARN', 'WARN', 'UNKNOWN', 'NA', 'WARN', 'PASS', 'WARN', 'NA']);
  expect(found[0]?.[1]).toEqual(['agreement:LHT-1/BC-1', `membership:LHT-1/${creditCodeOf(2)}/2025-05-01`]);
});

it('sees a rectification in time, late, prolonged or not done (A12.4)', async () => {
  const ordered = (happened: string, deadline: string | null = null): Fact => anEvent({ kind: 'rectification_ordered', happened, deadline });
  const passed = (happened: string): Fact => anEvent({ kind: 'rectification_passed', happened });
  const variants = [
    [ordered('2025-01-01', '2025-06-30'), passed('2025-06-30')], [ordered('2025-01-01', '2025-06-30'), passed('2025-07-15')], [ordered('2025-01-01', '2025-06-30')], [ordered('2025-06-30')], [ordered('2025-06-29')],
    [ordered('2025-01-01', '2025-06-30'), ordered('2025-06-01', '2026-06-30')], [ordered('2024-01-01', '2024-06-30'), ordered('2024-06-01', '2024-12-31'), ordered('2024-12-01', '2027-01-01')],
    [ordered('2023-01-01'), passed('2023-06-01'), ordered('2026-05-01')], [passed('2023-06-01')],
  ].map((event) => ({ event }));
  expect(await results('A12.4', variants)).toEqual(['PASS', 'PASS', 'FAIL', 'WARN', 'FAIL', 'WARN', 'FAIL', 'WARN', 'NA']);
});

it('lets a ban follow its unit, and derives it where the register is silent (A12.5)', async () => {
  const code = creditCodeOf;
  const core = (number: number, joined = '2025-03-01', tier = 'core'): Facts => ({ membership: [aMembership({ uscc: code(number), tier, joined })] });
  const gone = { status: 'revoked', status_since: '2024-06-01' };
  const found = await verdictsOf(warehouse, 'A12.5', {
    variants: [
      core(1), core(2), core(3), core(4), core(5), core(6), core(7), core(8),
      // Applied for before a decision and approved after it; applied for under a ban and approved when it was over.
      { consortium: [aConsortium({ recognised: '2024-03-15' })], membership: [aMembership({ uscc: code(1), tier: 'lead', joined: '2024-01-15' })], application: [anApplication({ happened: '2024-01-10', uscc: code(1) })] },
      { consortium: [aConsortium({ recognised: '2024-03-15' })], membership: [aMembership({ uscc: code(9), tier: 'lead', joined: '2024-03-15' })], application: [anApplication({ happened: '2024-01-10', uscc: code(9) })] },
      core(10), core(11), core(12),
    ],
    shared: {
      ban: [aBan({ uscc: code(1) }), aBan({ uscc: code(9), decided: '2021-01-31' }), aBan({ uscc: code(10), decided: '2024-02-29', lifted: '2025-02-28' }), aBan({ uscc: code(11), decided: '2024-02-29', lifted: '2026-07-01' })],
      succession: [
        aSuccession({ from_uscc: code(1), to_uscc: code(2), kind: 'recoded', since: '2024-06-01' }), aSuccession({ from_uscc: code(2), to_uscc: code(3), kind: 'merged', since: '2024-12-01' }),
        aSuccession({ from_uscc: code(4), to_uscc: code(3), kind: 'merged', since: '2024-12-01' }), aSuccession({ from_uscc: code(1), to_uscc: code(5), kind: 'split', since: '2026-07-01' }),
        aSuccession({ from_uscc: code(12), to_uscc: code(1), kind: 'renamed', since: '2023-01-01' }), aSuccession({ from_uscc: code(1), to_uscc: code(12), kind: 'recoded', since: '2023-02-01' }),
      ],
      consortium: [aConsortium({ code: 'LHT-X', ...gone }), aConsortium({ code: 'LHT-Y', ...gone })],
      membership: [
        aMembership({ consortium: 'LHT-X', uscc: code(6), tier: 'lead', left_on: '2024-03-01' }), aMembership({ consortium: 'LHT-X', uscc: code(7), tier: 'lead', joined: '2024-03-01' }),
        aMembership({ consortium: 'LHT-Y', uscc: code(8), tier: 'lead', left_on: '2024-03-01' }),
      ],
      event: [anEvent({ code: 'SJ-O', consortium: 'LHT-X', kind: 'rectification_ordered', happened: '2024-01-01' }), anEvent({ code: 'SJ-R', consortium: 'LHT-X', kind: 'revoked', happened: '2024-06-01' })],
    },
  });
  expect(found.map(([result]) => result)).toEqual([
    'FAIL', 'FAIL', 'FAIL', 'PASS', 'PASS', 'FAIL', 'FAIL', 'PASS', 'FAIL', 'FAIL', 'PASS', 'FAIL', 'FAIL',
  ]);
  expect(found[5]?.[1]).toEqual(['event:SJ-O', `membership:LHT-6/${code(6)}/2025-03-01`, 'event:SJ-R']);
});
