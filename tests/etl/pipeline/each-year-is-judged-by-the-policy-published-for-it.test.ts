import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { changchun, changchun2025, changchunTrial2025Document, defineScheme, documentName, type Scheme } from '@monitor/domain';
import { currentJudging, publishedBook, recover, reevaluate, runPipeline, writeTemplate } from '@monitor/etl';
import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aFolder, type Folder, soundFiles } from './a-folder.js';
import { aStore, judging, type TestStore } from './a-store.js';

const stricter = defineScheme({ ...changchun2025, version: '9.0.0', years: { from: 2024, to: 2027 }, grading: { ...changchun2025.grading, passFrom: 65 } });
const [first, rules] = [documentName(changchun2025), documentName(changchunTrial2025Document)];

let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  city = await aStore();
  const { '年度报告汇总.csv': reports, ...files } = soundFiles();
  const filled = await writeTemplate({ scheme: changchun2025, consortium: 'LHT-001', year: 2025 }, { submitted: '2026-03-01', items: { 'C4.numerator': '3', 'C4.denominator': '4' } });
  folder = await aFolder({ ...files, '年度报告汇总.csv': `${String(reports)}LHT-001,2023,2024-03-20,合作机制,张三\n`, '年度报告/年度报告-LHT-001-2025.xlsx': filled });
});
afterAll(async () => {
  await city.close();
  await folder.remove();
});

const now = () => currentJudging(city.current().ledger, judging);
const load = async () => runPipeline({ ...city.order(folder.path), ...(await now()) });
const again = async () => {
  const { source: _source, ...order } = city.order('');
  return reevaluate({ ...order, ...(await now()) });
};
const published = async () => {
  const edition = await city.current().ledger.published();
  if (edition === null) throw new Error('nothing was published');
  return edition;
};

const schemes = defineQuery({
  name: 'schemes of years', scope: 'everyone', params: z.object({}), row: z.object({ year: z.number(), scheme: z.string() }),
  sql: 'SELECT DISTINCT year, scheme FROM consortium_score ORDER BY year',
});

const putInForce = async (scheme: Scheme): Promise<void> => {
  const { ledger } = city.current();
  const name = { kind: 'scheme', id: scheme.id, version: scheme.version } as const;
  const draft = await ledger.draftPolicy({ kind: 'scheme', document: scheme, basedOn: first, draftedBy: 'analyst' });
  const signOff = { by: '长春市科学技术局', documentNumber: '长科发〔2026〕1号', date: '2026-02-27', note: '' };
  const { sha256 } = await ledger.changeDraft(name, { sha256: draft.sha256, document: scheme, signOff, changedBy: 'analyst' });
  await ledger.recordSimulation({ name, sha256, year: 2024, edition: 'e000001', askedBy: 'analyst', summary: {}, result: {} });
  await ledger.publishPolicy(name, { sha256, publishedBy: 'leader', frozenYears: [] });
};

test('without any publication the documents of the program are registered and judge', async () => {
  expect(await load()).toMatchObject({ state: 'published', edition: 'e000001' });
  expect(await published()).toMatchObject({ scheme: first, ruleSet: rules });
  const kept = await city.current().ledger.publishedPolicies();
  expect(kept.map(({ kind, publishedBy }) => [kind, publishedBy])).toEqual([['scheme', 'built-in'], ['rule_set', 'built-in']]);
  expect((await publishedBook(city.current().ledger, changchun)).schemes).toEqual([changchun2025]);
});

test('a draft changes no edition', async () => {
  await city.current().ledger.draftPolicy({ kind: 'scheme', document: { ...stricter, version: '8.0.0' }, basedOn: first, draftedBy: 'analyst' });
  expect(await load()).toMatchObject({ state: 'unchanged', edition: 'e000001' });
  expect(await again()).toMatchObject({ state: 'unchanged', edition: 'e000001' });
});

test('before it is judged again, a lost edition comes back as the documents of then made it', async () => {
  await putInForce(stricter);
  const before = await published();
  await city.current().close();
  await rm(join(city.dataDir, 'warehouse'), { recursive: true });
  await city.reopen();
  expect(await recover({ store: city.current(), ...(await now()), say: () => undefined })).toMatchObject({ rebuilt: true });
  expect(await published()).toEqual(before);
});

test('a second scheme judges its own years, and the years before keep every row', async () => {
  const before = await published();
  expect(await again()).toMatchObject({ state: 'published' });
  const after = await published();
  expect(after).toMatchObject({ scheme: `${first}, ${documentName(stricter)}`, ruleSet: rules });
  expect(after.yearHashes?.['2023']).toBe(before.yearHashes?.['2023']);
  expect(after.yearHashes?.['2024']).not.toBe(before.yearHashes?.['2024']);
  expect(await city.current().warehouse.writer(after.id).ask(schemes, {})).toEqual([{ year: 2023, scheme: first }, { year: 2024, scheme: documentName(stricter) }, { year: 2025, scheme: documentName(stricter) }]);
});

test('another report template reads the archived reports again, and the edition can be rebuilt', async () => {
  const accepted = async () => (await city.current().ledger.run((await published()).runId)).rowsAccepted;
  const before = await accepted();
  await putInForce(defineScheme({ ...stricter, version: '10.0.0', years: { from: 2025, to: 2027 }, dimensions: stricter.dimensions.map((each) => (each.code === 'C' ? { ...each, zh: '协同机制' } : each)) }));
  // The two numbers of the sheet that no longer is one.
  expect(await again()).toMatchObject({ state: 'published', rowsAccepted: before - 2 });
  expect(await accepted()).toBe(before - 2);
  const { ledger, warehouse } = city.current();
  const kept = await published();
  await warehouse.dropEdition(kept.id);
  expect(await recover({ store: city.current(), ...(await now()), say: () => undefined })).toMatchObject({ rebuilt: true });
  expect(await ledger.published()).toEqual(kept);
});

test('a later document of the program does not replace what people published', async () => {
  const newer = defineScheme({ ...changchun2025, version: '99.0.0' });
  const { policies } = await currentJudging(city.current().ledger, { ...judging, policies: { ...judging.policies, schemes: [changchun2025, newer] } });
  expect(policies.schemes.map(({ version }) => version)).toEqual([changchun2025.version, '9.0.0', '10.0.0']);
});
