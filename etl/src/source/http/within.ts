/** A time that something may take. */
export interface Within {
  /** Aborted when the time is up, or with the signal that it follows. */
  readonly signal: AbortSignal;
  readonly isLate: () => boolean;
  /** To be called at the end, whatever the end was. */
  readonly over: () => void;
}

/** Held by its timer: a timeout signal inside `AbortSignal.any` may be collected before its time comes, and then never fires (nodejs/node#57736). */
export const within = (milliseconds: number, signal: AbortSignal): Within => {
  const own = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    own.abort();
  }, milliseconds);
  const follow = (): void => own.abort(signal.reason);
  signal.addEventListener('abort', follow, { once: true });
  if (signal.aborted) follow();
  return {
    signal: own.signal,
    isLate: () => late,
    over: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', follow);
    },
  };
};
