import { MOST_SAVED_VIEWS } from '@monitor/domain';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Ledger } from '@monitor/store';
import { onBothLedgers } from './ledgers.js';

const lastActs = async (ledger: Ledger, limit: number) => (await ledger.auditEntries({ limit })).map(({ actor, action, detail }) => ({ actor, action, detail })).reverse();

onBothLedgers('saved views', (bench) => {
  it('belong to their account, and one of the same name gives way', async () => {
    const ledger = await bench().open();
    await ledger.saveView({ account: 'leader', name: '整改', address: '/consortia?flag=rectify' });
    await ledger.saveView({ account: 'analyst', name: '整改', address: '/consortia' });
    const { id } = await ledger.saveView({ account: 'leader', name: '整改', address: '/consortia?flag=revoke' });
    expect((await ledger.savedViews('leader')).map(({ name, address }) => [name, address])).toEqual([['整改', '/consortia?flag=revoke']]);
    await expect(ledger.deleteSavedView('analyst', id)).rejects.toMatchObject({ code: 'not-found' });
    await ledger.deleteSavedView('leader', id);
    expect(await ledger.savedViews('leader')).toEqual([]);
    expect(await ledger.savedViews('analyst')).toHaveLength(1);
    expect((await lastActs(ledger, 2)).map(({ actor, action }) => [actor, action])).toEqual([['leader', 'save-view'], ['leader', 'delete-view']]);
  });

  it('are limited in number, and the account is told what to do', async () => {
    const ledger = await bench().open();
    for (let place = 0; place < MOST_SAVED_VIEWS; place += 1) await ledger.saveView({ account: 'leader', name: `视图${place}`, address: '/' });
    await expect(ledger.saveView({ account: 'leader', name: '再来一个', address: '/' })).rejects.toThrow('请先删除不用的');
    await ledger.saveView({ account: 'leader', name: '视图7', address: '/funds' });
    expect(await ledger.savedViews('leader')).toHaveLength(MOST_SAVED_VIEWS);
  });
});

onBothLedgers('noted events', (bench) => {
  it('stand by the day they happened until they are taken down, which is kept too', async () => {
    const ledger = await bench().open();
    const late = await ledger.annotate({ happened: '2025-09-01', text: '榜单发布', madeBy: 'officer' });
    await ledger.annotate({ happened: '2025-03-01', text: '办法印发', madeBy: 'leader' });
    expect((await ledger.annotations()).map(({ text }) => text)).toEqual(['办法印发', '榜单发布']);
    await ledger.withdrawAnnotation(late.id, 'analyst');
    expect((await ledger.annotations()).map(({ text }) => text)).toEqual(['办法印发']);
    await expect(ledger.withdrawAnnotation(late.id, 'analyst')).rejects.toMatchObject({ code: 'not-found' });
    expect((await lastActs(ledger, 1))).toEqual([{ actor: 'analyst', action: 'withdraw-annotation', detail: { happened: '2025-09-01', text: '榜单发布' } }]);
    await expect(sql`update annotation set withdrawn_at = null where id = ${late.id}`.execute(bench().backDoor())).rejects.toThrow('kept for good');
    await ledger.verifyAuditChain();
  });
});
