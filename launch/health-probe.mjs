import { setTimeout as pause } from 'node:timers/promises';

const confirmMs = 2000;

/**
 * Any answer is life: only a hung or dead process gives none. The limit is held by its timer: a timeout signal
 * inside `AbortSignal.any` may be collected before its time comes, and then never fires (nodejs/node#57736).
 */
async function answers(url, limitMs, stop) {
  const over = new AbortController();
  const leave = () => over.abort();
  const timer = setTimeout(leave, limitMs);
  stop.addEventListener('abort', leave, { once: true });
  if (stop.aborted) leave();
  try {
    const reply = await fetch(url, { signal: over.signal });
    await reply.arrayBuffer();
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', leave);
  }
}

/** Waits for something whose being cut short is a normal end. */
export async function ignoreAbort(promise) {
  try {
    await promise;
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}

/**
 * Resolves `true` once the server at `url` has given no answer for `silentMs`, `false` when `stop` is aborted.
 * The last try confirms: after a pause of the whole machine the time limit and the answer arrive together.
 */
export async function untilSilent(url, { everyMs, silentMs, stop }) {
  let lastAnswer = performance.now();
  while (!stop.aborted) {
    await ignoreAbort(pause(everyMs, undefined, { signal: stop }));
    if (stop.aborted) break;
    if (await answers(url, silentMs, stop)) lastAnswer = performance.now();
    else if (performance.now() - lastAnswer >= silentMs && !(await answers(url, confirmMs, stop))) return !stop.aborted;
  }
  return false;
}
