import { SqlFault } from './sql-fault.js';

/** Work that ends at once when somebody stops it, even before it began; `onStop` then tells the server. @throws SqlFault */
export const untilStopped = async <T>(signal: AbortSignal, onStop: () => void, work: () => Promise<T>): Promise<T> => {
  const stopped = new SqlFault('读取已按要求停止，没有采用任何内容。');
  if (signal.aborted) throw stopped;
  let stop: () => void = () => undefined;
  const asked = new Promise<never>((_, reject) => {
    stop = () => {
      onStop();
      reject(stopped);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  const working = work();
  // What is left of the work fails on its own when its connection goes.
  working.catch(() => undefined);
  try {
    return await Promise.race([working, asked]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};
