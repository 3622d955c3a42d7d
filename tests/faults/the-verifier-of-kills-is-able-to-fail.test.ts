import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineStatement, openStore, type Store } from '@monitor/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aFolder, soundFiles } from '../etl/pipeline/a-folder.js';
import { command, runNode } from './process.js';
import { asItIs, complaintsAbout, type Figures, figuresOf, type Standing } from './standing.js';

let dataDir: string;
let expected: Figures;
let sound: Standing;

const within = async (work: (store: Store) => Promise<unknown>): Promise<void> => {
  const store = await openStore({ dataDir });
  try {
    await work(store);
  } finally {
    await store.close();
  }
};
const change = (sql: string) => within(({ warehouse }) => warehouse.writer('e000001').execute(defineStatement({ name: 'tamper', params: z.object({}), sql }), {}));

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tampered-'));
  const folder = await aFolder(soundFiles());
  await runNode(command('load', '--folder', folder.path, '--data-dir', dataDir));
  await folder.remove();
  await within(({ ledger }) => ledger.appendAudit({ actor: 'test', action: 'note', subject: 'three widgets' }));
  sound = await asItIs(dataDir);
  expected = figuresOf(sound);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// The two documents of the program and the note.
test('nothing is said of a sound store', () => {
  expect(complaintsAbout(sound, expected)).toEqual([]);
  expect(sound).toMatchObject({ edition: 'e000001', audit: 3, totals: { fund_entry: { rows: 3 } } });
});

test('a row doubled, an amount changed, a verdict changed: each is told', async () => {
  await change(`INSERT INTO fund_entry SELECT * FROM fund_entry WHERE entry = 'JF-1'`);
  expect(complaintsAbout(await asItIs(dataDir), expected)).toEqual(['totals differ: fund_entry', 'repeated keys: fund_entry: 1']);
  await change(`ALTER TABLE fund_entry DELETE WHERE entry = 'JF-1'`);
  await change(`INSERT INTO fund_entry SELECT * REPLACE ('JF-1' AS entry, toDecimal64(99, 2) AS amount) FROM fund_entry WHERE entry = 'JF-2'`);
  expect(complaintsAbout(await asItIs(dataDir), expected)).toEqual(['totals differ: fund_entry']);
  await change(`ALTER TABLE indicator_score UPDATE score = 1.5 WHERE 1`);
  expect(complaintsAbout(await asItIs(dataDir), expected)).toEqual(['totals differ: fund_entry', 'verdicts differ']);
});

test('a draft, a stranger, a spool file, an audit entry rewritten: each is told', async () => {
  const { verdictHash, totals, rows } = figuresOf(await asItIs(dataDir));
  await within(async ({ ledger, warehouse }) => {
    await ledger.draftEdition({ id: 'e000009', number: 9, runId: 1, scheme: 's', ruleSet: 'r', codeVersion: 'c', manifest: [] });
    await warehouse.createEdition('e000077', null);
  });
  await mkdir(join(dataDir, 'spool'), { recursive: true });
  await writeFile(join(dataDir, 'spool', 'fund_entry-1.tsv'), 'x');
  const ledger = await readFile(join(dataDir, 'ledger.db'));
  ledger.set(Buffer.from('seven widgets'.slice(0, 13)), ledger.indexOf('three widgets'));
  await writeFile(join(dataDir, 'ledger.db'), ledger);
  expect(complaintsAbout(await asItIs(dataDir), { verdictHash, totals, rows })).toEqual([
    'drafts left: e000009',
    'unknown editions: e000077',
    'audit: 审计记录自第 3 条起被改动、删除或截断。请立即停止写入、保全账本，并从备份核对。',
    `files left: ${join(dataDir, 'spool', 'fund_entry-1.tsv')}`,
  ]);
});

test('a run that never ended, or ended as failed, is told', () => {
  const { madeBy } = sound;
  expect(complaintsAbout({ ...sound, running: [7], detachedParts: 2 }, expected)).toEqual(['runs left running: 7', 'detached parts: 2']);
  expect(madeBy && complaintsAbout({ ...sound, madeBy: { ...madeBy, state: 'failed', rowsAccepted: 0 } }, expected)).toEqual([
    'rows told by the run: 0',
    "the published edition's run is told as failed",
  ]);
});
