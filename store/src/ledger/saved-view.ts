import { MOST_SAVED_VIEWS } from '@monitor/domain';
import type { Selectable } from 'kysely';
import { LedgerConflict, NotFound } from '../store-error.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';
import type { SavedViewTable } from './tables.js';

/** An address of a page that an account keeps under a name. */
export type SavedView = Selectable<SavedViewTable>;

export type NewSavedView = Pick<SavedView, 'account' | 'name' | 'address'>;

export const savedViewBook = (ledger: LedgerHandle) => ({
  /** By name. */
  savedViews: (account: string): Promise<SavedView[]> => list(ledger, account),
  /** Keeps a view; one of the same name gives way. @throws LedgerConflict when the account has as many as it may. */
  saveView: (view: NewSavedView): Promise<SavedView> => atomically(ledger, (inside) => save(inside, view)),
  /** @throws NotFound when the account has no such view. */
  deleteSavedView: (account: string, id: number): Promise<SavedView> => atomically(ledger, (inside) => remove(inside, account, id)),
});

const list = ({ db }: LedgerHandle, account: string): Promise<SavedView[]> => db.selectFrom('savedView').selectAll().where('account', '=', account).orderBy('name').execute();

const save = async (inside: LedgerHandle, { account, name, address }: NewSavedView): Promise<SavedView> => {
  const others = (await list(inside, account)).filter((each) => each.name !== name);
  if (others.length >= MOST_SAVED_VIEWS) throw new LedgerConflict(`每个账号最多保存 ${MOST_SAVED_VIEWS} 个视图。请先删除不用的，再保存。`);
  const row: SavedView = { id: await nextNumber(inside, 'saved_view'), account, name, address, createdAt: inside.clock() };
  await inside.db.deleteFrom('savedView').where('account', '=', account).where('name', '=', name).execute();
  await inside.db.insertInto('savedView').values(row).execute();
  await appendAudit(inside, { actor: account, action: 'save-view', subject: `saved-view:${row.id}`, detail: { name, address } });
  return row;
};

const remove = async (inside: LedgerHandle, account: string, id: number): Promise<SavedView> => {
  const gone = await inside.db.deleteFrom('savedView').where('id', '=', id).where('account', '=', account).returningAll().executeTakeFirst();
  if (gone === undefined) throw new NotFound('没有这个已保存的视图，可能已被删除。请刷新列表。');
  await appendAudit(inside, { actor: account, action: 'delete-view', subject: `saved-view:${id}`, detail: { name: gone.name } });
  return gone;
};
