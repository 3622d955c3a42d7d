import type { Ledger, Run } from '@monitor/store';
import { PipelineError } from '../pipeline/pipeline-error.js';

/** What the ledger tells of the earlier runs of a source. */
export interface SourceHistory {
  /** How many deliveries ended well so far. */
  readonly deliveries: () => Promise<number>;
  /** @throws PipelineError when the source has failed so often in a row that nobody but a person should try again now */
  readonly refuseWhileOpen: (now: string) => Promise<void>;
}

const FAILURES_IN_A_ROW = 5;
const REST_MS = 3_600_000;
const RESTING = '已暂停自动读取';
const PAGE = 500;

export const sourceHistory = (ledger: Pick<Ledger, 'runs'>, source: string): SourceHistory => ({
  deliveries: async () => (await ended(ledger, source, 'published')) + (await ended(ledger, source, 'unchanged')),
  refuseWhileOpen: async (now) => refuseWhileOpen(await ledger.runs({ limit: PAGE, source }), now),
});

const ended = async (ledger: Pick<Ledger, 'runs'>, source: string, state: 'published' | 'unchanged'): Promise<number> => {
  let [count, before] = [0, Number.MAX_SAFE_INTEGER];
  for (;;) {
    const runs = await ledger.runs({ limit: PAGE, before, source, state });
    count += runs.filter(({ kind }) => kind === 'load').length;
    const last = runs.at(-1);
    if (last === undefined || runs.length < PAGE) return count;
    before = last.id;
  }
};

/** Runs that were refused for this very reason say nothing new of the other side; after an hour one try is made. */
const refuseWhileOpen = (runs: readonly Run[], now: string): void => {
  const present = runs.find(({ state }) => state === 'running');
  if (present?.trigger !== 'schedule') return;
  const tries = runs.filter(({ state, error }) => state !== 'running' && state !== 'cancelled' && error?.includes(RESTING) !== true).slice(0, FAILURES_IN_A_ROW);
  const [newest] = tries;
  if (newest === undefined || tries.length < FAILURES_IN_A_ROW || tries.some(({ state }) => state !== 'failed')) return;
  if (Date.parse(now) - Date.parse(newest.finishedAt ?? newest.startedAt) >= REST_MS) return;
  throw new PipelineError('source-unusable', `来源连续 ${FAILURES_IN_A_ROW} 次失败，${RESTING}，满一小时后再试；处理好后也可由人立即发起。最近一次的原因：${newest.error ?? '未记录'}`);
};
