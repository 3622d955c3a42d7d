import { useMemo } from 'react';
import { findRows } from './find-rows';
import type { RankingReply, RankingRow } from './ranking-row';
import { sortRows } from './sort-rows';
import type { RankingView } from './use-ranking-view';

const nothing: readonly RankingRow[] = [];

/** Rows of the reply that bear one of the proposals asked for and the words searched, in the order asked for. Each step is kept, so that typing does not sort anew what did not change. */
export const useShown = (reply: RankingReply | undefined, { flag, find, sorting, per }: RankingView): readonly RankingRow[] => {
  const sorted = useMemo(() => sortRows(reply?.rows ?? nothing, sorting, per), [reply, sorting, per]);
  const borne = useMemo(() => (flag.length === 0 ? sorted : sorted.filter(({ flags }) => flag.some((kind) => flags.includes(kind)))), [sorted, flag]);
  return useMemo(() => findRows(borne, find), [borne, find]);
};
