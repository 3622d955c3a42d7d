import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Ledger } from '@monitor/store';
import { totals, drafted } from './drafts.js';
import { aFlag, anAct, inOffice } from './flags.js';
import { type Bench, onBothLedgers } from './ledgers.js';

const PAIRS = 100;

const flagOfPair = (index: number) => aFlag({ key: `P${index}:2025:commend`, consortium: `P${index}` });

const reviewed = async (ledger: Ledger, flag = aFlag()): Promise<void> => {
  await ledger.appendProceedingEvent(anAct({ act: 'open', by: 'wang', flag }));
  await ledger.appendProceedingEvent(anAct({ act: 'review', by: 'li', flag, expectedLength: 1 }));
};

const codeOf = (settled: PromiseSettledResult<unknown>): string => {
  if (settled.status === 'fulfilled') return 'kept';
  const { reason }: { reason: unknown } = settled;
  return reason instanceof Error && 'code' in reason ? String(reason.code) : String(reason);
};

onBothLedgers('two officials at once', (bench) => {
  it('decide once: one wins, one is told, both are in the audit', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    await inOffice(first);
    for (let index = 0; index < PAIRS; index += 1) await reviewed(first, flagOfPair(index));
    const other = bench().databaseUrl === undefined ? first : second;
    const approve = (index: number) => [
      first.appendProceedingEvent(anAct({ act: 'approve', by: 'zhao', flag: flagOfPair(index), expectedLength: 2 })),
      other.appendProceedingEvent(anAct({ act: 'approve', by: 'sun', flag: flagOfPair(index), expectedLength: 2 })),
    ];
    const ended = await Promise.all(Array.from({ length: PAIRS }, async (_, index) => (await Promise.allSettled(approve(index))).map(codeOf).sort()));
    expect(ended).toEqual(ended.map(() => ['kept', 'proceeding-changed']));
    const told = (await first.auditEntries({ limit: 4 * PAIRS })).filter(({ detail }) => detail['act'] === 'approve');
    const people = new Map<string, string[]>();
    for (const { subject, actor, action } of told) people.set(subject, [...(people.get(subject) ?? []), `${action} ${actor}`].sort());
    expect(people.size).toBe(PAIRS);
    for (const both of people.values()) expect(['proceeding sun|proceeding-refused zhao', 'proceeding zhao|proceeding-refused sun']).toContain(both.join('|'));
    expect(await first.verifyProceedings()).toEqual({ events: 3 * PAIRS });
  }, 120_000);

  it('cannot act on data that were replaced meanwhile', async () => {
    const ledger = await bench().open();
    await inOffice(ledger);
    await reviewed(ledger);
    await drafted(ledger, 'e2');
    await ledger.publishEdition('e2', { totals, verdictHash: 'vh2', yearHashes: { 2025: 'yh2' } });
    await expect(ledger.appendProceedingEvent(anAct({ act: 'approve', by: 'zhao', expectedLength: 2 }))).rejects.toMatchObject({ code: 'proceeding-changed' });
    expect(await ledger.proceedings()).toMatchObject([{ events: [{ act: 'open' }, { act: 'review' }] }]);
  });
});

onBothLedgers('an official', (bench) => {
  it('has the role of the ledger, not one that a caller claims, and none when disabled', async () => {
    const ledger = await bench().open();
    await inOffice(ledger);
    for (const by of ['zhao', 'chen', 'qian', 'ops', 'nobody']) await expect(ledger.appendProceedingEvent(anAct({ act: 'open', by })), by).rejects.toMatchObject({ code: 'proceeding-refused', why: 'wrong_role' });
    const wang = await ledger.accountByName('wang');
    await ledger.disableAccount(wang?.id ?? '');
    await expect(ledger.appendProceedingEvent(anAct({ act: 'open', by: 'wang' }))).rejects.toMatchObject({ why: 'wrong_role' });
    expect(await ledger.proceedings()).toEqual([]);
  });
  it('is one person in every spelling of the name', async () => {
    const ledger = await bench().open();
    await inOffice(ledger);
    await ledger.appendProceedingEvent(anAct({ act: 'open', by: 'wang' }));
    await expect(ledger.appendProceedingEvent(anAct({ act: 'review', by: ' ＷANG', expectedLength: 1 }))).rejects.toMatchObject({ why: 'same_person' });
  });
});

/** Takes the guards away as one with the database's own keys could. */
const unguard = async (bench: Bench, table: string) => {
  const db = bench.backDoor();
  const on = bench.databaseUrl === undefined ? '' : ` on ${table}`;
  for (const act of ['update', 'delete']) await sql.raw(`drop trigger ${table}_refuses_${act}${on}`).execute(db);
  return db;
};

onBothLedgers('a proceeding', (bench) => {
  it('keeps the flag as it stood, with edition and verdict hash, whatever data come later', async () => {
    const ledger = await bench().open();
    await inOffice(ledger);
    await reviewed(ledger);
    const changed = aFlag({ headline: '另一种测算', total: 60, evidence: ['event:E2'] });
    await expect(ledger.appendProceedingEvent(anAct({ act: 'approve', by: 'zhao', flag: changed, expectedLength: 2 }))).rejects.toMatchObject({ why: 'basis_changed' });
    const [kept] = await ledger.proceedings({ consortium: 'CC01' });
    expect(kept?.events[0]).toMatchObject({ edition: 'e1', verdictHash: 'yh1', by: 'wang', role: 'officer', reason: '长科函〔2026〕3号', on: '2026-03-01' });
    expect(await ledger.frozenFlag(kept?.events[0]?.basis ?? '')).toEqual(aFlag());
  });

  it('does not go on when the audit cannot be written', async () => {
    const ledger = await bench().open();
    await inOffice(ledger);
    await reviewed(ledger);
    await sql.raw('alter table audit rename to audit_gone').execute(bench().backDoor());
    await expect(ledger.appendProceedingEvent(anAct({ act: 'approve', by: 'zhao', expectedLength: 2 }))).rejects.toThrow();
    await sql.raw('alter table audit_gone rename to audit').execute(bench().backDoor());
    expect(await ledger.verifyProceedings()).toEqual({ events: 2 });
  });

  it('is never changed by the database, and an act added, changed or taken away behind its back is found', async () => {
    const ledger = await bench().open();
    await inOffice(ledger);
    await reviewed(ledger);
    const door = bench().backDoor();
    for (const table of ['proceeding', 'proceeding_event', 'frozen_flag']) await expect(sql.raw(`delete from ${table}`).execute(door), table).rejects.toThrow('kept for good');
    await expect(sql`update proceeding_event set account = 'sun'`.execute(door)).rejects.toThrow('kept for good');
    await sql`insert into proceeding_event select 99, proceeding_id, 3, 'approve', 'zhao', 'leader', at, day, reason, basis, edition, verdict_hash, hash, 'forged', audit_seq from proceeding_event where seq = 2`.execute(door);
    await expect(ledger.proceedings()).rejects.toMatchObject({ code: 'proceeding-damaged' });
    const db = await unguard(bench(), 'proceeding_event');
    await sql`delete from proceeding_event where seq = 3`.execute(db);
    expect(await ledger.verifyProceedings()).toEqual({ events: 2 });
    await sql`delete from proceeding_event where seq = 2`.execute(db);
    expect(await ledger.proceedings()).toHaveLength(1);
    await expect(ledger.verifyProceedings()).rejects.toMatchObject({ code: 'proceeding-damaged' });
  });
});
