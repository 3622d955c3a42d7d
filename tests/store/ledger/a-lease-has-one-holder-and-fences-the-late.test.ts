import { expect, it } from 'vitest';
import { onBothLedgers } from './ledgers.js';

const wish = (holder: string) => ({ name: 'pipeline', holder, seconds: 30 });

onBothLedgers('a lease has one holder and fences the late', (bench) => {
  it('goes to one of two processes, and to the other only when it has run out', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    const held = await first.acquireLease(wish('a'));
    expect(held).toEqual({ name: 'pipeline', token: 1, expiresAt: '2026-03-01T08:00:30.000Z' });
    expect(await second.acquireLease(wish('b'))).toBeNull();
    bench().clock.goOn({ seconds: 29 });
    expect(await second.acquireLease(wish('b'))).toBeNull();
    bench().clock.goOn({ seconds: 1 });
    expect(await second.acquireLease(wish('b'))).toMatchObject({ token: 2 });
  });

  it('lets one of twenty at once have it, a hundred times', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    for (let round = 1; round <= 100; round += 1) {
      const asked = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? first : second).acquireLease(wish(`p${index}`)));
      const got = (await Promise.all(asked)).filter((lease) => lease !== null);
      expect(got.map((lease) => lease.token)).toEqual([round]);
      bench().clock.goOn({ seconds: 30 });
    }
  });

  it('is longer when renewed in time and lost when not', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    const lease = await first.acquireLease(wish('a'));
    if (lease === null) throw new Error('the free lease was refused');
    bench().clock.goOn({ seconds: 20 });
    expect(await first.renewLease(lease, 30)).toMatchObject({ token: 1, expiresAt: '2026-03-01T08:00:50.000Z' });
    bench().clock.goOn({ seconds: 30 });
    await expect(first.renewLease(lease, 30)).rejects.toMatchObject({ code: 'lease-lost' });
    await second.acquireLease(wish('b'));
    await expect(first.renewLease(lease, 30)).rejects.toThrow('已到期或已被另一进程接管');
    expect(await first.releaseLease(lease)).toBe(false);
  });

  it('counts on after it was given back', async () => {
    const ledger = await bench().open();
    for (const token of [1, 2, 3]) {
      const lease = await ledger.acquireLease(wish('a'));
      expect(lease?.token).toBe(token);
      expect(lease !== null && (await ledger.releaseLease(lease))).toBe(true);
    }
  });

  it('is free at once for a process that opens the ledger alone: its holder is dead', async () => {
    const lease = await (await bench().open()).acquireLease(wish('killed'));
    const heir = await bench().open({ alone: true });
    expect(lease?.token).toBe(1);
    expect(await heir.acquireLease(wish('heir'))).toMatchObject({ token: 2 });
  });
});
