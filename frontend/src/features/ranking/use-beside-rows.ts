import { useMemo } from 'react';
import { useUnit } from '../../address/use-unit';
import { columnScale, type MoneyScale } from '../../format/amount';
import type { Asked } from '../../ui/panel';
import { type BesideRows, intervalsOf, type Robustness } from './rank-intervals';
import { largestRate, type MoneyColumn } from './ranking-money';
import type { RankingReply } from './ranking-row';
import type { RankingView } from './use-ranking-view';

/** One scale for each column of amounts: the one chosen, else the one that suits its largest amount. */
const useScales = (reply: RankingReply | undefined, per: RankingView['per']): BesideRows['scales'] => {
  const unit = useUnit();
  return useMemo(() => {
    const scale = (column: MoneyColumn): MoneyScale => unit ?? columnScale([largestRate(reply?.rows ?? [], column, per)]);
    return { revenue: scale('revenue'), contracts: scale('contracts'), fiscalSpent: scale('fiscalSpent') };
  }, [reply, per, unit]);
};

export const useBesideRows = (reply: RankingReply | undefined, { data: last, error, isPlaceholderData }: Asked<Robustness>, { per }: Pick<RankingView, 'per'>): BesideRows => {
  const data = isPlaceholderData ? undefined : last;
  const year = reply?.basis.year ?? 0;
  const scales = useScales(reply, per);
  return useMemo(() => ({ year, per, scales, ...intervalsOf(data), state: error !== null ? 'failed' : data === undefined ? 'waiting' : 'ready' }), [year, per, scales, data, error]);
};
