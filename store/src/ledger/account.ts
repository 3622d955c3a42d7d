import type { Selectable } from 'kysely';
import { z } from 'zod';
import { secondsAfter } from '../clock.js';
import { LedgerConflict, NotFound } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { atomically } from './handle.js';
import { newId } from './random.js';
import { revokeSessionsOf } from './session.js';
import type { AccountTable } from './tables.js';

const districtsShape = z.union([z.literal('all'), z.array(z.string())]);

/** The districts whose consortia an account may see. */
export type Districts = z.infer<typeof districtsShape>;

export type Account = Omit<Selectable<AccountTable>, 'districtsJson'> & { districts: Districts };

export interface NewAccount {
  name: string;
  displayName: string;
  passwordHash: string;
  role: string;
  districts: Districts;
}

export type AccountChange = Partial<Omit<NewAccount, 'name'>>;

export interface LockRule {
  failures: number;
  minutes: number;
}

const FIVE_FAILURES_LOCK_A_QUARTER_HOUR: LockRule = { failures: 5, minutes: 15 };

/** One name for all its spellings: full and half width, upper and lower case, blanks around. */
export const accountKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

export const accountBook = (ledger: LedgerHandle) => ({
  /** @throws LedgerConflict when another account has this name in any spelling, or it is empty. */
  createAccount: (account: NewAccount): Promise<Account> => create(ledger, account),
  /** By name in any spelling; null when there is none. */
  accountByName: (name: string): Promise<Account | null> => byName(ledger, name),
  /** @throws NotFound */
  account: (id: string): Promise<Account> => find(ledger, id),
  /** By name. */
  accounts: (): Promise<Account[]> => list(ledger),
  /** Changes what is given and ends the account's sessions: they carried the old rights. @throws NotFound */
  changeAccount: (id: string, change: AccountChange): Promise<Account> => changeAndSignOut(ledger, id, asColumns(change)),
  /** Nobody signs in with it any more; its sessions end. @throws NotFound */
  disableAccount: (id: string): Promise<Account> => changeAndSignOut(ledger, id, { disabledAt: ledger.clock() }),
  /** @throws NotFound */
  enableAccount: (id: string): Promise<Account> => changeAndSignOut(ledger, id, { disabledAt: null }),
  /** Counts a wrong password; enough of them lock the account for a while. Attempts while locked do not prolong it. */
  recordFailure: (id: string, rule = FIVE_FAILURES_LOCK_A_QUARTER_HOUR): Promise<Account> => recordFailure(ledger, id, rule),
  /** @throws NotFound */
  clearFailures: (id: string): Promise<Account> => update(ledger, id, { failedAttempts: 0, lockedUntil: null }),
});

async function create({ db, clock }: LedgerHandle, { name, districts, ...account }: NewAccount): Promise<Account> {
  const key = accountKey(name);
  if (key === '' || /\p{C}/u.test(key)) throw new LedgerConflict('账号名不能为空，也不能含有不可见字符。请重新填写。');
  const row = await db
    .insertInto('account')
    .values({ ...account, id: newId(), name: key, districtsJson: asJson(districts), createdAt: clock() })
    .onConflict((clash) => clash.column('name').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new LedgerConflict(`账号名“${key}”已被使用。请换一个账号名。`);
  return asAccount(row);
}

const asJson = (districts: Districts): string => JSON.stringify(districtsShape.parse(districts));

const asColumns = ({ districts, ...rest }: AccountChange) =>
  districts === undefined ? rest : { ...rest, districtsJson: asJson(districts) };

async function byName({ db }: LedgerHandle, name: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('name', '=', accountKey(name)).executeTakeFirst();
  return row === undefined ? null : asAccount(row);
}

async function find({ db }: LedgerHandle, id: string): Promise<Account> {
  return orNotFound(id, await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst());
}

async function list({ db }: LedgerHandle): Promise<Account[]> {
  return (await db.selectFrom('account').selectAll().orderBy('name').execute()).map(asAccount);
}

type AccountUpdate = Partial<Omit<Selectable<AccountTable>, 'id' | 'name' | 'createdAt'>>;

async function update({ db }: LedgerHandle, id: string, values: AccountUpdate): Promise<Account> {
  return orNotFound(id, await db.updateTable('account').set(values).where('id', '=', id).returningAll().executeTakeFirst());
}

const changeAndSignOut = (ledger: LedgerHandle, id: string, values: AccountUpdate): Promise<Account> =>
  atomically(ledger, async (inside) => {
    const account = await update(inside, id, values);
    await revokeSessionsOf(inside, id);
    return account;
  });

const recordFailure = (ledger: LedgerHandle, id: string, rule: LockRule): Promise<Account> =>
  atomically(ledger, async (inside) => {
    const now = inside.clock();
    const counted = await inside.db
      .updateTable('account')
      .set((old) => ({ failedAttempts: old('failedAttempts', '+', 1) }))
      .where('id', '=', id)
      .where((old) => old.or([old('lockedUntil', 'is', null), old('lockedUntil', '<=', now)]))
      .returningAll()
      .executeTakeFirst();
    if (counted === undefined) return find(inside, id);
    if (counted.failedAttempts < rule.failures) return asAccount(counted);
    return update(inside, id, { failedAttempts: 0, lockedUntil: secondsAfter(now, rule.minutes * 60) });
  });

function orNotFound(id: string, row: Selectable<AccountTable> | undefined): Account {
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的账号。请从账号列表中选择。`);
  return asAccount(row);
}

export const asAccount = ({ districtsJson, ...row }: Selectable<AccountTable>): Account => ({
  ...row,
  districts: districtsShape.parse(JSON.parse(districtsJson)),
});
