import { expect, it } from 'vitest';
import type { NewAccount } from '@monitor/store';
import { onBothLedgers } from './ledgers.js';

const anAccount = (change: Partial<NewAccount> = {}): NewAccount => ({
  name: 'wangmin', displayName: '王敏', passwordHash: 'scrypt$…', role: 'officer', districts: ['220102', '220104'], ...change,
});

onBothLedgers('a name belongs to one account', (bench) => {
  it('finds it in every spelling and refuses a second one', async () => {
    const ledger = await bench().open();
    const { id } = await ledger.createAccount(anAccount({ name: ' WangMin ' }));
    for (const spelling of ['wangmin', 'WANGMIN', 'ｗａｎｇｍｉｎ', '\u3000wangmin ']) {
      expect((await ledger.accountByName(spelling))?.id).toBe(id);
      await expect(ledger.createAccount(anAccount({ name: spelling }))).rejects.toThrow('账号名“wangmin”已被使用');
    }
    expect(await ledger.accountByName('wangming')).toBeNull();
    for (const name of ['  ', 'wang\u200bmin']) await expect(ledger.createAccount(anAccount({ name }))).rejects.toThrow('不可见字符');
    expect(await ledger.accounts()).toHaveLength(1);
  });

  it('keeps role and districts and ends the sessions when they change', async () => {
    const ledger = await bench().open();
    const { id } = await ledger.createAccount(anAccount());
    const { token } = await ledger.createSession(id);
    const changed = await ledger.changeAccount(id, { role: 'leader', districts: 'all' });
    expect(changed).toMatchObject({ role: 'leader', districts: 'all', displayName: '王敏' });
    expect(await ledger.findSession(token)).toBeNull();
    await expect(ledger.changeAccount('nobody', { role: 'leader' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('locks after five failures for a quarter of an hour, which more failures do not prolong', async () => {
    const ledger = await bench().open();
    const { id } = await ledger.createAccount(anAccount());
    for (let attempt = 1; attempt <= 4; attempt += 1) expect((await ledger.recordFailure(id)).lockedUntil).toBeNull();
    expect((await ledger.recordFailure(id)).lockedUntil).toBe('2026-03-01T08:15:00.000Z');
    bench().clock.goOn({ minutes: 10 });
    expect(await ledger.recordFailure(id)).toMatchObject({ lockedUntil: '2026-03-01T08:15:00.000Z', failedAttempts: 0 });
    bench().clock.goOn({ minutes: 5 });
    expect((await ledger.recordFailure(id)).failedAttempts).toBe(1);
    expect(await ledger.clearFailures(id)).toMatchObject({ failedAttempts: 0, lockedUntil: null });
  });

  it('counts every one of many failures at once', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    const { id } = await first.createAccount(anAccount());
    const tries = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? first : second));
    for (const ledger of tries) await ledger.recordFailure(id, { failures: 100, minutes: 1 });
    expect((await first.account(id)).failedAttempts).toBe(20);
  });
});

onBothLedgers('a session ends', (bench) => {
  const signedIn = async () => {
    const ledger = await bench().open();
    const account = await ledger.createAccount(anAccount());
    return { ledger, account, ...(await ledger.createSession(account.id)) };
  };

  it('and its token is nowhere in the ledger', async () => {
    const { token, session } = await signedIn();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await bench().backDoor().selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.tokenHash).toBe(session.tokenHash);
  });

  it('after an hour without use, but not while it is used', async () => {
    const { ledger, token, account } = await signedIn();
    bench().clock.goOn({ minutes: 59 });
    expect(await ledger.findSession(token)).toMatchObject({ accountId: account.id });
    await ledger.touchSession(token);
    bench().clock.goOn({ minutes: 59 });
    expect(await ledger.findSession(token)).not.toBeNull();
    expect(await ledger.findSession(token, 15)).toBeNull();
    bench().clock.goOn({ minutes: 1 });
    expect(await ledger.findSession(token)).toBeNull();
  });

  it('after eight hours whatever its use', async () => {
    const { ledger, token } = await signedIn();
    for (let half = 1; half <= 15; half += 1) {
      bench().clock.goOn({ minutes: 30 });
      await ledger.touchSession(token);
    }
    expect(await ledger.findSession(token)).not.toBeNull();
    bench().clock.goOn({ minutes: 30 });
    expect(await ledger.findSession(token)).toBeNull();
  });

  it('when it is revoked, and touching does not bring it back', async () => {
    const { ledger, token, account } = await signedIn();
    const other = await ledger.createSession(account.id);
    await ledger.revokeSession(token);
    await ledger.touchSession(token);
    expect(await ledger.findSession(token)).toBeNull();
    expect(await ledger.findSession(other.token)).not.toBeNull();
    expect(await ledger.revokeSessionsOf(account.id)).toBe(1);
    expect(await ledger.findSession(other.token)).toBeNull();
  });

  it('when its account is disabled, and does not come back when that is enabled again', async () => {
    const { ledger, token, account } = await signedIn();
    await ledger.disableAccount(account.id);
    expect(await ledger.findSession(token)).toBeNull();
    await ledger.enableAccount(account.id);
    expect(await ledger.findSession(token)).toBeNull();
  });

  it('and a forged token opens none', async () => {
    const { ledger, session } = await signedIn();
    for (const forged of ['', session.tokenHash, "' or 1=1 --"]) expect(await ledger.findSession(forged)).toBeNull();
  });
});
