import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import { Amount, Missing } from '../../ui/figures';
import { useBeside } from './rank-intervals';
import { type MoneyColumn, moneyMeasures, rateText } from './ranking-money';
import type { RankingRow } from './ranking-row';
import styles from './ranking-table.module.css';

/** An amount of the year, whole or by its base; leads to the rows it is the sum of. */
export const MoneyCell = ({ row, column }: { row: RankingRow; column: MoneyColumn }) => {
  const { ranking } = useMessages();
  const { per, scales } = useBeside();
  const yuan = rateText(row, column, per);
  if (yuan === null) return <Missing reason={row[column] === null ? ranking.money.none : ranking.money.noBase} />;
  return <Link to="." search={evidenceSearch(moneyMeasures[column], row.consortium)} resetScroll={false} preload={false} className={styles.money ?? ''} title={ranking.money.open(row.name, ranking.columns[column])}><Amount yuan={yuan} scale={scales[column]} /></Link>;
};
