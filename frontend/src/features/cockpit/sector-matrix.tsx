import { allSectors, changchun, type ReplyOf, sectorMatrix } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { evidenceSearch } from '../../address/use-evidence';
import { useFilters } from '../../address/use-filters';
import { columnScale, type MoneyScale } from '../../format/amount';
import { percentChange } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { sectorColour } from '../../theme/sector-colour';
import { Amount, Change, Percent, Score } from '../../ui/figures';
import { RuleMark, StatusMark } from '../../ui/status-mark';
import styles from './sector-matrix.module.css';

type Reply = ReplyOf<typeof sectorMatrix>;
type Row = Reply['rows'][number];
type Cell = Row['cells'][number];

const tiles = { 'fiscal-execution': 'fiscal-execution', 'new-revenue': 'new-revenue' } as const;

const CellNumber = ({ cell, scale, scored }: { cell: Cell; scale: MoneyScale; scored: boolean }) => {
  if (cell.column === tiles['new-revenue']) return <Amount yuan={cell.value === null ? null : cell.numerator} scale={scale} />;
  return scored ? <Score value={cell.value} /> : <Percent value={cell.value} sign={false} />;
};

const MatrixCell = ({ cell, sector, scale }: { cell: Cell; sector: string; scale: MoneyScale }) => {
  const { figures } = useMessages();
  const scored = usePolicy().scheme.dimensions.some(({ code }) => code === cell.column);
  const money = cell.column === tiles['new-revenue'];
  const difference = money ? percentChange(cell.value, cell.previous) : cell.value === null || cell.previous === null ? null : cell.value - cell.previous;
  const number = <CellNumber cell={cell} scale={scale} scored={scored} />;
  const unit = money ? figures.percent : scored ? ` ${figures.score}` : ` ${figures.points}`;
  const link = scored
    ? <Link to="/consortia" search={(before) => ({ ...keepFilters(before), sector: [sector] })}>{number}</Link>
    : <Link to="." search={(before) => ({ ...evidenceSearch(cell.column)(before), sector: [sector] })}>{number}</Link>;
  return (
    <td>
      <span className={styles.cell}><StatusMark status={cell.status} short />{cell.value === null ? number : link}<span className={styles.trend}><Change difference={difference} unit={unit} short /></span></span>
    </td>
  );
};

const SectorName = ({ code }: { code: string }) => {
  const { cockpit } = useMessages();
  const name = useName();
  const { filters, change } = useFilters();
  const text = name(sectorName(code));
  const alone = filters.sector.length === 1 && filters.sector[0] === code;
  return <button type="button" className={styles.sector} aria-pressed={alone} title={alone ? cockpit.unfilter(text) : cockpit.filterBy(text)} onClick={() => change({ sector: alone ? [] : [code] })}><span className={styles.hue} style={{ background: sectorColour(code) }} />{text}</button>;
};

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

const inOrder = (rows: readonly Row[]): readonly Row[] => allSectors(changchun).flatMap(({ code }) => rows.filter(({ sector }) => sector === code));

/** Nine sectors by four dimensions, execution and revenue: each cell a status, a number and where it moved. */
export const SectorMatrix = ({ reply }: { reply: Reply }) => {
  const { cockpit } = useMessages();
  const revenue = reply.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === tiles['new-revenue']).map(({ numerator }) => numerator));
  const scale = columnScale(revenue);
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <caption className={styles.caption}>{cockpit.matrixCaption}</caption>
        <MatrixHead scale={scale} />
        <tbody>
          {inOrder(reply.rows).map(({ sector, consortia, rated, cells }) => (
            <tr key={sector}>
              <th scope="row"><SectorName code={sector} /></th>
              <td className={styles.size} title={cockpit.sizeOf(rated, consortia)}>{rated}/{consortia}</td>
              {cells.map((cell) => <MatrixCell key={cell.column} cell={cell} sector={sector} scale={scale} />)}
            </tr>
          ))}
        </tbody>
      </table>
      {reply.coverage !== null && (
        <p className={styles.coverage}>
          <RuleMark result={reply.coverage.result} /> {reply.coverage.article} {reply.coverage.note}
        </p>
      )}
    </div>
  );
};
