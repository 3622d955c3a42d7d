import type { ReplyOf, sectorMatrix } from '@monitor/domain';
import type { MoneyScale } from '../../format/amount';
import { useMessages, useName } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { StatusMark } from '../../ui/status-mark';
import { type Cell, MatrixCell } from './matrix-cell';
import styles from './sector-matrix.module.css';
import { SectorName } from './sector-name';

type Row = ReplyOf<typeof sectorMatrix>['rows'][number];

const useColumnName = (): ((column: string) => string) => {
  const { cockpit } = useMessages();
  const name = useName();
  const { scheme } = usePolicy();
  return (column) => {
    if (column === 'fiscal-execution') return cockpit.execution;
    return column === 'new-revenue' ? cockpit.revenue : name(dimensionName(scheme, column));
  };
};

const graver: readonly Cell['status'][] = ['poor', 'watch', 'normal', 'none'];

const Marks = ({ cells }: { cells: readonly Cell[] }) => {
  const { cockpit } = useMessages();
  const counted = graver.map((status) => ({ status, count: cells.filter((cell) => cell.status === status).length })).filter(({ status, count }) => count > 0 && status !== 'none');
  if (counted.length === 0) return <span className={styles.count}>{cockpit.sectorEmpty}</span>;
  return <span className={styles.marks}>{counted.map(({ status, count }) => <span key={status} className={styles.count}><StatusMark status={status} short />{count}</span>)}</span>;
};

/** The matrix folded for a narrow page: a sector a line with how many of its figures stand how, its figures below when opened. */
export const SectorList = ({ rows, scale }: { rows: readonly Row[]; scale: MoneyScale }) => {
  const { cockpit } = useMessages();
  const columnName = useColumnName();
  return (
    <ul className={styles.list}>
      {rows.map(({ sector, rated, consortia, cells }) => (
        <li key={sector}>
          <SectorName code={sector} />
          <details className={styles.more}>
            <summary><span className={styles.count} title={cockpit.sizeOf(rated, consortia)}>{cockpit.sizeOf(rated, consortia)}</span><Marks cells={cells} /></summary>
            <dl>{cells.map((cell) => <div key={cell.column}><dt>{columnName(cell.column)}</dt><dd><MatrixCell cell={cell} sector={sector} scale={scale} unit /></dd></div>)}</dl>
          </details>
        </li>
      ))}
    </ul>
  );
};
