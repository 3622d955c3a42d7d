import { useState } from 'react';

interface Kept<T> {
  readonly value: T;
  readonly text: string;
  readonly on: readonly unknown[];
}

const isSame = (before: Kept<unknown>, now: Kept<unknown>): boolean => before.text === now.text && before.on.length === now.on.length && before.on.every((each, place) => Object.is(each, now.on[place]));

/** The same object as before while it says the same and rests on the same: a chart is drawn anew only when it changes. Functions count by `on` alone. */
export const useSteady = <T>(value: T, on: readonly unknown[]): T => {
  const now: Kept<T> = { value, text: JSON.stringify(value), on };
  const [kept, keep] = useState(now);
  if (isSame(kept, now)) return kept.value;
  keep(now);
  return value;
};
