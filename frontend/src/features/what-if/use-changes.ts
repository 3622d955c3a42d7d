import { changedDraft, type ReadAddress, readWhatIfAddress, type Scheme, unchanged, type WhatIfChange, whatIfAddress } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';

/** A slider at rest for so long goes to the address, where going back undoes it. */
const REST_MS = 400;

/** One thing being moved, and what it is moved from: going there and back leaves no trace of rounding. */
interface Move {
  /** The address it began on, as it was read then; going anywhere ends it, coming back does not revive it. */
  readonly on: ReadAddress;
  readonly key: string;
  readonly from: WhatIfChange;
  readonly change: WhatIfChange;
  /** Why it cannot be computed with. */
  readonly problem: string | null;
}

export interface Changes {
  readonly change: WhatIfChange;
  /** The last changes that can be computed with. */
  readonly usable: WhatIfChange;
  /** As the address has them. */
  readonly kept: WhatIfChange;
  /** Why the address was not taken. */
  readonly refused: string | null;
  readonly problem: { readonly key: string; readonly text: string } | null;
  readonly edit: (key: string, next: (from: WhatIfChange) => WhatIfChange) => void;
  readonly reset: () => void;
}

const problemWith = (scheme: Scheme, change: WhatIfChange): string | null => {
  try {
    changedDraft(scheme, change);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** What was changed against the scheme: the address, and what is being moved right now. */
export const useChanges = (scheme: Scheme): Changes => {
  const { try: address = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const reading = useMemo(() => ({ ...readWhatIfAddress(scheme, address) }), [scheme, address]);
  const { change: kept, refused } = reading;
  const [held, setHeld] = useState<Move | null>(null);
  const move = held?.on === reading ? held : null;
  useEffect(() => {
    if (move === null || move.problem !== null) return undefined;
    const wanted = whatIfAddress(scheme, move.change);
    const waiting = setTimeout(() => {
      if (wanted === address) setHeld(null);
      else void navigate({ to: '.', search: (before) => ({ ...before, try: wanted === '' ? undefined : wanted }), resetScroll: false });
    }, REST_MS);
    return () => clearTimeout(waiting);
  }, [move, address, scheme, navigate]);
  const edit: Changes['edit'] = (key, next) =>
    setHeld((last) => {
      const before = last?.on === reading ? last : null;
      const from = before === null ? kept : before.key === key ? before.from : before.change;
      const change = next(from);
      return { on: reading, key, from, change, problem: problemWith(scheme, change) };
    });
  const change = move?.change ?? kept;
  const problem = move?.problem ?? null;
  return {
    change, kept, refused, edit,
    usable: problem === null ? change : (move?.from ?? kept),
    problem: move === null || problem === null ? null : { key: move.key, text: problem },
    reset: () => edit('', () => unchanged),
  };
};
