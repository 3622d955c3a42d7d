import { type ReplyOf, type sectorCoverageMap, sectorMatrix } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { evidenceSearch } from '../../address/use-evidence';
import type { MoneyScale } from '../../format/amount';
import { percentChange } from '../../format/number-text';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { sectorColour } from '../../theme/sector-colour';
import { Amount, Change, Percent, Score } from '../../ui/figures';
import { StatusMark } from '../../ui/status-mark';
import { scoreStatus } from './score-status';
import styles from './sector-list.module.css';

type Matrix = ReplyOf<typeof sectorMatrix>;
type Row = Matrix['rows'][number];
type Coverage = ReplyOf<typeof sectorCoverageMap>;

const cellOf = ({ cells }: Row, column: string) => cells.find((cell) => cell.column === column);

const revenueOf = (row: Row): string | null => cellOf(row, 'new-revenue')?.numerator ?? null;

const toSector = (sector: string, measure: string) => (before: object) => ({ ...evidenceSearch(measure)(before), sector: [sector] });

const ScoreCell = ({ row }: { row: Row }) => {
  const { figures, sector } = useMessages();
  const { grading } = usePolicy().scheme;
  return (
    <td data-label={sector.list.score} className={styles.figure}>
      <StatusMark status={scoreStatus(row.total, grading)} short />
      <span className={styles.value}>{row.total === null ? <Score value={null} reason={sector.noScore} /> : <Link to="/consortia" search={(before) => ({ ...keepFilters(before), sector: [row.sector] })}><Score value={row.total} /></Link>}</span>
      <span className={styles.change}>{row.total !== null && <Change difference={row.previousTotal === null ? null : row.total - row.previousTotal} unit={` ${figures.score}`} />}</span>
    </td>
  );
};

const ExecutionCell = ({ row }: { row: Row }) => {
  const { figures, sector } = useMessages();
  const cell = cellOf(row, 'fiscal-execution');
  const value = cell?.value ?? null;
  const previous = cell?.previous ?? null;
  return (
    <td data-label={sector.list.execution} className={styles.figure}>
      <StatusMark status={cell?.status ?? 'none'} short />
      <span className={styles.value}>{value === null ? <Percent value={null} /> : <Link to="." search={toSector(row.sector, 'fiscal-execution')} resetScroll={false}><Percent value={value} sign={false} /></Link>}</span>
      <span className={styles.change}>{value !== null && <Change difference={previous === null ? null : value - previous} unit={` ${figures.points}`} />}</span>
    </td>
  );
};

const RevenueCell = ({ row, scale }: { row: Row; scale: MoneyScale }) => {
  const { figures, sector } = useMessages();
  const cell = cellOf(row, 'new-revenue');
  const yuan = revenueOf(row);
  return (
    <td data-label={`${sector.list.revenue}（${figures.units[scale]}）`} className={styles.figure}>
      <StatusMark status={cell?.status ?? 'none'} short />
      <span className={styles.value}>{yuan === null ? <Amount yuan={null} scale={scale} /> : <Link to="." search={toSector(row.sector, 'new-revenue')} resetScroll={false}><Amount yuan={yuan} scale={scale} /></Link>}</span>
      <span className={styles.change}>{yuan !== null && <Change difference={percentChange(cell?.value ?? null, cell?.previous ?? null)} unit={figures.percent} />}</span>
    </td>
  );
};

const CoverageCell = ({ sector, coverage }: { sector: string; coverage: Coverage | undefined }) => {
  const { sector: words } = useMessages();
  const found = coverage?.sectors.find((each) => each.sector === sector);
  if (found === undefined) return <td data-label={words.list.coverage} />;
  const open = found.running + found.rectifying;
  const left = found.tracks.filter(({ running, rectifying }) => running + rectifying === 0).length;
  return (
    <td data-label={words.list.coverage} className={styles.coverage}>
      <StatusMark status={open === 0 ? 'poor' : left > 0 ? 'watch' : 'normal'} short />
      <span>{open === 0 ? words.coverage.nobody : words.list.tracks(found.tracks.length, left)}</span>
    </td>
  );
};

/** Nine sectors as rows; the name leads down. */
export const SectorList = ({ reply, coverage }: { reply: Matrix; coverage: Coverage | undefined }) => {
  const { sector: words, figures } = useMessages();
  const name = useName();
  const scale = useMoneyScale(reply.rows.map(revenueOf));
  const { list } = words;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{list.caption}</caption>
        <thead><tr><th scope="col">{list.sector}</th><th scope="col">{list.size}</th><th scope="col">{list.flagged}</th><th scope="col" className={styles.wide}>{list.score}</th><th scope="col" className={styles.wide}>{list.execution}（{figures.percent}）</th><th scope="col" className={styles.wide}>{list.revenue}（{figures.units[scale]}）</th><th scope="col" className={styles.start}>{list.coverage}</th></tr></thead>
        <tbody>
          {reply.rows.map((row) => (
            <tr key={row.sector}>
              <th scope="row"><span className={styles.hue} style={{ background: sectorColour(row.sector) }} /><Link to="/sectors/$sector" params={{ sector: row.sector }} search={keepFilters}>{name(sectorName(row.sector))}</Link></th>
              <td data-label={list.size} className={styles.count}>{row.rated}/{row.consortia}</td>
              <td data-label={list.flagged} className={styles.count}>{row.flagged === 0 ? 0 : <Link to="/consortia" search={(before) => ({ ...keepFilters(before), sector: [row.sector], flag: ['rectify', 'revoke'] as const })}>{row.flagged}</Link>}</td>
              <ScoreCell row={row} />
              <ExecutionCell row={row} />
              <RevenueCell row={row} scale={scale} />
              <CoverageCell sector={row.sector} coverage={coverage} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
