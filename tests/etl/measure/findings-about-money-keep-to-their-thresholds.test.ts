import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aTransferGrant } from '../builders/conduct-facts.js';
import { aConsortium, aFundEntry, anEvaluationYear, anOutcome, aProject, creditCodeOf, type Fact } from '../builders/facts.js';
import { figured } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const findings = defineQuery({
  name: 'findings',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ kind: z.string(), told: z.string(), evidence: z.array(z.string()) }),
  sql: `SELECT a.kind AS kind, concat(a.consortium, ' ', ifNull(a.project, '-'), ' ', toDecimalString(a.measured, 2), ' ', toDecimalString(a.threshold, 2), ' ', a.unit, ' ', toDecimalString(a.amount, 2)) AS told, a.evidence AS evidence
    FROM fund_anomaly AS a WHERE a.year = 2025 ORDER BY a.kind, told`,
});

const around = { evaluation_year: [anEvaluationYear(2025)], consortium: [aConsortium(), aConsortium({ code: 'LHT-2' })] };
// Evaluated on 30 June 2026: half of this project's term is over by then, to the day.
const halfway = { code: 'XM-1', started: '2025-06-30', planned_end: '2027-06-30', budget: '1000.00' };
const line = (kind: string, amount: string, rest: Fact = {}): Fact => aFundEntry({ kind, amount, ...rest });

type Table = 'project' | 'fund_entry' | 'transfer_grant' | 'outcome';

const found = async (kind: string, facts: Partial<Record<Table, readonly Fact[]>>): Promise<string[]> => {
  const writer = await figured(warehouse, { ...around, project: [aProject(halfway)], ...facts });
  return (await writer.ask(findings, {})).filter((each) => each.kind === kind).map(({ told }) => told);
};

describe('spending above allocation', () => {
  it('begins a cent above what came, refunds taken off', async () => {
    const given = line('allocated', '500.00');
    expect(await found('over_allocated', { fund_entry: [given, line('spent', '500.00')] })).toEqual([]);
    expect(await found('over_allocated', { fund_entry: [given, line('spent', '500.01')] })).toEqual(['LHT-1 XM-1 500.01 500.00 yuan 0.01']);
    expect(await found('over_allocated', { fund_entry: [given, line('spent', '500.01'), line('refunded', '0.01')] })).toEqual([]);
  });

  it('knows nothing of lines after the evaluation day', async () =>
    expect(await found('over_allocated', { fund_entry: [line('spent', '1.00', { booked: '2026-07-01' })] })).toEqual([]));
});

describe('an idle balance', () => {
  const ended = (since: string): Fact => aProject({ ...halfway, started: '2020-01-01', status: 'accepted', status_since: since });
  const left = [line('allocated', '10.00', { booked: '2021-03-01' }), line('spent', '9.99', { booked: '2021-04-01' })];

  it('has lain for more than two years since the project ended', async () => {
    expect(await found('idle_balance', { project: [ended('2024-06-29')], fund_entry: left })).toEqual(['LHT-1 XM-1 24.00 24.00 months 0.01']);
    expect(await found('idle_balance', { project: [ended('2024-06-30')], fund_entry: left })).toEqual([]);
  });

  it('of a running project counts from the last public money that came', async () => {
    expect(await found('idle_balance', { fund_entry: left })).toEqual(['LHT-1 XM-1 63.00 24.00 months 0.01']);
    expect(await found('idle_balance', { fund_entry: [...left, line('allocated', '1.00', { booked: '2025-01-01' })] })).toEqual([]);
  });

  it('is public money alone', async () =>
    expect(await found('idle_balance', { fund_entry: left.map((each) => ({ ...each, source: 'own' })) })).toEqual([]));
});

describe('spending off the pace', () => {
  it('is more than twenty points from the project’s own term, behind or ahead', async () => {
    expect(await found('off_pace', { fund_entry: [line('spent', '300.00')] })).toEqual([]);
    expect(await found('off_pace', { fund_entry: [line('spent', '299.99')] })).toEqual(['LHT-1 XM-1 -20.00 20.00 points 200.01']);
    expect(await found('off_pace', { fund_entry: [line('spent', '700.00')] })).toEqual([]);
    expect(await found('off_pace', { fund_entry: [line('spent', '710.00')] })).toEqual(['LHT-1 XM-1 21.00 20.00 points 210.00']);
  });

  it('is not asked of a project that has ended', async () =>
    expect(await found('off_pace', { project: [aProject({ ...halfway, status: 'accepted', status_since: '2026-06-30' })], fund_entry: [line('spent', '1.00')] })).toEqual([]));
});

describe('the same bill twice', () => {
  const bill = { amount: '10000.00', booked: '2025-05-05', uscc: creditCodeOf(7), kind: 'spent' };
  const projects = [aProject(halfway), aProject({ ...halfway, code: 'XM-2' }), aProject({ ...halfway, code: 'XM-3', consortium: 'LHT-2' })];
  const twice = (change: Fact): readonly Fact[] => [aFundEntry(bill), aFundEntry({ ...bill, project: 'XM-2', ...change })];

  it('is told with both rows', async () => {
    const writer = await figured(warehouse, { ...around, project: projects, fund_entry: [aFundEntry({ ...bill, entry: 'JF-A' }), aFundEntry({ ...bill, entry: 'JF-B', project: 'XM-2' })] });
    const [only, ...others] = (await writer.ask(findings, {})).filter(({ kind }) => kind === 'billed_twice');
    expect([only?.told, only?.evidence, others]).toEqual(['LHT-1 - 20000.00 10000.00 yuan 10000.00', ['fund_entry:JF-A', 'fund_entry:JF-B'], []]);
  });

  it('is told to both consortia', async () =>
    expect(await found('billed_twice', { project: projects, fund_entry: twice({ project: 'XM-3', consortium: 'LHT-2' }) })).toEqual(['LHT-1 - 20000.00 10000.00 yuan 10000.00', 'LHT-2 - 20000.00 10000.00 yuan 10000.00']));

  it.each([[{ project: 'XM-1' }], [{ amount: '10000.01' }], [{ booked: '2025-05-06' }], [{ uscc: creditCodeOf(8) }], [{ kind: 'allocated' }]])('is another bill with %o', async (change) =>
    expect(await found('billed_twice', { project: projects, fund_entry: twice(change) })).toEqual([]));

  it('is not looked for below ten thousand yuan', async () =>
    expect(await found('billed_twice', { project: projects, fund_entry: twice({}).map((each) => ({ ...each, amount: '9999.99' })) })).toEqual([]));
});

describe('a grant above its cap', () => {
  it('begins a cent above ten million for a project, other levels’ money and refunds not counted', async () => {
    const city = line('allocated', '10000000.01');
    expect(await found('over_cap', { fund_entry: [city] })).toEqual(['LHT-1 XM-1 10000000.01 10000000.00 yuan 0.01']);
    expect(await found('over_cap', { fund_entry: [city, line('refunded', '0.01')] })).toEqual([]);
    expect(await found('over_cap', { fund_entry: [line('allocated', '10000000.00'), line('allocated', '5.00', { source: 'provincial' })] })).toEqual([]);
  });

  it('is told of a transfer with its grants', async () => {
    const writer = await figured(warehouse, { ...around, outcome: [anOutcome({ code: 'CG-1', kind: 'transfer' })], transfer_grant: [aTransferGrant({ code: 'BZ-1', amount: '9000000.00' }), aTransferGrant({ code: 'BZ-2', amount: '1000000.50' }), aTransferGrant({ code: 'BZ-3', kind: 'fund', amount: '900.00' })] });
    const [only] = await writer.ask(findings, {});
    expect(only).toEqual({ kind: 'over_cap', told: 'LHT-1 - 10000000.50 10000000.00 yuan 0.50', evidence: ['outcome:CG-1', 'transfer_grant:BZ-1', 'transfer_grant:BZ-2'] });
  });
});
