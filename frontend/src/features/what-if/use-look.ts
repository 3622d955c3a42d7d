import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { WhatIfAddress, WhatIfOrder, WhatIfPart } from '../../address/what-if-address';

export interface LocksKept {
  readonly locked: ReadonlySet<string>;
  readonly toggle: (code: string) => void;
}

/** How the trial is looked at, kept in the address. */
export interface Look {
  readonly locks: LocksKept;
  readonly part: WhatIfPart;
  readonly order: WhatIfOrder;
  readonly find: string;
  readonly changedOnly: boolean;
  readonly aroundCurrent: boolean;
  readonly settledToo: boolean;
  readonly go: (part: WhatIfAddress, replace?: boolean) => void;
}

export const useLook = (): Look => {
  const { lock = '', sliders: part = 'weights', order = 'after', find = '', changed, around, settled } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useCallback<Look['go']>((next, replace = false) => void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace, resetScroll: false }), [navigate]);
  const locked = useMemo(() => new Set(lock.split(',').filter((code) => code !== '')), [lock]);
  return useMemo(() => {
    const toggle = (code: string) => {
      const next = locked.has(code) ? [...locked].filter((each) => each !== code) : [...locked, code].sort();
      go({ lock: next.length === 0 ? undefined : next.join(',') }, true);
    };
    return { locks: { locked, toggle }, part, order, find, changedOnly: changed === 'yes', aroundCurrent: around === 'current', settledToo: settled === 'yes', go };
  }, [locked, part, order, find, changed, around, settled, go]);
};
