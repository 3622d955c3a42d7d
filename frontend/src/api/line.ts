import { createSignal, type Signal } from './signal';

/** Whether the server answers; while it does not, how often it was tried and when it is tried next. */
export type LineState = { readonly isLost: false } | { readonly isLost: true; readonly tries: number; readonly isTrying: boolean; readonly wait: number };

export interface Line {
  readonly state: Signal<LineState>;
  /** A question was not answered at all: try until the server answers. */
  readonly lose: () => void;
  /** A question was answered. */
  readonly mend: () => void;
  readonly tryNow: () => void;
}

const LONGEST_WAIT = 30;

/** Seconds before the next try: 1, 2, 4 … 30. */
export const waitBefore = (tries: number): number => Math.min(LONGEST_WAIT, 2 ** tries);

const open: LineState = { isLost: false };

/** The line to the server. `probe` resolves when the server answers, whatever it says; `onMended` is called once after a loss. */
export const createLine = (probe: () => Promise<void>, onMended: () => void): Line => {
  const state = createSignal<LineState>(open);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const mend = () => {
    if (!state.get().isLost) return;
    clearTimeout(waiting);
    state.set(open);
    onMended();
  };
  const tryLater = (tries: number) => {
    const wait = waitBefore(tries);
    state.set({ isLost: true, tries, isTrying: false, wait });
    waiting = setTimeout(() => attempt(tries + 1), wait * 1000);
  };
  const attempt = (tries: number) => {
    clearTimeout(waiting);
    state.set({ isLost: true, tries, isTrying: true, wait: 0 });
    probe().then(mend, () => tryLater(tries));
  };
  return {
    state,
    mend,
    lose: () => {
      if (!state.get().isLost) tryLater(0);
    },
    tryNow: () => {
      const now = state.get();
      if (now.isLost && !now.isTrying) attempt(now.tries + 1);
    },
  };
};
