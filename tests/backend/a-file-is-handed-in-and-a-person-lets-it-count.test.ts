import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptUpload, detectUpload, LARGEST_UPLOAD_BYTES, oneProfile, oneRun, oneUpload, previewProfile, problem, proposeProfile, quarantine, saveProfile, startRun, type Upload, upload as shape, uploads, withdrawUpload } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../etl/src/demo/random.js';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
const callers = new Map<string, Caller>();

const as = (role: string): Caller => {
  const caller = callers.get(role);
  if (caller === undefined) throw new Error(`Nobody signed in as ${role}`);
  return caller;
};

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  for (const [name, password] of Object.entries(city.passwords)) callers.set(name, await signedInAt(server.url, name, password));
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const form = (name: string, content: string | Uint8Array<ArrayBuffer>): RequestInit => {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  return { method: 'POST', body };
};
const handIn = async (name: string, content: string | Uint8Array<ArrayBuffer>, asked = ''): Promise<Upload> => {
  const response = await as('operator').raw(`/api/v1/uploads${asked}`, form(name, content));
  const told: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(told));
  return shape.parse(told);
};
const shaOf = (content: string): string => createHash('sha256').update(content).digest('hex');

const EVENTS = '编号,日期,备注\nE-1,2025-03-01,甲\nE-2,三月,乙\n';
const draft = (name: string) => ({
  version: 1, name, title: { zh: '事件表' }, kind: 'upload', columns: [{ name: 'code', head: '编号' }, { name: 'happened', head: '日期' }, { name: 'note', head: '备注' }],
  records: [{ record: 'event', fields: { code: { column: 'code' }, consortium: { value: 'LHT-001' }, kind: { value: '违约认定' }, happened: { column: 'happened' }, detail: { column: 'note' } } }],
});

describe('a file handed in', () => {
  it('is kept by its bytes, as a form or as bytes alone, and told as a duplicate the second time', async () => {
    const first = await handIn('事件 表.csv', EVENTS, '?producedAt=2026-01-02T03:04:05.000Z');
    expect(first).toMatchObject({ name: '事件 表.csv', sha256: shaOf(EVENTS), size: Buffer.byteLength(EVENTS), uploadedBy: 'operator', producedAt: '2026-01-02T03:04:05.000Z', state: 'staged', duplicateOf: null, loaded: false });
    const raw = await as('analyst').raw('/api/v1/uploads?name=again.csv', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: EVENTS });
    expect(shape.parse(await raw.json())).toMatchObject({ name: 'again.csv', sha256: first.sha256, duplicateOf: first.id, uploadedBy: 'analyst' });
    expect(existsSync(join(city.dataDir, 'archive', first.sha256.slice(0, 2), first.sha256.slice(2)))).toBe(true);
    expect((await as('leader').ask(uploads, {})).uploads.map(({ name }) => name)).toEqual(['again.csv', '事件 表.csv']);
  });

  it('is refused when it is too big, empty, nameless or no file, and nothing stays behind', async () => {
    const before = (await as('operator').ask(uploads, {})).uploads.length;
    const big = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at <= LARGEST_UPLOAD_BYTES / 1_048_576; at += 1) controller.enqueue(new Uint8Array(1_048_576));
        controller.close();
      },
    });
    const ways: [RequestInit & { duplex?: 'half' }, string, string][] = [
      [{ body: big, duplex: 'half', headers: { 'content-type': 'application/octet-stream' } }, '?name=big.csv', '超过 64 MB'],
      [form('empty.csv', ''), '', '文件是空的'],
      [{ body: 'x', headers: { 'content-type': 'application/octet-stream' } }, '', '没有名字'],
      [{ body: '{}', headers: { 'content-type': 'application/json' } }, '', 'multipart/form-data'],
      [{ body: new FormData() }, '', '没有文件'],
    ];
    for (const [init, asked, said] of ways) {
      const response = await as('operator').raw(`/api/v1/uploads${asked}`, { ...init, method: 'POST' });
      expect(response.status, said).toBe(400);
      expect(problem.parse(await response.json()).detail).toContain(said);
    }
    expect((await as('operator').ask(uploads, {})).uploads).toHaveLength(before);
    expect(readdirSync(join(city.dataDir, 'archive', 'arriving'))).toEqual([]);
  });

  it('bears a harmless name whatever it was called, and no file appears outside the archive', async () => {
    const random = randomOf(7, 'names');
    const parts = ['../', '..\\', '/', 'C:\\', '\u202e', '\u0000', '\n', 'CON', '.', ' ', '名', '😀', '%2e%2e%2f', '<img src=x onerror=alert(1)>', 'x'.repeat(120), '"; filename="y', 'a.csv', '；', '|', '~$'];
    const names = Array.from({ length: 200 }, () => Array.from({ length: random.int(1, 5) }, () => random.pick(parts)).join(''));
    const before = readdirSync(city.dataDir).sort();
    for (const [index, name] of names.entries()) {
      const asked = `?name=${encodeURIComponent(name)}`;
      const response = await as('operator').raw(`/api/v1/uploads${asked}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: `n${index % 7}` }).catch((error: unknown) => {
        throw new Error(`${index} ${JSON.stringify(name)}`, { cause: error });
      });
      const told = shape.parse(await response.json());
      expect(told.name, JSON.stringify(name)).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]+$/u);
      expect(Buffer.byteLength(told.name)).toBeLessThanOrEqual(200);
      expect(told.name).not.toMatch(/^\.|^(?:con|nul)(?:\.|$)/iu);
    }
    expect(readdirSync(city.dataDir).sort()).toEqual(before);
  });

  it('is seen and handed in by those who may', async () => {
    const id = (await as('operator').ask(uploads, {})).uploads[0]?.id ?? '';
    const sees = (caller: Caller) => caller.ask(oneUpload, { id }).then(() => true, () => false);
    const sends = async (caller: Caller) => (await caller.raw('/api/v1/uploads?name=r.csv', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'r' })).status;
    const saves = (caller: Caller) => caller.ask(withdrawUpload, { id: '999999', reason: 'x' }).then(() => 'ok', (error: unknown) => String(error));
    for (const [role, see, status, save] of [['leader', true, 403, false], ['analyst', true, 200, true], ['officer', true, 200, false], ['operator', true, 200, true], ['district', false, 403, false]] as const) {
      expect([await sees(as(role)), await sends(as(role))], role).toEqual([see, status]);
      expect((await saves(as(role))).includes('not_allowed'), role).toBe(!save);
      expect(await as(role).ask(saveProfile, { draft: draft('matrix'), basedOn: 'x' }).then(() => '', (error: unknown) => String(error)), role).toContain(save ? 'changed_meanwhile' : 'not_allowed');
      expect(await as(role).ask(detectUpload, { id }).then(() => 'ok', (error: unknown) => String(error)), role).toContain(status === 200 ? 'ok' : 'not_allowed');
    }
  });
});

const loadedRun = async (source: string) => {
  const { id } = await as('operator').ask(startRun, { kind: 'load', source });
  await expect.poll(async () => (await as('operator').ask(oneRun, { id })).state, { timeout: 120_000, interval: 250 }).not.toBe('running');
  return as('operator').ask(oneRun, { id });
};

describe('an unknown file', () => {
  it('is told, proposed, previewed, saved as a source and let count', async () => {
    const { id } = await handIn('事件登记.csv', EVENTS);
    expect(await as('analyst').ask(detectUpload, { id })).toMatchObject({ type: 'csv', tables: [{ head: 1, columns: ['编号', '日期', '备注'] }] });
    expect((await as('analyst').ask(proposeProfile, { id })).columns.map(({ head }) => head)).toEqual(['编号', '日期', '备注']);
    const { found } = await as('analyst').ask(previewProfile, { upload: id, draft: draft('events') });
    expect(found).toMatchObject({ counts: [{ record: 'event', records: 1 }], rejectedRows: 1, refusals: [{ row: 3, rejections: [{ cell: 'B3', original: '三月' }] }] });
    const saved = await as('analyst').ask(saveProfile, { draft: draft('events'), basedOn: null });
    expect(readFileSync(join(city.dataDir, 'sources', 'events.yaml'), 'utf8')).toBe(saved.text);
    expect(await as('leader').ask(oneProfile, { name: 'events' })).toMatchObject({ sha256: saved.sha256, maySave: false, faults: [] });
    await expect(as('operator').ask(saveProfile, { draft: draft('events'), basedOn: null })).rejects.toThrow('changed_meanwhile');
    await expect(as('operator').ask(saveProfile, { draft: { ...draft('events'), kind: 'ftp' }, basedOn: saved.sha256 })).rejects.toThrow('bad_request');
    expect(await as('operator').ask(acceptUpload, { id, source: 'events' })).toMatchObject({ state: 'in_force', source: 'events', deliveredAs: '事件登记.csv', loaded: false });
  });

  it('of an older version waits for a person and his reason', async () => {
    const old = await handIn('事件登记.csv', EVENTS.replace('甲', '旧'), '?producedAt=2020-01-01T00:00:00.000Z');
    const told = await as('operator').ask(acceptUpload, { id: old.id, source: 'events' }).catch((error: unknown) => error);
    expect(told).toMatchObject({ told: { code: 'changed_meanwhile', fields: [{ path: 'reason' }] } });
    expect(await as('operator').ask(acceptUpload, { id: old.id, source: 'events', reason: '新的一份报错了' })).toMatchObject({ state: 'in_force', reason: '新的一份报错了' });
    expect((await as('operator').ask(uploads, { source: 'events', state: 'replaced' })).uploads).toHaveLength(1);
    expect(await as('operator').ask(withdrawUpload, { id: old.id, reason: '重新核对' })).toMatchObject({ state: 'withdrawn' });
  });

  it('in an exchange format counts for the source of such files, under a name it is told by', async () => {
    const { id } = await handIn('export.csv', '流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,类型,日期,金额（元）\n');
    const { fits } = await as('operator').ask(detectUpload, { id });
    expect(fits[0]).toMatchObject({ kind: 'exchange', record: 'fund_entry', as: '经费台账-export.csv', missing: [] });
    await expect(as('operator').ask(acceptUpload, { id, source: 'uploads' })).rejects.toThrow('认不出内容');
    expect(await as('operator').ask(acceptUpload, { id, source: 'uploads', as: '经费台账-export.csv' })).toMatchObject({ source: 'uploads', deliveredAs: '经费台账-export.csv' });
    expect(await as('operator').ask(oneProfile, { name: 'uploads' })).toMatchObject({ profile: { exchange: true, kind: 'upload' } });
  });
});

describe('a file that counts', () => {
  it('is loaded by its source\'s profile, refused cells with their place, and leaves with the load after its withdrawal', async () => {
    const { id } = await handIn('事件登记.csv', EVENTS.replace('甲', '终稿'));
    await as('analyst').ask(acceptUpload, { id, source: 'events' });
    const run = await loadedRun('events');
    expect(run).toMatchObject({ state: 'published', source: 'events', error: null, filesSeen: 1 });
    expect(await as('leader').ask(oneUpload, { id })).toMatchObject({ loaded: true, state: 'in_force' });
    const refused = async () => (await as('operator').ask(quarantine, { path: 'events/事件登记.csv', state: 'open' })).rows;
    expect(await refused()).toMatchObject([{ source: 'events', place: { cell: 'B3' }, original: '三月', code: 'not_a_date' }]);
    expect(await loadedRun('events')).toMatchObject({ state: 'unchanged' });
    await as('analyst').ask(withdrawUpload, { id, reason: '整份撤回' });
    expect(await loadedRun('events')).toMatchObject({ state: 'published' });
    expect(await refused()).toEqual([]);
    expect(await as('leader').ask(oneUpload, { id })).toMatchObject({ loaded: false, state: 'withdrawn' });
  }, 300_000);
});
