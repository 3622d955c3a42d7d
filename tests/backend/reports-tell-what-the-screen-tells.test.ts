import { addMoney, formatYuan, fundFlow, fundUnits, outcomePipeline, outcomeSummary, parseYuan, problem, ranking, sectorMatrix } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../store/src/ledger/open-ledger.js';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { columnOf, partsOf, sheetsOf } from './office-parts.js';

const OWN = '220173';
let city: City;
let server: RunningServer;
let leader: Caller;
let district: Caller;
let analyst: Caller;
let officer: Caller;

const signIn = (name: string): Promise<Caller> => signedInAt(server.url, name, city.passwords[name] ?? '');

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  [leader, district, analyst, officer] = [await signIn('leader'), await signIn('district'), await signIn('analyst'), await signIn('officer')];
}, 400_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const fetched = async (caller: Caller, query: string): Promise<{ bytes: Uint8Array; response: Response }> => {
  const response = await caller.raw(`/api/v1/reports/sector?${query}`);
  if (!response.ok) throw new Error(`${await response.text()}\n${server.printed().slice(-1500)}`);
  return { bytes: new Uint8Array(await response.arrayBuffer()), response };
};

const summed = (amounts: readonly string[]): number => Number(formatYuan(addMoney(...amounts.map(parseYuan))));

describe('the workbook of a sector', () => {
  it.each([{ sector: 'nev' }, { sector: 'materials', year: '2024' }, { sector: 'biomedicine', status: 'active' }, { sector: 'nev', district: OWN }])('holds the rows and sums of its page: %o', async ({ sector, ...narrowed }) => {
    const { bytes } = await fetched(leader, new URLSearchParams({ sector, format: 'xlsx', ...narrowed }).toString());
    const asked = { sector: [sector], ...Object.fromEntries(Object.entries(narrowed).map(([name, value]) => [name, name === 'year' ? Number(value) : [value]])) };
    const [sheets, ranked, units, flow, outcomes, pipeline, matrix] = await Promise.all([
      sheetsOf(bytes), leader.ask(ranking, asked), leader.ask(fundUnits, asked), leader.ask(fundFlow, asked), leader.ask(outcomeSummary, asked), leader.ask(outcomePipeline, asked), leader.ask(sectorMatrix, asked),
    ]);
    const column = (sheet: string, head: string, rows: number) => columnOf(sheets.get(sheet) ?? [], head, rows).map(({ text }) => text);
    expect(column('联合体', '联合体编号', ranked.rows.length)).toEqual(ranked.rows.map(({ consortium }) => consortium));
    // The reader tells 15 digits, as spreadsheets do.
    expect(column('联合体', '总分（分）', ranked.rows.length).map((text) => (text === '—' ? null : Number(text)))).toEqual(ranked.rows.map(({ total }) => (total === null ? null : Number(total.toPrecision(15)))));
    expect(column('联合体资金', '财政净支出（元）', units.rows.length).map(Number)).toEqual(units.rows.map(({ fiscalSpent }) => Number(fiscalSpent)));
    if (units.rows.length > 0) {
      expect(Number(column('联合体资金', '财政净支出（元）', units.rows.length + 1).at(-1))).toBe(summed(units.rows.map(({ fiscalSpent }) => fiscalSpent)));
      const [spent, planned] = [summed(units.rows.map(({ fiscalSpent }) => fiscalSpent)), summed(units.rows.map(({ fiscalPlanned }) => fiscalPlanned))];
      if (planned > 0) expect(Number(column('联合体资金', '财政执行率（%）', units.rows.length + 1).at(-1))).toBeCloseTo((spent / planned) * 100, 8);
    }
    for (const [head, amount] of [['预算', flow.whole.planned], ['拨付', flow.whole.allocated], ['支出', flow.whole.spent], ['退回', flow.whole.refunded]] as const) {
      expect(Number(column('资金来源', `${head}（元）`, flow.sources.length + 1).at(-1)), head).toBe(Number(amount));
      expect(column('资金来源', `${head}（元）`, flow.sources.length + 2).at(-1)).toBe('一致');
    }
    expect(column('成果', '数量（项）', outcomes.kinds.length).map(Number)).toEqual(outcomes.kinds.map(({ count }) => count));
    expect(column('转化环节', '到达项目（个）', pipeline.stages.length).map(Number)).toEqual(pipeline.stages.map(({ reached }) => reached));
    const row = matrix.rows.find((each) => each.sector === sector);
    expect(Number(column('概况', '联合体（个）', 1)[0])).toBe(row?.consortia);
    const told = (sheets.get('说明') ?? []).map((line) => line.map(({ text }) => text));
    expect(told.find(([name]) => name === '数据版本')?.[1]).toBe(ranked.basis.edition);
  });

  it('shows a district its own and nobody else’s', async () => {
    const { rows } = await leader.ask(ranking, {});
    const own = new Set(rows.filter((row) => row.district === OWN).map(({ consortium }) => consortium));
    const sectors = [...new Set(rows.filter((row) => row.district === OWN).map(({ sector }) => sector))];
    expect(sectors.length).toBeGreaterThan(0);
    const named = new Set<string>();
    for (const sector of sectors.slice(0, 2)) {
      const { bytes } = await fetched(district, `sector=${sector}&format=xlsx`);
      for (const text of [...(await sheetsOf(bytes)).values()].flat(2).map((cell) => cell.text)) for (const code of text.match(/LHT-\d{3}/gu) ?? []) named.add(code);
      const other = await fetched(district, `sector=${sector}&format=xlsx&district=220104`);
      expect(JSON.stringify([...(await sheetsOf(other.bytes)).values()])).not.toMatch(/LHT-\d{3}/u);
    }
    expect(named.size).toBeGreaterThan(0);
    expect([...named].filter((code) => !own.has(code))).toEqual([]);
  }, 240_000);
});

describe('the file', () => {
  it('is named in Chinese, kept nowhere, and opens as a document', async () => {
    const { bytes, response } = await fetched(analyst, 'sector=nev&format=docx&year=2025');
    const { basis } = await analyst.ask(ranking, { year: 2025 });
    const name = `领域报告_新能源汽车_2025年度_${basis.asOf.replaceAll('-', '')}.docx`;
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="sector-report-nev-2025.docx"; filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
    const body = (await partsOf(bytes, /^word\/document\.xml$/u)).get('word/document.xml') ?? '';
    expect(body.includes('创新联合体绩效监测报告（2025年度）')).toBe(true);
  });

  it('bears the same mark for the same contents, whoever exports them', async () => {
    const markOf = async (caller: Caller, query: string): Promise<string | undefined> =>
      (await sheetsOf((await fetched(caller, query)).bytes)).get('说明')?.find((line) => line[0]?.text === '内容校验码')?.[1]?.text;
    const mark = await markOf(analyst, 'sector=storage&format=xlsx');
    expect(mark).toMatch(/^[0-9a-f]{16}$/u);
    expect(await markOf(leader, 'sector=storage&format=xlsx')).toBe(mark);
    expect(await markOf(leader, 'sector=storage&format=xlsx&status=active&year=2024')).not.toBe(mark);
  });

  it('is refused in words for a sector, a format or a year that is not', async () => {
    const refusal = async (query: string) => problem.parse(await (await analyst.raw(`/api/v1/reports/sector?${query}`)).json());
    expect(await refusal('sector=moon&format=xlsx')).toMatchObject({ status: 404, code: 'not_found', detail: expect.stringContaining('新能源汽车（nev）') });
    expect(await refusal('sector=nev&format=pdf')).toMatchObject({ status: 400, code: 'bad_request' });
    expect(await refusal('sector=nev')).toMatchObject({ status: 400, code: 'bad_request' });
    expect(await refusal('sector=nev&format=docx&year=1999')).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is not written for the same account more than ten times a minute, and others still answer', async () => {
    const asked = await Promise.all(Array.from({ length: 14 }, () => officer.raw('/api/v1/reports/sector?sector=aerospace&format=xlsx')));
    const alive = await officer.ask(ranking, {});
    expect(alive.rows.length).toBeGreaterThan(0);
    const refused = asked.filter(({ status }) => status === 429);
    expect(asked.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(10);
    expect(refused.length).toBeGreaterThanOrEqual(4);
    expect(problem.parse(await refused[0]?.json()).detail).toMatch(/再试/u);
  });
});

it('every file leaves a row in the audit: who, what, with which filters, of which edition and mark', async () => {
  await fetched(analyst, `sector=nev&format=xlsx&year=2025&district=${OWN}`);
  const { basis } = await analyst.ask(ranking, { year: 2025 });
  const ledger = await openLedger({ dataDir: city.dataDir, clock: () => new Date().toISOString(), alone: false });
  const [newest] = (await ledger.auditEntries({ limit: 50 })).filter(({ action }) => action === 'export-report');
  await ledger.close();
  expect(newest).toMatchObject({ actor: 'analyst', subject: 'sector:nev', detail: { format: 'xlsx', year: 2025, edition: basis.edition, filters: '领域：新能源汽车；县区/开发区：长春高新技术产业开发区' } });
  expect(newest?.detail['hash']).toMatch(/^[0-9a-f]{16}$/u);
});
