import { expect, it } from 'vitest';
import { onBothLedgers } from './ledgers.js';

onBothLedgers('a run leaves a row whatever its end', (bench) => {
  it('counts what it saw and says how it ended', async () => {
    const ledger = await bench().open();
    const { id } = await ledger.startRun({ trigger: 'page', requestedBy: '王敏', source: 'annual-report' });
    bench().clock.goOn({ seconds: 3 });
    await ledger.advanceRun(id, { filesSeen: 4, filesRead: 3, rowsAccepted: 120, rowsRejected: 2 });
    const phases = [{ name: 'extract', seconds: 1.25, count: 3 }];
    await ledger.finishRun(id, { state: 'published', edition: 'e1', phases });
    expect(await ledger.run(id)).toEqual({
      id: 1, kind: 'load', trigger: 'page', step: null, note: null, cancelAt: null, cancelBy: null, requestedBy: '王敏', source: 'annual-report',
      startedAt: '2026-03-01T08:00:00.000Z', heardAt: '2026-03-01T08:00:03.000Z', finishedAt: '2026-03-01T08:00:03.000Z',
      state: 'published', error: null, edition: 'e1',
      filesSeen: 4, filesRead: 3, rowsAccepted: 120, rowsRejected: 2, phases,
    });
  });

  it('keeps the reason of a failure and takes no change afterwards', async () => {
    const ledger = await bench().open();
    const { id } = await ledger.startRun({ trigger: 'schedule', requestedBy: 'schedule' });
    await ledger.finishRun(id, { state: 'failed', error: '磁盘已满' });
    expect(await ledger.run(id)).toMatchObject({ state: 'failed', error: '磁盘已满', source: null });
    await expect(ledger.advanceRun(id, { filesRead: 9 })).rejects.toThrow('运行 #1 已结束（failed）');
    await expect(ledger.finishRun(id, { state: 'unchanged' })).rejects.toMatchObject({ code: 'ledger-conflict' });
    await expect(ledger.advanceRun(77, {})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('pages from the newest to the oldest', async () => {
    const ledger = await bench().open();
    for (let run = 0; run < 5; run += 1) await ledger.startRun({ trigger: 'command', requestedBy: 'root' });
    const first = await ledger.runs({ limit: 2 });
    const second = await ledger.runs({ limit: 2, before: first[1]?.id ?? 0 });
    expect([...first, ...second].map((run) => run.id)).toEqual([5, 4, 3, 2]);
  });

  it('is closed as failed at the next start when its process died', async () => {
    const dead = await bench().open();
    await dead.startRun({ trigger: 'start', requestedBy: 'system' });
    await dead.close();
    const ledger = await bench().open({ alone: true });
    expect(await ledger.run(1)).toMatchObject({ state: 'failed', error: '上次运行被中断' });
  });

  it('is left to a living neighbour until that has been silent for five minutes', async () => {
    const neighbour = await bench().open();
    await neighbour.startRun({ trigger: 'start', requestedBy: 'system' });
    bench().clock.goOn({ minutes: 4 });
    await neighbour.advanceRun(1, { filesSeen: 1 });
    bench().clock.goOn({ minutes: 4 });
    expect(await (await bench().open()).run(1)).toMatchObject({ state: 'running' });
    bench().clock.goOn({ minutes: 1 });
    expect(await (await bench().open()).run(1)).toMatchObject({ state: 'failed' });
  });
});
