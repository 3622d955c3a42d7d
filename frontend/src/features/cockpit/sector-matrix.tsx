import { allSectors, type ReplyOf, sectorMatrix } from '@monitor/domain';
import { useMessages, useName } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import type { MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { RuleMark } from '../../ui/status-mark';
import { MatrixCell } from './matrix-cell';
import { SectorList } from './sector-list';
import styles from './sector-matrix.module.css';
import { SectorName } from './sector-name';
import { jurisdiction } from '../../policy/jurisdiction';

type Reply = ReplyOf<typeof sectorMatrix>;
type Row = Reply['rows'][number];

const MatrixHead = ({ scale }: { scale: MoneyScale }) => {
  const { cockpit, figures } = useMessages();
  const name = useName();
  return (
    <thead>
      <tr>
        <th scope="col">{cockpit.sector}</th>
        <th scope="col" className={styles.size}>{cockpit.rated}</th>
        {usePolicy().scheme.dimensions.map((dimension) => <th key={dimension.code} scope="col">{name(dimension)}</th>)}
        <th scope="col">{cockpit.execution}<span className={styles.unit}>（{figures.percent}）</span></th>
        <th scope="col">{cockpit.revenue}<span className={styles.unit}>（{figures.units[scale]}）</span></th>
      </tr>
    </thead>
  );
};

const inOrder = (rows: readonly Row[]): readonly Row[] => allSectors(jurisdiction()).flatMap(({ code }) => rows.filter(({ sector }) => sector === code));

const MatrixRow = ({ row: { sector, consortia, rated, cells }, scale }: { row: Row; scale: MoneyScale }) => {
  const { cockpit } = useMessages();
  return (
    <tr>
      <th scope="row"><SectorName code={sector} /></th>
      <td className={styles.size} title={cockpit.sizeOf(rated, consortia)}>{rated}/{consortia}</td>
      {cells.map((cell) => <td key={cell.column}><MatrixCell cell={cell} sector={sector} scale={scale} /></td>)}
    </tr>
  );
};

/** Nine sectors by four dimensions, execution and revenue: each cell a status, a number and where it moved; on a phone a list of sectors. */
export const SectorMatrix = ({ reply }: { reply: Reply }) => {
  const { cockpit } = useMessages();
  const rows = inOrder(reply.rows);
  const scale = useMoneyScale(rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 'new-revenue').map(({ numerator }) => numerator)));
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <caption className={styles.caption}>{cockpit.matrixCaption}</caption>
          <MatrixHead scale={scale} />
          <tbody>{rows.map((row) => <MatrixRow key={row.sector} row={row} scale={scale} />)}</tbody>
        </table>
      </div>
      <SectorList rows={rows} scale={scale} />
      {reply.coverage !== null && (
        <p className={styles.coverage}>
          <RuleMark result={reply.coverage.result} /> {reply.coverage.article} {reply.coverage.note}
        </p>
      )}
    </>
  );
};
