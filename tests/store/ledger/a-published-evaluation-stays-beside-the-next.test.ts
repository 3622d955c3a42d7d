import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { NewEvaluation } from '@monitor/store';
import { readLedger } from '../../../store/src/ledger/read-ledger.js';
import { type Bench, onBothLedgers } from './ledgers.js';

const anEvaluation = (given: Partial<NewEvaluation> = {}): NewEvaluation => ({
  year: 2025, edition: 'e000001', editionCreatedAt: '2026-07-01T00:00:00.000Z', manifest: [{ source: 'folder', path: 'a.csv', sha256: 'ab', size: 3 }],
  scheme: 'changchun-2025@1.0.0', ruleSet: 'changchun-trial-2025@1.0.0', documents: { schemes: [], ruleSets: [] }, jurisdiction: 'changchun@1',
  codeVersion: '0.2.0', inputsHash: 'i1', resultsHash: 'r1', yearHash: 'y1', frozenBy: 'officer', parts: { inputs: ['aaa', 'bbb'], results: ['ccc'] }, ...given,
});

/** Takes the guards away as one with the database's own keys could. */
const unguard = async (bench: Bench, table: string) => {
  const db = bench.backDoor();
  const on = bench.databaseUrl === undefined ? '' : ` on ${table}`;
  for (const act of ['update', 'delete']) await sql.raw(`drop trigger ${table}_refuses_${act}${on}`).execute(db);
  return db;
};

onBothLedgers('a published evaluation', (bench) => {
  it('is numbered within its year, gives its parts back and is audited', async () => {
    const ledger = await bench().open();
    const first = await ledger.appendEvaluation(anEvaluation());
    expect(first).toMatchObject({ id: '2025-1', number: 1, supersedes: null, basisChanged: false, documents: { schemes: [], ruleSets: [] } });
    expect(await ledger.evaluationParts('2025-1')).toEqual({ inputs: ['aaa', 'bbb'], results: ['ccc'] });
    expect(await ledger.appendEvaluation(anEvaluation({ year: 2024 }))).toMatchObject({ id: '2024-1' });
    expect((await ledger.evaluations()).map(({ id }) => id)).toEqual(['2024-1', '2025-1']);
    expect((await ledger.auditEntries({ limit: 9 })).map(({ action, subject, actor }) => [action, subject, actor])).toContainEqual(['freeze-evaluation', '2025-1', 'officer']);
  });

  it('is refused when nothing changed, and stands beside the next when something did', async () => {
    const ledger = await bench().open();
    await ledger.appendEvaluation(anEvaluation());
    await expect(ledger.appendEvaluation(anEvaluation())).rejects.toMatchObject({ code: 'ledger-conflict' });
    const second = await ledger.appendEvaluation(anEvaluation({ inputsHash: 'i2', parts: { inputs: ['ddd'], results: ['ccc'] } }));
    expect(second).toMatchObject({ id: '2025-2', number: 2, supersedes: '2025-1', basisChanged: true });
    expect((await ledger.evaluations(2025)).map(({ number, inputsHash }) => [number, inputsHash])).toEqual([[1, 'i1'], [2, 'i2']]);
    expect(await ledger.evaluationParts('2025-1')).toEqual({ inputs: ['aaa', 'bbb'], results: ['ccc'] });
  });

  it('is never changed by the database, and a change behind its back is found', async () => {
    const ledger = await bench().open();
    await ledger.appendEvaluation(anEvaluation());
    await expect(sql`update evaluation_part set text = 'eee'`.execute(bench().backDoor())).rejects.toThrow('kept for good');
    await expect(sql`delete from evaluation`.execute(bench().backDoor())).rejects.toThrow('kept for good');
    const db = await unguard(bench(), 'evaluation_part');
    await sql`update evaluation_part set text = 'eee' where kind = 'results'`.execute(db);
    await expect(ledger.evaluationParts('2025-1')).rejects.toMatchObject({ code: 'evaluation-damaged' });
  });

  it('is sealed with its own row', async () => {
    const ledger = await bench().open();
    await ledger.appendEvaluation(anEvaluation());
    const db = await unguard(bench(), 'evaluation');
    await sql`update evaluation set results_hash = 'r9'`.execute(db);
    await expect(ledger.evaluationParts('2025-1')).rejects.toMatchObject({ code: 'evaluation-damaged' });
  });

  it('can be read beside a process that works with the ledger', async () => {
    const ledger = await bench().open();
    await ledger.appendEvaluation(anEvaluation());
    const { dataDir, databaseUrl } = bench();
    const reading = await readLedger({ dataDir, databaseUrl });
    expect(await reading.evaluationParts('2025-1')).toEqual({ inputs: ['aaa', 'bbb'], results: ['ccc'] });
    await reading.close();
    await ledger.appendEvaluation(anEvaluation({ resultsHash: 'r2' }));
    expect(await ledger.evaluations(2025)).toHaveLength(2);
  });
});

it('a folder without a ledger is named', async () => {
  await expect(readLedger({ dataDir: '/nonexistent-data' })).rejects.toThrow('/nonexistent-data 中没有账本');
});
