import { useMessages } from '../../messages/language';
import { useBeside } from './rank-intervals';
import { baseOf, moneyColumns } from './ranking-money';
import type { RankingColumn } from './ranking-columns';

/** The words of a head; an amount names its unit, and what it is told by. */
export const useColumnHead = (): ((column: RankingColumn) => string) => {
  const { ranking, figures } = useMessages();
  const { per, scales } = useBeside();
  return (column) => {
    const money = moneyColumns.find((each) => each === column);
    if (money === undefined) return ranking.columns[column];
    const unit = ranking.money.unit[baseOf(money, per)](figures.units[scales[money]]);
    return `${ranking.columns[column]}（${unit}）`;
  };
};
