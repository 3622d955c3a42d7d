import { equityCases, evidence, outcomeKinds, outcomePipeline, outcomeRecords, outcomeSummary, outcomeTimes, parseYuan, type ReplyOf, sourceRow } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

type Rows = ReplyOf<typeof outcomeRecords>['rows'];
type View = Readonly<Record<string, unknown>>;

const RESULTS = ['patent', 'software', 'standard', 'transfer', 'scenario'];
const DAYS_A_MONTH = 30.4375;

let city: City;
let server: RunningServer;
let caller: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  caller = await signedInAt(server.url, 'analyst', city.passwords['analyst'] ?? '');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const allRecords = async (view: View): Promise<Rows> => {
  const rows: Rows = [];
  for (;;) {
    const page = await caller.ask(outcomeRecords, { ...view, offset: rows.length, limit: 500 });
    rows.push(...page.rows);
    if (rows.length >= page.count) return rows;
  }
};

const sum = (amounts: readonly (string | null)[]): bigint => amounts.reduce((total, amount) => total + parseYuan(amount ?? '0'), 0n);
const evidenced = (rows: Rows): number => rows.filter(({ evidence: paper }) => (paper ?? '') !== '').length;

const views: readonly View[] = [{}, { year: 2023 }, { sector: ['nev'] }, { district: ['220173', '220104'], year: 2024 }, { status: ['rectifying'] }];

describe.each(views)('under the filters %o', (view) => {
  it('each kind counts its records, their amounts and their evidence', async () => {
    const [{ kinds, basis }, rows] = await Promise.all([caller.ask(outcomeSummary, view), allRecords(view)]);
    expect(kinds.map(({ kind }) => kind)).toEqual(outcomeKinds.map(({ code }) => code));
    expect(rows.length).toBeGreaterThan(0);
    for (const kind of kinds) {
      const own = rows.filter((row) => row.kind === kind.kind);
      expect([kind.count, sum([kind.amount]), kind.withEvidence], kind.kind).toEqual([own.length, sum(own.map(({ amount }) => amount)), evidenced(own)]);
    }
    expect(rows.every(({ achieved }) => achieved.startsWith(String(basis.year)))).toBe(true);
  });

  it('the list narrows by kind and evidence to what the summary counts', async () => {
    const { kinds } = await caller.ask(outcomeSummary, view);
    for (const { kind, count, withEvidence } of kinds) {
      const [all, yes, no] = await Promise.all([{}, { evidenced: 'yes' }, { evidenced: 'no' }].map((part) => caller.ask(outcomeRecords, { ...view, ...part, kind, limit: 1 })));
      expect([all?.count, yes?.count, no?.count], kind).toEqual([count, withEvidence, count - withEvidence]);
    }
  });

  it('last year and the five years are what those years say of themselves', async () => {
    const { kinds, years, basis } = await caller.ask(outcomeSummary, view);
    const before = await caller.ask(outcomeSummary, { ...view, year: basis.year - 1 });
    expect(kinds.map(({ previousCount, previousAmount, previousWithEvidence }) => [previousCount, previousAmount, previousWithEvidence])).toEqual(before.kinds.map(({ count, amount, withEvidence }) => [count, amount, withEvidence]));
    expect(years.map(({ year }) => year)).toEqual([4, 3, 2, 1, 0].map((ago) => basis.year - ago));
    expect(years.at(-1)).toEqual({ year: basis.year, contracts: kinds.find(({ kind }) => kind === 'contract')?.amount, revenue: kinds.find(({ kind }) => kind === 'revenue')?.amount, count: kinds.reduce((total, { count }) => total + count, 0) });
    expect(years.at(-2)).toEqual(before.years.at(-1));
  });

  it('the sectors add up to the kinds', async () => {
    const { kinds, sectors } = await caller.ask(outcomeSummary, view);
    const of = (code: string) => kinds.find(({ kind }) => kind === code);
    const total = (pick: (row: (typeof sectors)[number]) => number) => sectors.reduce((all, row) => all + pick(row), 0);
    expect(sum(sectors.map(({ contracts }) => contracts))).toBe(sum([of('contract')?.amount ?? '0']));
    expect(sum(sectors.map(({ revenue }) => revenue))).toBe(sum([of('revenue')?.amount ?? '0']));
    expect([total((row) => row.transfers), total((row) => row.scenarios), total((row) => row.patents), total((row) => row.standards)]).toEqual(['transfer', 'scenario', 'patent', 'standard'].map((code) => of(code)?.count));
    expect(total((row) => row.count)).toBe(kinds.reduce((all, { count }) => all + count, 0));
    expect(total((row) => row.withEvidence)).toBe(kinds.reduce((all, { withEvidence }) => all + withEvidence, 0));
  });

  it('each stage of the pipeline counts its rows, and none more than the stage before', async () => {
    const { stages } = await caller.ask(outcomePipeline, view);
    for (const [place, { stage, reached, alone }] of stages.entries()) {
      const proof = await caller.ask(evidence, { ...view, measure: 'stages', slice: `stage:${stage}`, limit: 1 });
      expect([Number(proof.numerator), Number(proof.denominator)], stage).toEqual([reached, alone]);
      expect(reached).toBeLessThanOrEqual(stages[place - 1]?.reached ?? reached);
    }
    expect(stages[0]?.reached).toBe((await caller.ask(evidence, { ...view, measure: 'projects', limit: 1 })).count);
  });
});

const inclusive = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};

describe('the time to an outcome', () => {
  it('has the quartiles of its cases, the shortest and the longest among them', async () => {
    const { steps } = await caller.ask(outcomeTimes, { sector: ['nev'] });
    expect(steps.map(({ step }) => step)).toEqual(['to_completion', 'to_result', 'to_contract', 'to_revenue']);
    for (const { step, count, cases, low, lowerQuartile, median, upperQuartile, high } of steps) {
      const months = cases.map((each) => each.months);
      expect([cases.length, months], step).toEqual([count, [...months].sort((one, other) => one - other)]);
      expect(count, step).toBeGreaterThan(4);
      expect([low, high], step).toEqual([months[0], months.at(-1)]);
      // The quartile of days, rounded once, against that of months already rounded.
      for (const [told, share] of [[lowerQuartile, 0.25], [median, 0.5], [upperQuartile, 0.75]] as const) expect(Math.abs((told ?? -1) - inclusive(months, share)), step).toBeLessThan(0.11);
    }
  });

  it('runs from the approval of a project to its first result on or after it', async () => {
    const view = { sector: ['biomedicine'] };
    const { steps } = await caller.ask(outcomeTimes, view);
    const records = (await Promise.all([2021, 2022, 2023, 2024, 2025].map((year) => allRecords({ ...view, year })))).flat();
    const told = steps.find(({ step }) => step === 'to_result')?.cases ?? [];
    expect(told.length).toBeGreaterThan(10);
    for (const { project, months } of told.slice(0, 25)) {
      const { values } = await caller.ask(sourceRow, { entity: 'project', key: project });
      const started = values.find(({ field }) => field === 'started')?.value ?? '';
      const [first = ''] = records.filter((row) => row.project === project && RESULTS.includes(row.kind) && row.achieved >= started).map(({ achieved }) => achieved).sort();
      const days = (Date.parse(first) - Date.parse(started)) / 86_400_000;
      expect(months, project).toBeCloseTo(Math.round((days / DAYS_A_MONTH) * 10) / 10, 6);
    }
  });

  it('shows at most two hundred cases of all, evenly over them', async () => {
    const { steps } = await caller.ask(outcomeTimes, {});
    for (const { step, count, cases, low, high } of steps) {
      expect(cases.length, step).toBe(Math.min(count, 200));
      expect([cases[0]?.months, cases.at(-1)?.months], step).toEqual([low, high]);
      expect(new Set(cases.map(({ project }) => project)).size, step).toBe(cases.length);
    }
    expect(Math.max(...steps.map(({ count }) => count))).toBeGreaterThan(200);
  });
});

describe('the shares after grants', () => {
  it('add up, and each stands at its last stage with a day', async () => {
    const { rows, count, invested } = await caller.ask(equityCases, {});
    expect([rows.length, sum(rows.map(({ amount }) => amount))]).toEqual([count, sum([invested])]);
    for (const row of rows) {
      const last = (['exempted', 'exited', 'converted', 'reached'] as const).find((stage) => row[stage] !== null) ?? 'invested';
      expect(row.stage, row.code).toBe(last);
    }
  });

  it('are told as they stood at the end of the year asked for', async () => {
    const { rows } = await caller.ask(equityCases, { year: 2023 });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) for (const day of [row.invested, row.reached, row.converted, row.exited, row.exempted]) expect((day ?? '') <= '2023-12-31', row.code).toBe(true);
  });
});

describe('a page of records', () => {
  it('is the newest first and never the same record twice', async () => {
    const rows = await allRecords({});
    expect(rows.map(({ achieved }) => achieved)).toEqual(rows.map(({ achieved }) => achieved).sort().reverse());
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(rows.every(({ owners, source }) => owners.every(({ name }) => name !== '') && source.cell !== '')).toBe(true);
  });

  it('of an unknown kind is refused with the kinds there are', async () => {
    const refused = await caller.ask(outcomeRecords, { kind: 'book' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ told: { status: 400, code: 'bad_request', detail: expect.stringContaining('发明专利') } });
  });
});
