import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { evaluations, freezeEvaluation, oneRun, startRun } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from '../etl/pipeline/a-folder.js';
import { entry, runNode } from '../faults/process.js';

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(() => '', (error: unknown) => {
    if (error instanceof Refused) return `${error.told.code}: ${error.told.detail}`;
    throw error;
  });

describe('a city of one consortium', () => {
  const roles = ['leader', 'analyst', 'officer', 'district', 'operator'] as const;
  let folder: Folder;
  let dataDir: string;
  let server: RunningServer;
  const asked = new Map<string, Caller>();
  const as = (role: (typeof roles)[number]): Caller => {
    const caller = asked.get(role);
    if (caller === undefined) throw new Error(`${role} is not signed in`);
    return caller;
  };
  const loaded = async (): Promise<string> => {
    const { id } = await as('operator').ask(startRun, { kind: 'load' });
    for (let waited = 0; waited < 120; waited += 1) {
      const run = await as('operator').ask(oneRun, { id });
      if (run.state !== 'running') return run.state;
      await pause(500);
    }
    throw new Error(`run ${id} does not end`);
  };

  beforeAll(async () => {
    folder = await aFolder(soundFiles());
    dataDir = await mkdtemp(join(tmpdir(), 'freeze-'));
    server = await startServer(dataDir, { SOURCE_DIR: folder.path });
    for (const role of roles) asked.set(role, await signedInAt(server.url, role, new RegExp(`^ {2}${role} +(\\S+)`, 'mu').exec(server.printed())?.[1] ?? ''));
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await folder.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('shows everybody what is published, and who may publish', async () => {
    const told = await Promise.all(roles.map((role) => as(role).ask(evaluations, {})));
    expect(told.map(({ mayFreeze }) => mayFreeze)).toEqual([true, false, true, false, false]);
    expect(told[3]?.years).toEqual([{ year: 2024, state: 'unfrozen', evaluations: [] }]);
  });

  it('lets an officer publish a year once, and nobody else who may not', async () => {
    for (const role of ['analyst', 'district', 'operator'] as const) expect(await refusal(as(role).ask(freezeEvaluation, { year: 2024 }))).toContain('not_allowed');
    expect(await as('officer').ask(freezeEvaluation, { year: 2024 })).toMatchObject({ id: '2024-1', number: 1, frozenBy: 'officer', supersedes: null });
    expect((await as('analyst').ask(evaluations, {})).years).toMatchObject([{ year: 2024, state: 'as_frozen', evaluations: [{ id: '2024-1', edition: 'e000001' }] }]);
    expect(await refusal(as('leader').ask(freezeEvaluation, { year: 2024 }))).toMatch(/^bad_request: .*完全一致，无需再次发布/u);
    expect(await refusal(as('leader').ask(freezeEvaluation, { year: 2019 }))).toMatch(/^not_found: 2019 年没有可评价的数据/u);
  });

  it('marks a year whose basis changed, and publishes it beside the first', async () => {
    await folder.write({ '经费台账-2024.csv': `${fundHead}\n${aFundLine('JF-1', { amount: '5000000.00' })}\n` });
    expect(await loaded()).toBe('published');
    expect((await as('district').ask(evaluations, {})).years).toMatchObject([{ year: 2024, state: 'basis_changed', evaluations: [{ id: '2024-1' }] }]);
    expect(await as('leader').ask(freezeEvaluation, { year: 2024 })).toMatchObject({ id: '2024-2', supersedes: '2024-1', frozenBy: 'leader', edition: 'e000002' });
    expect((await as('leader').ask(evaluations, {})).years).toMatchObject([{ year: 2024, state: 'as_frozen', evaluations: [{ id: '2024-1' }, { id: '2024-2' }] }]);
  });
});

describe('the demo city', () => {
  let city: City;
  let server: RunningServer;
  beforeAll(async () => {
    city = await aCity();
    server = await startServer(city.dataDir);
  }, 300_000);
  afterAll(async () => {
    await server.stop();
    await city.remove();
  });

  it('comes with its closed years published, and each verifies beside the running server', async () => {
    const leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
    const { years } = await leader.ask(evaluations, {});
    expect(years.map(({ year, state }) => [year, state])).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => [year, 'as_frozen']));
    expect(new Set(years.flatMap((each) => each.evaluations.map(({ frozenBy }) => frozenBy)))).toEqual(new Set(['demo']));
    const { code, out, err } = await runNode([entry('etl/dist/command/verify.js'), '--year', '2025', '--data-dir', city.dataDir]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('逐字节比对：完全一致。');
  });
});
