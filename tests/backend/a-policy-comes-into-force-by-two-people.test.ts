import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  changchun2025, changchunTrial2025Document, changeDraft, documentName, draftPolicy, onePolicyDocument, oneRun, oneSimulation, policy, policyDocuments, publishPolicy, ranking,
  type ReplyOf, simulate, simulations, withdrawDraft,
} from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aFolder, type Folder, soundFiles } from '../etl/pipeline/a-folder.js';

const roles = ['leader', 'analyst', 'officer', 'district', 'operator'] as const;
const stricter = { ...changchun2025, version: '2.0.0', years: { from: 2024, to: 2027 }, grading: { ...changchun2025.grading, passFrom: 65 } };
const name = { kind: 'scheme', id: changchun2025.id, version: '2.0.0' };
const signOff = { by: '长春市科学技术局', documentNumber: '长科发〔2026〕1号', date: '2026-02-27', note: '' };

let folder: Folder;
let dataDir: string;
let server: RunningServer;
const asked: Partial<Record<(typeof roles)[number], Caller>> = {};
const as = (role: (typeof roles)[number]): Caller => {
  const caller = asked[role];
  if (caller === undefined) throw new Error(`${role} is not signed in`);
  return caller;
};

beforeAll(async () => {
  folder = await aFolder(soundFiles());
  dataDir = await mkdtemp(join(tmpdir(), 'policy-'));
  server = await startServer(dataDir, { SOURCE_DIR: folder.path });
  for (const role of roles) asked[role] = await signedInAt(server.url, role, new RegExp(`^ {2}${role} +(\\S+)`, 'mu').exec(server.printed())?.[1] ?? '');
}, 240_000);
afterAll(async () => {
  await server.stop();
  await folder.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const refusal = (work: Promise<unknown>): Promise<{ code: string; detail: string }> =>
  work.then(() => ({ code: '', detail: '' }), (error: unknown) => {
    if (error instanceof Refused) return error.told;
    throw error;
  });
const draftOf = (document: object, by: Caller = as('analyst')) => by.ask(draftPolicy, { kind: 'scheme', basedOn: documentName(changchun2025), document });
const rowNow = async (by: Caller) => (await by.ask(onePolicyDocument, name)).row;
const finished = async (id: number): Promise<ReplyOf<typeof oneRun>> => {
  for (let waited = 0; waited < 120; waited += 1) {
    const run = await as('leader').ask(oneRun, { id: String(id) });
    if (run.state !== 'running') return run;
    await pause(1000);
  }
  throw new Error(`run ${id} does not end`);
};

describe('before anything is drafted', () => {
  it('a year shows the documents of the program with the parameters that follow from the scheme', async () => {
    const shown = await as('district').ask(policy, {});
    expect(shown.basis).toMatchObject({ year: 2024, scheme: documentName(changchun2025), ruleSet: documentName(changchunTrial2025Document) });
    expect(shown.scheme).toEqual(changchun2025);
    expect(shown.ruleSet).toEqual(changchunTrial2025Document);
    expect(shown.rules.find(({ rule }) => rule === 'A12.3')).toMatchObject({ params: { passFrom: 60, join: 'any' }, openReadings: [{ param: 'A12.3.join' }] });
    expect(shown.signOff).toEqual({ scheme: null, ruleSet: null });
  });

  it.each(['leader', 'district', 'operator'] as const)('%s may not draft', async (role) => {
    expect(await refusal(draftOf(stricter, as(role)))).toMatchObject({ code: 'not_allowed' });
  });

  it('a text without its name is not kept', async () => {
    expect(await refusal(draftOf({ zh: '方案' }))).toMatchObject({ code: 'bad_request', detail: '缺少id、version、years，草稿无法保存。' });
  });
});

describe('a draft', () => {
  it('with problems is kept, told and not simulated', async () => {
    const { row, problems } = await draftOf({ ...stricter, grading: { ...stricter.grading, goodFrom: 90 } });
    expect(problems).toEqual([{ path: 'grading', message: expect.stringContaining('等次分数线应由高到低') }]);
    expect(row).toMatchObject({ state: 'draft', simulations: 0, may: { change: true, withdraw: true, publish: false } });
    expect(await refusal(as('analyst').ask(simulate, { ...name, year: 2024 }))).toMatchObject({ code: 'bad_request', detail: expect.stringContaining('内容有 1 处问题') });
  });

  it('is changed by its drafter alone and under its fingerprint', async () => {
    const { sha256 } = await rowNow(as('analyst'));
    const change = { ...name, sha256, document: stricter, signOff };
    expect(await refusal(as('officer').ask(changeDraft, change))).toMatchObject({ detail: expect.stringContaining('只有起草人可以修改') });
    expect((await as('analyst').ask(changeDraft, change)).problems).toEqual([]);
    expect(await refusal(as('analyst').ask(changeDraft, change))).toMatchObject({ code: 'changed_meanwhile' });
  });

  it('is hidden from districts', async () => {
    expect(await refusal(as('district').ask(onePolicyDocument, name))).toMatchObject({ code: 'not_found' });
    expect((await as('district').ask(policyDocuments, {})).documents.map(({ state }) => state)).toEqual(['published', 'published']);
    expect(await refusal(as('district').ask(simulations, {}))).toMatchObject({ code: 'not_allowed' });
  });

  it('is not published before it was simulated, nor simulated against a year without data', async () => {
    const { sha256, may } = await rowNow(as('leader'));
    expect(may).toMatchObject({ publish: false, whyNotPublish: '现有内容还没有模拟过，请先用一个已结束的年度模拟' });
    expect(await refusal(as('leader').ask(publishPolicy, { ...name, sha256 }))).toMatchObject({ detail: expect.stringContaining('还没有模拟过') });
    expect(await refusal(as('analyst').ask(simulate, { ...name, year: 2019 }))).toMatchObject({ code: 'not_found' });
  });

  it('is simulated and the alternative kept', async () => {
    expect(await refusal(as('leader').ask(simulate, { ...name, year: 2024 }))).toMatchObject({ code: 'not_allowed' });
    const found = await as('analyst').ask(simulate, { ...name, year: 2024 });
    expect(found).toMatchObject({ askedBy: 'analyst', document: `${name.id}@2.0.0`, year: 2024, comparedWith: { scheme: documentName(changchun2025) }, counts: { units: 1 } });
    expect(await as('leader').ask(oneSimulation, { id: found.id })).toEqual(found);
    expect((await as('leader').ask(simulations, {})).simulations).toMatchObject([{ id: found.id, counts: found.counts }]);
  });
});

describe('publication', () => {
  it('is refused to its drafter, to those without the right and on another text', async () => {
    const { sha256 } = await rowNow(as('leader'));
    expect(await refusal(as('analyst').ask(publishPolicy, { ...name, sha256 }))).toMatchObject({ code: 'not_allowed' });
    expect(await refusal(as('operator').ask(publishPolicy, { ...name, sha256 }))).toMatchObject({ code: 'not_allowed' });
    expect(await refusal(as('leader').ask(publishPolicy, { ...name, sha256: 'x' }))).toMatchObject({ code: 'changed_meanwhile' });
    const own = { ...changchunTrial2025Document, version: '2.0.0' };
    await as('officer').ask(draftPolicy, { kind: 'rule_set', basedOn: null, document: own });
    const { row } = await as('officer').ask(onePolicyDocument, { kind: 'rule_set', id: own.id, version: '2.0.0' });
    expect(row.may.whyNotPublish).toBe('由您起草，须由另一位有发布权限的人发布');
    expect((await as('officer').ask(withdrawDraft, { kind: 'rule_set', id: own.id, version: '2.0.0' })).row.state).toBe('withdrawn');
  });

  it('by a second person judges again, and the year shows the new scheme', async () => {
    const { sha256 } = await rowNow(as('leader'));
    const { row, runId } = await as('leader').ask(publishPolicy, { ...name, sha256 });
    expect(row).toMatchObject({ state: 'published', publishedBy: 'leader', draftedBy: 'analyst', may: { change: false, publish: false } });
    expect(await finished(runId ?? 0)).toMatchObject({ state: 'published' });
    const shown = await as('district').ask(policy, { year: 2024 });
    expect(shown.basis.scheme).toBe(`${name.id}@2.0.0`);
    expect(shown.signOff.scheme).toEqual(signOff);
    expect(shown.rules.find(({ rule }) => rule === 'A12.3')?.params).toMatchObject({ passFrom: 65 });
    expect((await as('leader').ask(ranking, {})).basis.scheme).toBe(`${name.id}@2.0.0`);
  }, 180_000);

  it('is for good', async () => {
    const { sha256 } = await rowNow(as('analyst'));
    expect(await refusal(as('analyst').ask(changeDraft, { ...name, sha256, document: stricter, signOff }))).toMatchObject({ detail: expect.stringContaining('已发布，不能再改动') });
    expect(await refusal(draftOf(stricter))).toMatchObject({ detail: expect.stringContaining('已经存在。请换一个版本号') });
  });
});
