import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '@monitor/store';
import { sourceHistory } from '../../../etl/src/source/source-history.js';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';
import { StandingClock } from '../../store/ledger/ledgers.js';

let dataDir: string;
let ledger: Ledger;
let clock: StandingClock;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'history-'));
  clock = new StandingClock();
  ledger = await openLedger({ dataDir, clock: clock.tell, alone: true });
});
afterEach(async () => {
  await ledger.close();
  await rm(dataDir, { recursive: true, force: true });
});

const aRun = async (trigger: 'schedule' | 'page', source = 'projects-api'): Promise<string> => {
  const run = await ledger.startRun({ trigger, requestedBy: 'test', source });
  const refusal = await sourceHistory(ledger, source).refuseWhileOpen(clock.tell()).then(() => '', (error: Error) => error.message);
  await ledger.finishRun(run.id, { state: 'failed', error: refusal || '接口暂时不能服务（503）。' });
  clock.goOn({ minutes: 10 });
  return refusal;
};

test('after five failures in a row the schedule waits an hour, then tries once; a person need not wait', async () => {
  for (let failure = 0; failure < 5; failure += 1) expect(await aRun('schedule')).toBe('');
  expect(await aRun('schedule')).toMatch(/连续 5 次失败，已暂停自动读取.*503/u);
  expect(await aRun('schedule', 'other-api')).toBe('');
  clock.goOn({ minutes: 40 });
  expect(await aRun('schedule')).toBe('');
  expect(await aRun('schedule')).toMatch(/已暂停自动读取/u);
  expect(await aRun('page')).toBe('');
});

test('one success closes it again, and successes alone are counted as deliveries', async () => {
  for (let failure = 0; failure < 4; failure += 1) await aRun('schedule');
  const good = await ledger.startRun({ trigger: 'schedule', requestedBy: 'test', source: 'projects-api' });
  await ledger.finishRun(good.id, { state: 'unchanged' });
  expect(await aRun('schedule')).toBe('');
  expect(await aRun('schedule')).toBe('');
  expect(await sourceHistory(ledger, 'projects-api').deliveries()).toBe(1);
});
