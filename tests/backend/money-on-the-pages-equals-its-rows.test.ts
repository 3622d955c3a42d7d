import {
  evidence, figures, formatYuan, fundAnomalies, fundCaps, fundCategories, fundFlow, fundKinds, fundLinks, fundPace, fundSources, fundUnits, parseYuan,
} from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
let caller: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  caller = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
}, 300_000);

afterAll(async () => {
  await server.stop();
  await city.remove();
});

const fen = (text: string): bigint => parseYuan(text.replace(/(\.\d{2})0+$/u, '$1'));
const sum = (texts: readonly string[]): bigint => texts.reduce((total, text) => total + fen(text), 0n);
const proofOf = (measure: string, slice: string, view: Record<string, unknown> = {}) => caller.ask(evidence, { ...view, measure, slice, limit: 1 });
const provenBy = async (measure: string, slice: string, view: Record<string, unknown> = {}): Promise<bigint> => fen((await proofOf(measure, slice, view)).numerator);

const views = [{}, { year: 2023 }, { sector: ['nev'] }, { district: ['220173', '220104'], year: 2024 }, { status: ['rectifying'] }];

describe.each(views)('under the filters %o', (view) => {
  it('each amount of the flow is the sum of its rows', async () => {
    const { whole, fiscal, sources, categories } = await caller.ask(fundFlow, view);
    for (const { code: kind } of fundKinds) {
      expect(fen(whole[kind]), kind).toBe(await provenBy('money', `kind:${kind}`, view));
      expect(fen(fiscal[kind]), `fiscal ${kind}`).toBe(await provenBy('money', `kind:${kind},fiscal:yes`, view));
      expect(sum(sources.map((each) => each[kind])), kind).toBe(fen(whole[kind]));
      expect(sum(categories.map((each) => each[kind])), kind).toBe(fen(whole[kind]));
    }
    for (const each of sources) expect(fen(each.spent), each.code).toBe(await provenBy('money', `kind:spent,source:${each.code}`, view));
    for (const each of categories) expect(fen(each.planned), each.code).toBe(await provenBy('money', `kind:planned,category:${each.code}`, view));
    expect(sources.map(({ code }) => code)).toEqual(fundSources.map(({ code }) => code));
    expect(categories.map(({ code }) => code)).toEqual(fundCategories.map(({ code }) => code));
    expect(whole.lines).toBe((await proofOf('money', '', view)).count);
  });

  it('each channel is the sum of its rows', async () => {
    const { channels } = await caller.ask(fundFlow, view);
    const measures = { research: 'research', transfer: 'grants', equity: 'equity', compensation: 'compensation' };
    for (const { channel, amount } of channels) expect(fen(amount), channel).toBe(await provenBy(measures[channel], channel === 'equity' ? 'new:yes' : '', view));
    expect(channels.map(({ channel }) => channel)).toEqual(['research', 'transfer', 'equity', 'compensation']);
  });

  it('the months sum to the public money of the year, and each to its rows', async () => {
    const [{ months, planned }, { fiscal }] = await Promise.all([caller.ask(fundPace, view), caller.ask(fundFlow, view)]);
    for (const { code: kind } of fundKinds) expect(sum(months.map((month) => month[kind])), kind).toBe(fen(fiscal[kind]));
    expect(planned).toBe(fiscal.planned);
    for (const { month, spent } of months.slice(9)) expect(fen(spent), month).toBe(await provenBy('money', `kind:spent,fiscal:yes,month:${month.slice(5)}`, view));
    expect(months.map(({ month }) => month.slice(5))).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')));
    expect(months.at(-1)?.elapsed).toBe(100);
  });

  it('the consortia sum to the whole, less refunds', async () => {
    const [{ rows }, { whole, fiscal }] = await Promise.all([caller.ask(fundUnits, view), caller.ask(fundFlow, view)]);
    expect(sum(rows.map(({ planned }) => planned))).toBe(fen(whole.planned));
    expect(sum(rows.map(({ allocated }) => allocated))).toBe(fen(whole.allocated));
    expect(sum(rows.map(({ spent }) => spent))).toBe(fen(whole.spent) - fen(whole.refunded));
    expect(sum(rows.map(({ spent }) => spent))).toBe(await provenBy('spending', '', view));
    expect(sum(rows.map(({ fiscalSpent }) => fiscalSpent))).toBe(fen(fiscal.spent) - fen(fiscal.refunded));
    expect(sum(rows.map(({ fiscalSpent, otherSpent }) => formatYuan(fen(fiscalSpent) + fen(otherSpent))))).toBe(sum(rows.map(({ spent }) => spent)));
    expect(sum(rows.map(({ revenue }) => revenue))).toBe(await provenBy('results', 'kind:revenue', view));
    expect(sum(rows.map(({ contracts }) => contracts))).toBe(await provenBy('results', 'kind:contract', view));
    for (const { quarters, fiscalPlanned, fiscalSpent, consortium } of rows) {
      if (Number(fiscalPlanned) === 0) expect(quarters, consortium).toEqual([null, null, null, null]);
      else expect(quarters.at(-1), consortium).toBeCloseTo((Number(fiscalSpent) / Number(fiscalPlanned)) * 100, 9);
    }
  });

  it('the flow diagram carries what was spent, from both sides', async () => {
    const [{ fromSources, toCategories, consortia, gathered }, { whole, sources }, { rows }] = await Promise.all([caller.ask(fundLinks, view), caller.ask(fundFlow, view), caller.ask(fundUnits, view)]);
    expect(sum(fromSources.map(({ amount }) => amount))).toBe(fen(whole.spent));
    expect(sum(toCategories.map(({ amount }) => amount))).toBe(fen(whole.spent));
    for (const { code, spent } of sources) expect(sum(fromSources.filter(({ source }) => source === code).map(({ amount }) => amount)), code).toBe(fen(spent));
    expect(consortia.length + gathered).toBe(rows.filter(({ spent }) => Number(spent) > 0).length);
    for (const { consortium } of consortia) {
      const [inflow, outflow] = [fromSources, toCategories].map((links) => sum(links.filter((link) => link.consortium === consortium).map(({ amount }) => amount)));
      expect(inflow, consortium).toBe(outflow);
    }
  });

  it('what is near a cap is the sum of its grants, the largest first', async () => {
    const { projectCap, rows, count } = await caller.ask(fundCaps, view);
    expect(projectCap).toBe('10000000.00');
    expect(rows).toHaveLength(Math.min(50, count));
    expect(rows.map(({ amount }) => Number(amount))).toEqual(rows.map(({ amount }) => Number(amount)).sort((left, right) => right - left));
    for (const { kind, key, amount, consortium } of rows.slice(0, 5)) {
      const [measure, slice] = kind === 'project' ? ['project_grants', `project:${key}`] : ['transfer_grants', `outcome:${key}`];
      expect(await provenBy(measure, slice, { ...view, consortium }), key).toBe(fen(amount));
    }
  });

  it('each finding about money is beyond its threshold and has its rows', async () => {
    const { rows, count } = await caller.ask(fundAnomalies, view);
    expect(rows).toHaveLength(Math.min(500, count));
    expect(rows.map(({ amount }) => Number(amount))).toEqual(rows.map(({ amount }) => Number(amount)).sort((left, right) => right - left));
    for (const { kind, measured, threshold, amount, evidence: proof, label } of rows) {
      expect(Math.abs(Number(measured)), `${kind} ${label}`).toBeGreaterThanOrEqual(Number(threshold));
      expect(Number(amount), `${kind} ${label}`).toBeGreaterThan(0);
      expect(proof.length, `${kind} ${label}`).toBeGreaterThan(0);
      expect(proof.every(({ source }) => source.path !== '' && source.row > 0)).toBe(true);
    }
  });
});

describe('a slice', () => {
  const sliced = figures.flatMap(({ code, slices }) => Object.entries(slices).flatMap(([name, { values }]) => (values === undefined ? [] : [{ code, name, values }])));

  it.each(sliced)('of $code by $name: its parts sum to the whole', async ({ code, name, values }) => {
    for (const view of [{}, { sector: ['biomedicine'], year: 2024 }]) {
      const whole = await proofOf(code, '', view);
      const parts = await Promise.all(values.map((value) => proofOf(code, `${name}:${value}`, view)));
      expect(sum(parts.map(({ numerator }) => numerator)), name).toBe(fen(whole.numerator));
      expect(sum(parts.map(({ denominator }) => denominator)), name).toBe(fen(whole.denominator));
      expect(parts.reduce((total, { count }) => total + count, 0), name).toBe(whole.count);
      const [first = '', second = ''] = values;
      const both = await proofOf(code, `${name}:${first},${name}:${second}`, view);
      expect(both.count, 'alternatives').toBe((parts[0]?.count ?? 0) + (parts[1]?.count ?? 0));
    }
  });

  it('that the figure does not have is refused with the names it has', async () => {
    const told = async (measure: string, slice: string): Promise<string> =>
      caller.ask(evidence, { measure, slice }).then(() => 'answered', (error: unknown) => (error instanceof Refused ? `${error.told.status} ${error.told.detail}` : String(error)));
    expect(await told('money', 'colour:red')).toMatch(/^400 .*“经费台账”不能按“colour”筛选.*kind（类型）.*source（来源）.*fiscal（财政资金）/u);
    expect(await told('money', 'kind:stolen')).toMatch(/^400 “类型”不能取“stolen”，可取：planned、allocated、spent、refunded/u);
    expect(await told('money', "project:x') OR 1=1 --")).toBe('answered');
    expect((await proofOf('money', "project:x') OR 1=1 --")).count).toBe(0);
    expect(await told('F1', 'kind:spent')).toMatch(/^(400 .*没有可用的筛选项|404)/u);
    expect(await told('moneys', '')).toMatch(/^404/u);
  });
});

describe('a district account', () => {
  it('sees the money of its own consortia alone, also in what was billed twice', async () => {
    const own = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
    const [{ rows }, { whole }, { rows: all }] = await Promise.all([own.ask(fundUnits, {}), own.ask(fundFlow, {}), caller.ask(fundUnits, {})]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(all.length);
    expect(sum(rows.map(({ planned }) => planned))).toBe(fen(whole.planned));
    const codes = new Set(rows.map(({ consortium }) => consortium));
    const [seen, both] = (await Promise.all([own.ask(fundAnomalies, { year: 2025 }), caller.ask(fundAnomalies, { year: 2025 })])).map((reply) =>
      reply.rows.find(({ kind, consortium }) => kind === 'billed_twice' && consortium === 'LHT-010'));
    expect([seen?.evidence.length, both?.evidence.length]).toEqual([1, 2]);
    const found = await Promise.all([2021, 2022, 2023, 2024, 2025].map((year) => own.ask(fundAnomalies, { year })));
    for (const row of found.flatMap((reply) => reply.rows)) expect(codes.has(row.consortium), row.consortium).toBe(true);
  });
});
