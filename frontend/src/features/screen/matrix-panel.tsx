import { allSectors, type ReplyOf, sectorMatrix } from '@monitor/domain';
import { columnScale, type MoneyScale } from '../../format/amount';
import { percentChange } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { sectorColour } from '../../theme/sector-colour';
import { Amount, Change, Percent, Score } from '../../ui/figures';
import { StatusLegend } from '../../ui/status-legend';
import { StatusMark } from '../../ui/status-mark';
import styles from './matrix-panel.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

type Reply = ReplyOf<typeof sectorMatrix>;
type Cell = Reply['rows'][number]['cells'][number];

const CellNumber = ({ cell, scale }: { cell: Cell; scale: MoneyScale }) => {
  if (cell.column === 'new-revenue') return <Amount yuan={cell.value === null ? null : cell.numerator} scale={scale} />;
  return cell.column === 'fiscal-execution' ? <Percent value={cell.value} sign={false} /> : <Score value={cell.value} />;
};

const differenceIn = ({ column, value, previous }: Cell): number | null => {
  if (column === 'new-revenue') return percentChange(value, previous);
  return value === null || previous === null ? null : value - previous;
};

const WallCell = ({ cell, scale }: { cell: Cell; scale: MoneyScale }) => (
  <td data-status={cell.status}><span className={styles.cell}><StatusMark status={cell.status} short /><CellNumber cell={cell} scale={scale} /><span><Change difference={differenceIn(cell)} short /></span></span></td>
);

const Head = ({ scale }: { scale: MoneyScale }) => {
  const { cockpit, figures } = useMessages();
  const name = useName();
  return (
    <thead>
      <tr>
        <th scope="col">{cockpit.sector}</th>
        <th scope="col">{cockpit.rated}</th>
        {usePolicy().scheme.dimensions.map((dimension) => <th key={dimension.code} scope="col">{name(dimension)}</th>)}
        <th scope="col">{cockpit.execution}（{figures.percent}）</th>
        <th scope="col">{cockpit.revenue}（{figures.units[scale]}）</th>
      </tr>
    </thead>
  );
};

/** The sector matrix for a room: no links, large. */
export const MatrixPanel = ({ reply }: { reply: Reply }) => {
  const { cockpit, screen } = useMessages();
  const name = useName();
  const scale = columnScale(reply.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 'new-revenue').map(({ numerator }) => numerator)));
  const rows = allSectors(jurisdiction()).flatMap(({ code }) => reply.rows.filter(({ sector }) => sector === code));
  return (
    <section className={styles.matrixPanel} aria-label={screen.panels.matrix}>
      <h2 className={styles.heading}>{cockpit.matrix}<span>{screen.matrixUnit}</span><span className={styles.legend}><StatusLegend /></span></h2>
      <table className={styles.matrix}>
        <caption>{cockpit.matrixCaption}</caption>
        <Head scale={scale} />
        <tbody>
          {rows.map(({ sector, rated, consortia, cells }) => (
            <tr key={sector}>
              <th scope="row"><i style={{ background: sectorColour(sector) }} />{name(sectorName(sector))}</th>
              <td>{rated}/{consortia}</td>
              {cells.map((cell) => <WallCell key={cell.column} cell={cell} scale={scale} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
