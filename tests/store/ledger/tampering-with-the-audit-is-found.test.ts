import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Ledger } from '@monitor/store';
import { onBothLedgers } from './ledgers.js';

const note = (subject: string) => ({ actor: 'wangmin', action: 'sign-in', subject, detail: { from: '10.0.0.7', 备注: ['"引号"', null, 3] } });

async function fiveEntries(ledger: Ledger): Promise<void> {
  for (const subject of ['一', '二', '三', '四', '五']) await ledger.appendAudit(note(subject));
}

const tamperings: Readonly<Record<string, string>> = {
  'an edited actor': "update audit set actor = 'liqiang' where seq = 3",
  'an edited detail': "update audit set detail_json = '{}' where seq = 5",
  'an entry removed from the middle': 'delete from audit where seq = 2',
  'the last entry cut off': 'delete from audit where seq = 5',
  'everything removed': 'delete from audit',
  'two entries exchanged': "update audit set subject = case seq when 2 then '三' else '二' end where seq in (2, 3)",
  'an entry added by hand': "insert into audit select 6, at, actor, action, subject, detail_json, hash, 'forged' from audit where seq = 5",
};

onBothLedgers('tampering with the audit is found', (bench) => {
  it('while a chain that nobody touched is whole', async () => {
    const ledger = await bench().open();
    expect(await ledger.verifyAuditChain()).toEqual({ entries: 0, hash: '0'.repeat(64) });
    await fiveEntries(ledger);
    const [last, fourth] = await ledger.auditEntries({ limit: 2 });
    expect(last).toMatchObject({ seq: 5, ...note('五'), at: bench().clock.tell(), previousHash: fourth?.hash });
    expect(await ledger.verifyAuditChain()).toEqual({ entries: 5, hash: last?.hash });
    expect((await ledger.auditEntries({ limit: 9, before: 3 })).map(({ seq }) => seq)).toEqual([2, 1]);
  });

  it.each(Object.entries(tamperings))('%s', async (_, tampering) => {
    const ledger = await bench().open();
    await fiveEntries(ledger);
    await sql.raw(tampering).execute(bench().backDoor());
    await expect(ledger.verifyAuditChain()).rejects.toMatchObject({ code: 'audit-broken' });
  });

  it('and writers at once make one chain', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    const writers = Array.from({ length: 40 }, (_, index) => (bench().databaseUrl !== undefined && index % 2 === 1 ? second : first));
    await Promise.all(writers.map((ledger, index) => ledger.appendAudit(note(String(index)))));
    expect(await second.verifyAuditChain()).toMatchObject({ entries: 40 });
  });
});
