import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { actOnAnnualReport, annualReports, evidence, oneAnnualReport, oneRun, quarantine, ranking, type ReplyOf, startRun } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readParts } from '../../etl/src/annual-report/zip-parts.js';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

type Detail = ReplyOf<typeof oneAnnualReport>;

const YEAR = 2025;

let city: City;
let server: RunningServer;
let district: Caller;
let officer: Caller;
let analyst: Caller;
let operator: Caller;
let consortium = '';
let stranger = '';
let folder = '';

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  const as = (name: string) => signedInAt(server.url, name, city.passwords[name] ?? '');
  [district, officer, analyst, operator] = [await as('district'), await as('officer'), await as('analyst'), await as('operator')];
  const { rows } = await officer.ask(ranking, { year: YEAR });
  consortium = rows.find(({ district: where }) => where === '220173')?.consortium ?? '';
  stranger = rows.find(({ district: where }) => where !== '220173')?.consortium ?? '';
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
  await rm(folder, { recursive: true, force: true });
});

const file = async (caller: Caller, path: string): Promise<Uint8Array> => {
  const response = await caller.raw(`/api/v1/annual-report-files/${path}`);
  if (!response.ok) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
};

const template = (caller: Caller, code: string) => file(caller, `templates?year=${YEAR}&consortium=${code}`);

/** Fills cells `sheet!A1` of a workbook. */
const fill = async (bytes: Uint8Array, cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes));
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = place.split('!');
    const found = workbook.getWorksheet(sheet)?.getCell(cell);
    if (found === undefined) throw new RangeError(`no ${place}`);
    found.value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const send = async (caller: Caller, bytes: Uint8Array, search = 'name=%E6%8A%A5%E5%91%8A.xlsx'): Promise<Response> =>
  caller.raw(`/api/v1/annual-reports?${search}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: Buffer.from(bytes) });

const sent = async (caller: Caller, bytes: Uint8Array): Promise<Detail> => {
  const response = await send(caller, bytes);
  const told: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(told));
  return oneAnnualReport.reply.parse(told);
};

const refused = (asked: Promise<unknown>): Promise<string> => asked.then(() => '', (error: unknown) => (error instanceof Refused ? error.told.code : String(error)));

const act = (caller: Caller, given: { act: 'approve' | 'return' | 'withdraw'; submission: number | null; reason?: string }) => caller.ask(actOnAnnualReport, { consortium, year: YEAR, reason: '', ...given });

const good = { '基本信息!B4': '2026-03-20', '基本信息!B5': '张三', '合作机制!E3': 900, '合作机制!F3': 1000, '合作机制!E5': 2, '合作机制!F5': 4, '资源整合!E5': 1200, '资源整合!F5': 4000, '资源整合!E7': 60, '资源整合!F7': 250 };

const meetings = async (): Promise<string[]> => {
  const { numerator, denominator } = await officer.ask(evidence, { year: YEAR, measure: 'C4', consortium });
  return [numerator, denominator];
};

it('gives a template with consortium, year and the numbers of the system filled in', async () => {
  const path = join(folder, 'template.xlsx');
  await writeFile(path, await template(district, consortium));
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const basics = workbook.getWorksheet('基本信息');
  expect([basics?.getCell('B2').text, basics?.getCell('B3').text, basics?.getCell('B4').text]).toEqual([consortium, String(YEAR), '']);
  const projects = workbook.getWorksheet('项目攻关');
  expect(['H1', 'I1', 'J1'].map((cell) => projects?.getCell(cell).text)).toEqual(['系统取数', '取数依据', '上年填报']);
  const { numerator, denominator, count } = await officer.ask(evidence, { year: YEAR, measure: 'P1', consortium });
  expect(projects?.getCell('I2').text).toBe(`已通过的到期任务 ${Number(numerator)} 项 ÷ 到期任务 ${Number(denominator)} 项；依据项目记录 ${count} 条`);
  expect(Number(projects?.getCell('H2').value)).toBeCloseTo((100 * Number(numerator)) / Number(denominator), 4);
});

it('packs the templates of those who have not reported into one zip', async () => {
  const { rows } = await officer.ask(annualReports, { year: YEAR });
  const missing = rows.filter(({ timing }) => timing === 'missing').map(({ consortium: code }) => `年度报告-${code}-${YEAR}.xlsx`);
  const path = join(folder, 'templates.zip');
  await writeFile(path, await file(officer, `templates?year=${YEAR}`));
  expect((await readParts(path)).map(({ name }) => name)).toEqual(missing);
  expect(missing.length).toBeGreaterThan(0);
});

it('tells wrong cells at once and sends the workbook back with them marked', async () => {
  const detail = await sent(district, await fill(await template(district, consortium), { ...good, '资源整合!E5': '约一千', '合作机制!F5': '' }));
  expect(detail.stage).toBe('received');
  expect(detail.findings.filter(({ severity }) => severity === 'error').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['资源整合!E5', '合作机制!F5']);
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await file(district, `annotated?submission=${detail.shown ?? 0}`)));
  expect(workbook.getWorksheet('错误清单')?.getCell('E2').text).toBe('R4 共享仪器被其他成员使用的机时');
  expect(await refused(act(officer, { act: 'approve', submission: detail.shown }))).toBe('bad_request');
  expect(await refused(act(officer, { act: 'return', submission: detail.shown }))).toBe('bad_request');
  expect((await act(officer, { act: 'return', submission: detail.shown, reason: '请改正两处错误' })).stage).toBe('returned');
});

it('shows what a second hand-in changes, and lets only somebody else of the bureau approve it', async () => {
  const detail = await sent(district, await fill(await template(district, consortium), good));
  const changed = detail.cells.filter(({ previous, value }) => (previous === null ? null : Number(previous)) !== (value === null ? null : Number(value))).map(({ item }) => item);
  expect(changed).toEqual(['C4.denominator', 'R4.numerator']);
  expect(detail.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(detail.submissions.map(({ version }) => version)).toEqual([2, 1]);
  const older = detail.submissions[1]?.id ?? 0;
  expect(await refused(act(officer, { act: 'approve', submission: older, reason: '核实' }))).toBe('changed_meanwhile');
  expect(await refused(act(district, { act: 'approve', submission: detail.shown, reason: '核实' }))).toBe('not_allowed');
  expect(await refused(act(operator, { act: 'approve', submission: detail.shown, reason: '核实' }))).toBe('not_allowed');
  const mine = await sent(analyst, await fill(await template(analyst, consortium), good));
  expect(await refused(act(analyst, { act: 'approve', submission: mine.shown, reason: '核实' }))).toBe('not_allowed');
  const approved = await act(officer, { act: 'approve', submission: mine.shown, reason: '逾期原因已核实' });
  expect([approved.stage, approved.inForce, approved.awaitsLoad]).toEqual(['approved', mine.shown, true]);
});

it('counts from the next load on, in place of the file that lay in the folder', { timeout: 240_000 }, async () => {
  expect(await meetings()).not.toEqual(['2.00', '4.00']);
  let run = await operator.ask(startRun, { kind: 'load', source: 'annual-reports' });
  await expect.poll(async () => (run = await operator.ask(oneRun, { id: run.id })).state, { timeout: 200_000, interval: 500 }).not.toBe('running');
  expect([run.state, run.error]).toEqual(['published', null]);
  expect((await meetings()).map(Number)).toEqual([2, 4]);
  const detail = await officer.ask(oneAnnualReport, { consortium, year: YEAR });
  expect([detail.filedOn, detail.awaitsLoad]).toEqual(['2026-03-20', false]);
  const filed = new Map(detail.cells.flatMap(({ item, filed: value }) => (value === null ? [] : [[item, Number(value)]])));
  expect(Object.fromEntries(filed)).toEqual({ 'C2.numerator': 900, 'C2.denominator': 1000, 'C4.numerator': 2, 'C4.denominator': 4, 'R4.numerator': 1200, 'R4.denominator': 4000, 'R6.numerator': 60, 'R6.denominator': 250 });
  const { byPath } = await operator.ask(quarantine, {});
  expect(byPath.map(({ value }) => value)).toContain(`年度报告-${consortium}-${YEAR}.xlsx`);
});

it('keeps a correction with what it changed', async () => {
  const corrected = await sent(district, await fill(await template(district, consortium), { ...good, '合作机制!E5': 4 }));
  const detail = await act(officer, { act: 'approve', submission: corrected.shown, reason: '补报会议纪要' });
  const last = detail.events.at(-1);
  expect([last?.correction, last?.changes]).toEqual([true, [{ item: 'C4.numerator', from: '2', to: '4' }]]);
  const { rows } = await officer.ask(annualReports, { year: YEAR });
  expect(rows.find((row) => row.consortium === consortium)).toMatchObject({ stage: 'approved', corrections: 1, submissions: 4, awaitsLoad: true });
});

it('shows a district nothing of others and takes nothing for them', async () => {
  const { rows } = await district.ask(annualReports, { year: YEAR });
  expect(new Set(rows.map((row) => row.district))).toEqual(new Set(['220173']));
  expect(await refused(district.ask(oneAnnualReport, { consortium: stranger, year: YEAR }))).toBe('not_found');
  expect((await send(district, await fill(await template(officer, stranger), good))).status).toBe(404);
});

it('says in words what cannot be read', async () => {
  const torn = (await fill(await template(district, consortium), good)).subarray(0, 2000);
  const lost = await send(district, torn);
  expect([lost.status, (await lost.json() as { detail: string }).detail]).toEqual([400, expect.stringContaining('看不出这是哪个联合体')]);
  const response = await send(district, torn, `name=x.xlsx&consortium=${consortium}&year=${YEAR}`);
  const detail = oneAnnualReport.reply.parse(await response.json());
  expect(detail.findings.map(({ severity, cell }) => [severity, cell])).toEqual([['error', '']]);
  expect((await district.raw(`/api/v1/annual-report-files/annotated?submission=${detail.shown ?? 0}`)).status).toBe(400);
});
