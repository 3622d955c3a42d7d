import type { Ledger } from '@monitor/store';
import { expect, it } from 'vitest';
import { onBothLedgers } from './ledgers.js';

const handIn = (ledger: Ledger, name: string, sha256 = name) => ledger.addUpload({ name, sha256, size: 3, uploadedBy: 'operator', producedAt: null });
const accepted = (deliveredAs: string) => ({ source: 'uploads', deliveredAs, by: 'analyst', reason: '' });

onBothLedgers('uploads', (bench) => {
  it('count for a source under a name, and the one before gives way', async () => {
    const ledger = await bench().open();
    const [first, second] = [await handIn(ledger, '经费台账.csv', 'one'), await handIn(ledger, '经费台账.csv', 'two')];
    expect(first).toMatchObject({ state: 'staged', source: null });
    await ledger.acceptUpload(first.id, accepted('经费台账.csv'));
    await ledger.acceptUpload(second.id, accepted('经费台账.csv'));
    expect((await ledger.uploadsInForce('uploads')).map(({ id }) => id)).toEqual([second.id]);
    expect(await ledger.upload(first.id)).toMatchObject({ state: 'replaced', reason: `由上传 #${second.id} 取代` });
    const audit = await ledger.auditEntries({ limit: 1 });
    expect(audit[0]).toMatchObject({ actor: 'analyst', action: 'accept-upload', subject: `upload:${second.id}`, detail: { replaces: first.id } });
  });

  it('of the same bytes count once, whatever their name', async () => {
    const ledger = await bench().open();
    const [first, twin] = [await handIn(ledger, '经费台账.csv', 'one'), await handIn(ledger, '经费台账 (1).csv', 'one')];
    await ledger.acceptUpload(first.id, accepted('经费台账.csv'));
    await expect(ledger.acceptUpload(twin.id, accepted('经费台账 (1).csv'))).rejects.toThrow('无需重复接收');
    expect(await ledger.sameUpload(twin)).toMatchObject({ id: first.id });
    expect(await ledger.sameUpload(first)).toBeNull();
  });

  it('leave their source with a reason, and may come back by a person', async () => {
    const ledger = await bench().open();
    const { id } = await handIn(ledger, '经费台账.csv');
    await ledger.acceptUpload(id, accepted('经费台账.csv'));
    expect(await ledger.withdrawUpload(id, { by: 'operator', reason: '报错单位' })).toMatchObject({ state: 'withdrawn', reason: '报错单位' });
    expect(await ledger.uploadsInForce('uploads')).toEqual([]);
    await expect(ledger.withdrawUpload(id, { by: 'operator', reason: '再撤' })).rejects.toMatchObject({ code: 'ledger-conflict' });
    expect(await ledger.acceptUpload(id, { ...accepted('经费台账.csv'), reason: '核实无误' })).toMatchObject({ state: 'in_force', reason: '核实无误' });
  });
});
