import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBan, aConsortium, aFundEntry, aMembership, anEvaluationYear, anEvent, anOrganisation, aProject, aReport, creditCodeOf, type Fact, type Facts } from '../builders/facts.js';
import { judged, resultOf, ruleRows } from '../builders/judged.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
const organisation = numbers.map((number) => anOrganisation({ uscc: creditCodeOf(number), kind: number > 7 ? 'university' : 'enterprise' }));
const members = (count: number) => numbers.slice(0, count + 1).map((number) => aMembership({ uscc: creditCodeOf(number), tier: number === 1 ? 'lead' : 'general' }));
const around = (more: Facts): Facts => ({ evaluation_year: [anEvaluationYear(2025)], consortium: [aConsortium()], organisation, ...more });

const complete: Facts = { membership: members(10) };

/** Each variant in a consortium of its own (LHT-1, LHT-2 …), judged in one edition; `[result, evidence]` of each. */
const verdictsOf = async (rule: string, variants: readonly Facts[], shared: Facts = {}): Promise<[string, string[]][]> => {
  const merged: Record<string, Fact[]> = { evaluation_year: [anEvaluationYear(2025)], organisation };
  for (const [index, variant] of variants.entries()) {
    const code = `LHT-${index + 1}`;
    for (const [table, rows] of Object.entries({ consortium: [aConsortium()], ...variant })) {
      (merged[table] ??= []).push(...rows.map((row) => ({ ...row, ...(table === 'consortium' ? { code } : { consortium: code }) })));
    }
  }
  const writer = await judged(warehouse, { ...merged, ...shared });
  return Promise.all(variants.map((_, index) => resultOf(writer, rule, `LHT-${index + 1}`)));
};

it('counts members on the day of judgement without the lead (A6.1, A6.2)', async () => {
  const writer = await judged(warehouse, around({ membership: members(10) }));
  expect((await resultOf(writer, 'A6.1'))[0]).toBe('PASS');
  expect(await resultOf(writer, 'A6.2')).toEqual(['PASS', members(10).map(({ uscc }) => `membership:LHT-1/${String(uscc)}/2020-01-01`).sort()]);
  const fewer = await judged(warehouse, around({ membership: [...members(10).slice(0, 10), aMembership({ uscc: creditCodeOf(11), left_on: '2026-06-30' }), aMembership({ uscc: creditCodeOf(12), joined: '2026-07-01' })] }));
  expect((await resultOf(fewer, 'A6.1'))[0]).toBe('WARN');
  const thinner = await judged(warehouse, around({ membership: [...members(10), aMembership({ uscc: creditCodeOf(12) })] }));
  expect((await resultOf(thinner, 'A6.2'))[0]).toBe('FAIL');
});

it('sees a sector outside the list, uncovered chains, a bad name and a namesake (A4.1, A4.2, A9.4)', async () => {
  const writer = await judged(warehouse, around({
    consortium: [
      aConsortium({ sector: 'other', name: '长春市 甲产业 创新联合体' }),
      aConsortium({ code: 'LHT-2', name: '长春市甲产业创新联合体' }),
      aConsortium({ code: 'LHT-3', name: '长春市乙产业创新联盟', status: 'revoked', status_since: '2025-02-01' }),
      aConsortium({ code: 'LHT-4', name: '长春市乙产业创新联盟' }),
    ],
  }));
  expect((await resultOf(writer, 'A4.1'))[0]).toBe('WARN');
  expect((await resultOf(writer, 'A4.1', 'LHT-2'))[0]).toBe('PASS');
  expect((await resultOf(writer, 'A4.2', 'city'))[0]).toBe('WARN');
  expect((await resultOf(writer, 'A9.4'))[0]).toBe('FAIL');
  expect((await resultOf(writer, 'A9.4', 'LHT-4'))[0]).toBe('FAIL');
  expect((await ruleRows(writer)).filter(({ subject }) => subject === 'LHT-3')).toEqual([]);
});

it('adds city grants of a project over the years to the cent, less refunds (A10.1)', async () => {
  const grant = { project: 'XM-1', kind: 'allocated', source: 'city' };
  const exact = [aFundEntry({ ...grant, amount: '6000000.00', booked: '2023-01-01' }), aFundEntry({ ...grant, amount: '5000000.00' }), aFundEntry({ ...grant, kind: 'refunded', amount: '1000000.00' })];
  const others = [aFundEntry({ ...grant, project: 'XM-2', amount: '9000000.00' }), aFundEntry({ ...grant, source: 'provincial', amount: '9000000.00' }), aFundEntry({ ...grant, amount: '1.00', booked: '2026-07-01' })];
  const within = await judged(warehouse, around({ fund_entry: [...exact, ...others] }));
  expect((await resultOf(within, 'A10.1'))[0]).toBe('PASS');
  const over = await judged(warehouse, around({ fund_entry: [...exact, ...others, aFundEntry({ ...grant, entry: 'JF-CENT', amount: '0.01' })] }));
  const [result, evidence] = await resultOf(over, 'A10.1');
  expect(result).toBe('FAIL');
  expect(evidence).toContain('fund_entry:JF-CENT');
});

it('blocks dissolution only while a government project is open on the day of the request (A11.1)', async () => {
  const request = (code: string) => anEvent({ code, kind: 'dissolution_requested', happened: '2025-09-01' });
  const asking = (code: string, project: Fact): Facts => ({ membership: members(10), event: [request(code)], project: [project] });
  const verdicts = await verdictsOf('A11.1', [
    asking('SJ-1', aProject({ code: 'XM-9' })),
    asking('SJ-2', aProject({ status: 'accepted', status_since: '2025-09-01' })),
    asking('SJ-3', aProject({ status: 'accepted', status_since: '2025-09-02' })),
    asking('SJ-4', aProject({ level: 'enterprise' })),
    asking('SJ-5', aProject({ started: '2025-09-02' })),
    { membership: members(10) },
    { project: [aProject()] },
  ]);
  expect(verdicts.map(([result]) => result)).toEqual(['FAIL', 'PASS', 'FAIL', 'PASS', 'PASS', 'NA', 'FAIL']);
  expect(verdicts[0]?.[1]).toEqual(['event:SJ-1', 'project:XM-9']);
});

it('knows a report that came whole, that came late or in parts, that never came or is not owed (A12.1)', async () => {
  const verdicts = await verdictsOf('A12.1', [
    {}, { report: [aReport({ submitted: '2026-07-01' })] }, { report: [aReport({ sections: ['合作机制', '资源整合'] })] },
    { consortium: [aConsortium({ recognised: '2025-10-01', status_since: '2025-10-01' })] },
    { report: [aReport()], ...complete }, { report: [aReport({ submitted: '2026-04-30' })], ...complete }, { report: [aReport({ submitted: '2026-05-01' })], ...complete },
  ]);
  expect(verdicts.map(([result]) => result)).toEqual(['FAIL', 'FAIL', 'FAIL', 'NA', 'PASS', 'WARN', 'FAIL']);
  expect(verdicts[4]?.[1]).toEqual(['report:LHT-5/2025']);
});

it('bars a banned unit as lead or core for three years, not as a member (A12.5)', async () => {
  const barred = (tier: string, joined: string, number: number): Facts => ({ membership: [aMembership({ uscc: creditCodeOf(number), tier, joined })] });
  const ban = [aBan({ uscc: creditCodeOf(1), decided: '2024-02-29' }), aBan({ uscc: creditCodeOf(2), decided: '2021-02-28' })];
  const verdicts = await verdictsOf('A12.5', [
    barred('core', '2024-02-29', 1), barred('lead', '2025-03-01', 1), barred('general', '2025-03-01', 1), barred('core', '2024-02-28', 1),
    barred('core', '2024-02-28', 2), barred('core', '2024-02-27', 2), barred('core', '2024-02-27', 3),
  ], { ban });
  expect(verdicts.map(([result]) => result)).toEqual(['FAIL', 'FAIL', 'PASS', 'WARN', 'PASS', 'FAIL', 'PASS']);
  expect(verdicts[0]?.[1]).toEqual([`ban:${creditCodeOf(1)}/2024-02-29`, `membership:LHT-1/${creditCodeOf(1)}/2024-02-29`]);
});

it('takes a breach as open until a correction that names the same unit or none (A12.3)', async () => {
  const breach = anEvent({ code: 'SJ-B', happened: '2025-05-01', uscc: creditCodeOf(2), clause: '第三条' });
  const corrected = (uscc: string | null, happened = '2025-08-01') => anEvent({ kind: 'breach_resolved', happened, uscc });
  const verdicts = await verdictsOf('A12.3', [
    [breach], [breach, corrected(creditCodeOf(2))], [breach, corrected(null)], [breach, corrected(creditCodeOf(3))],
    [breach, corrected(null, '2025-04-30')], [breach, corrected(null, '2026-07-01')],
  ].map((event) => ({ event, consortium: [aConsortium({ recognised: '2025-06-01' })] })));
  expect(verdicts.map(([result]) => result)).toEqual(['FAIL', 'UNKNOWN', 'UNKNOWN', 'FAIL', 'FAIL', 'FAIL']);
  expect(verdicts[0]?.[1]).toEqual(['score:LHT-1/2025', 'event:SJ-B']);
});
