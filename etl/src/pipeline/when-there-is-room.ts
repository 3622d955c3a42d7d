import { isDiskFull, type Ledger } from '@monitor/store';

type Work = () => Promise<void>;

const AGAIN_MS = 2000;
const waiting = new WeakMap<Ledger, Work[]>();

/**
 * Does what a full disk may refuse, or else again and again, in order, until there is room: how a run ended, a draft to be dropped.
 * What is still waiting when the process ends is put in order by the next start.
 * Returns whether it is done. @throws whatever else the work throws
 */
export const whenThereIsRoom = async (ledger: Ledger, work: Work): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    const queue = waiting.get(ledger) ?? [];
    waiting.set(ledger, [...queue, work]);
    if (queue.length === 0) askAgain(ledger);
    return false;
  }
};

const askAgain = (ledger: Ledger): void => void setTimeout(() => {
  doWaiting(ledger).then((isDone) => (isDone ? undefined : askAgain(ledger)), () => waiting.delete(ledger));
}, AGAIN_MS).unref();

/** Does what is waiting for room; true when nothing waits any more. @throws what the work throws for another reason */
export const doWaiting = async (ledger: Ledger): Promise<boolean> => {
  for (let [work] = waiting.get(ledger) ?? []; work !== undefined; [work] = waiting.get(ledger) ?? []) {
    try {
      await work();
    } catch (error) {
      if (isDiskFull(error)) return false;
      throw error;
    }
    const done = work;
    waiting.set(ledger, (waiting.get(ledger) ?? []).filter((each) => each !== done));
  }
  return true;
};
