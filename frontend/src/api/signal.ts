import { useSyncExternalStore } from 'react';

/** A value that lives outside the tree and tells of its changes. */
export interface Signal<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly listen: (heard: () => void) => () => void;
}

export const createSignal = <T,>(first: T): Signal<T> => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      listeners.forEach((heard) => heard());
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
};

export const useSignal = <T,>({ listen, get }: Signal<T>): T => useSyncExternalStore(listen, get, get);
