import type { ReplyOf, sectorMatrix } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { evidenceSearch } from '../../address/use-evidence';
import type { MoneyScale } from '../../format/amount';
import { percentChange } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { Amount, Change, Percent, Score } from '../../ui/figures';
import { StatusMark } from '../../ui/status-mark';
import styles from './sector-matrix.module.css';

export type Cell = ReplyOf<typeof sectorMatrix>['rows'][number]['cells'][number];

interface MatrixCellProps {
  readonly cell: Cell;
  readonly sector: string;
  readonly scale: MoneyScale;
  /** The unit beside the number, where no column head names it. */
  readonly unit?: boolean;
}

const isMoney = ({ column }: Cell): boolean => column === 'new-revenue';

const useIsScore = ({ column }: Cell): boolean => usePolicy().scheme.dimensions.some(({ code }) => code === column);

const CellNumber = ({ cell, scale, unit }: { cell: Cell; scale: MoneyScale; unit: boolean }) => {
  const isScore = useIsScore(cell);
  if (isMoney(cell)) return <Amount yuan={cell.value === null ? null : cell.numerator} scale={scale} unit={unit} />;
  return isScore ? <Score value={cell.value} /> : <Percent value={cell.value} sign={unit} />;
};

const CellChange = ({ cell }: { cell: Cell }) => {
  const { figures } = useMessages();
  const isScore = useIsScore(cell);
  const { value, previous } = cell;
  const difference = isMoney(cell) ? percentChange(value, previous) : value === null || previous === null ? null : value - previous;
  return <Change difference={difference} unit={isMoney(cell) ? figures.percent : isScore ? ` ${figures.score}` : ` ${figures.points}`} short />;
};

/** Status, number and where it moved. A score leads to those it is the mean of, the lowest first; money to its rows. */
export const MatrixCell = ({ cell, sector, scale, unit = false }: MatrixCellProps) => {
  const isScore = useIsScore(cell);
  const number = <CellNumber cell={cell} scale={scale} unit={unit} />;
  const link = isScore
    ? <Link to="/consortia" search={(before) => ({ ...keepFilters(before), sector: [sector], sort: cell.column })}>{number}</Link>
    : <Link to="." search={(before) => ({ ...evidenceSearch(cell.column)(before), sector: [sector] })}>{number}</Link>;
  return (
    <span className={styles.cell}>
      <StatusMark status={cell.status} short />
      {cell.value === null ? number : link}
      <span className={styles.trend}><CellChange cell={cell} /></span>
    </span>
  );
};
