import { expect, it } from 'vitest';
import { aDraft, drafted, totals } from './drafts.js';
import { onBothLedgers } from './ledgers.js';

const publication = { totals, verdictHash: 'f'.repeat(64), yearHashes: { '2025': '5'.repeat(64) } };

onBothLedgers('publishing moves one pointer', (bench) => {
  it('shows nothing before the first edition and keeps all that was said of it', async () => {
    const ledger = await bench().open();
    const draft = await aDraft(ledger, 'e1');
    expect(await ledger.draftEdition(draft)).toMatchObject({ ...draft, state: 'draft', totals: null });
    expect(await ledger.published()).toBeNull();
    await ledger.publishEdition('e1', publication);
    expect(await (await bench().open()).published()).toEqual({
      ...draft, ...publication, state: 'published', createdAt: bench().clock.tell(), publishedAt: bench().clock.tell(),
    });
  });

  it('retires the edition before it, and goes back to it when asked', async () => {
    const ledger = await bench().open();
    await drafted(ledger, 'e1');
    await drafted(ledger, 'e2');
    await ledger.publishEdition('e1', publication);
    await ledger.publishEdition('e2', publication);
    expect((await ledger.editions({ limit: 9 })).map(({ id, state }) => [id, state])).toEqual([['e2', 'published'], ['e1', 'retired']]);
    await ledger.publishEdition('e1', publication);
    expect((await ledger.published())?.id).toBe('e1');
    expect((await ledger.editions({ limit: 9, state: 'retired' })).map(({ id }) => id)).toEqual(['e2']);
  });

  it('leaves one published edition when two processes publish at once', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    const rounds = bench().databaseUrl === undefined ? 1 : 20;
    for (let round = 0; round < rounds; round += 1) {
      await drafted(first, `a${round}`);
      await drafted(first, `b${round}`);
      const both = [first.publishEdition(`a${round}`, publication), second.publishEdition(`b${round}`, publication)];
      const ends = (await Promise.allSettled(both)).map(({ status }) => status);
      expect(ends).toContain('fulfilled');
      const published = await first.editions({ limit: 99, state: 'published' });
      expect(published.map(({ id }) => id)).toEqual([(await second.published())?.id]);
    }
  });

  it('refuses what is published, unknown or taken', async () => {
    const ledger = await bench().open();
    const draft = await aDraft(ledger, 'e1');
    await ledger.draftEdition(draft);
    await expect(ledger.draftEdition(draft)).rejects.toMatchObject({ code: 'ledger-conflict' });
    await expect(ledger.draftEdition({ ...draft, id: 'e9' })).rejects.toMatchObject({ code: 'ledger-conflict' });
    await ledger.publishEdition('e1', publication);
    await expect(ledger.publishEdition('e1', publication)).rejects.toThrow('已经发布');
    await expect(ledger.publishEdition('nowhere', publication)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ledger.dropDraft('e1')).rejects.toThrow('不是草稿');
    expect((await ledger.published())?.id).toBe('e1');
  });

  it('forgets a dropped draft but never gives its number again', async () => {
    const ledger = await bench().open();
    await drafted(ledger, 'e1');
    await ledger.dropDraft('e1');
    await expect(ledger.edition('e1')).rejects.toMatchObject({ code: 'not-found' });
    expect(await ledger.nextEditionNumber()).toBe(2);
  });

  it('refuses a publisher whose lease passed to another', async () => {
    const ledger = await bench().open();
    await drafted(ledger, 'e1');
    const lease = await ledger.acquireLease({ name: 'pipeline', holder: 'a', seconds: 30 });
    if (lease === null) throw new Error('the free lease was refused');
    bench().clock.goOn({ seconds: 31 });
    const next = await ledger.acquireLease({ name: 'pipeline', holder: 'b', seconds: 30 });
    await expect(ledger.publishEdition('e1', { ...publication, lease })).rejects.toMatchObject({ code: 'lease-lost' });
    expect(await ledger.published()).toBeNull();
    expect((await ledger.edition('e1')).state).toBe('draft');
    if (next !== null) await ledger.publishEdition('e1', { ...publication, lease: next });
    expect((await ledger.published())?.id).toBe('e1');
  });

  it('takes everything back when the work around it fails', async () => {
    const ledger = await bench().open();
    await drafted(ledger, 'e1');
    const failing = ledger.inTransaction(async (inside) => {
      await inside.publishEdition('e1', publication);
      await inside.appendAudit({ actor: 'root', action: 'publish', subject: 'e1' });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await ledger.published()).toBeNull();
    expect(await ledger.auditEntries({ limit: 1 })).toEqual([]);
  });

  it('takes only exact decimals as control sums', async () => {
    const ledger = await bench().open();
    await drafted(ledger, 'e1');
    const inexact = { fund_entry: { rows: 1, sums: { amount: '1e3' } } };
    await expect(ledger.publishEdition('e1', { ...publication, totals: inexact })).rejects.toThrow();
    expect(await ledger.published()).toBeNull();
  });
});
