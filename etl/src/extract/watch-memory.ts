import { readFile } from 'node:fs/promises';

const pauseMs = 100;
const residentPages = 1;
const pageBytes = 4096;

/**
 * Calls once when a process holds more memory than it may: the heap limit of V8 does not count buffers.
 * Where the system tells nothing of processes (no /proc), nothing is watched. Returns the end of watching.
 */
export function watchMemory(pid: number | undefined, megabytes: number, tooMuch: () => void): () => void {
  if (pid === undefined) return () => undefined;
  const timer = setInterval(() => {
    void residentBytes(pid).then((bytes) => {
      if (bytes <= megabytes << 20) return;
      clearInterval(timer);
      tooMuch();
    });
  }, pauseMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** 0 where it cannot be told: the process has ended, or this is no Linux. */
async function residentBytes(pid: number): Promise<number> {
  try {
    const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ', residentPages + 1);
    return Number(pages) * pageBytes;
  } catch {
    return 0;
  }
}
