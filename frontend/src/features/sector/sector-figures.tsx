import { type Filters, overview, type ReplyOf, sectorMatrix } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { evidenceSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { numberText, percentChange, percentText } from '../../format/number-text';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { Amount, Change, Missing, Score } from '../../ui/figures';
import { Failure } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import { scoreStatus } from './score-status';
import styles from './sector-figures.module.css';

type Tile = ReplyOf<typeof overview>['tiles'][number];
type Matrix = ReplyOf<typeof sectorMatrix>;

const Figure = ({ name, value, change, beside }: { name: ReactNode; value: ReactNode; change: ReactNode; beside?: ReactNode }) => (
  <li className={styles.figure}><span className={styles.name}>{name}</span><span className={styles.value}>{value}</span><span className={styles.change}>{change}</span>{beside !== undefined && <span className={styles.change}>{beside}</span>}</li>
);

const TileValue = ({ tile }: { tile: Tile }) => {
  const { figures } = useMessages();
  const scale = useMoneyScale([tile.numerator]);
  if (tile.kind === 'money') return <Amount yuan={tile.numerator} scale={scale} unit />;
  if (tile.value === null) return <Missing reason={figures.noDenominator} />;
  if (tile.kind === 'ratio') return <>{percentText(tile.value)}<small>{figures.percent}</small></>;
  return <>{numberText(tile.value, 0)}<small>{figures.consortia}</small></>;
};

const differenceOf = ({ kind, value, previous }: Tile): number | null => {
  if (value === null || previous === null) return null;
  return kind === 'money' ? percentChange(value, previous) : value - previous;
};

const TileFigure = ({ tile }: { tile: Tile }) => {
  const { evidence, figures } = useMessages();
  const name = evidence.measures[tile.code];
  const unit = tile.kind === 'money' ? figures.percent : tile.kind === 'ratio' ? ` ${figures.points}` : '';
  const difference = differenceOf(tile);
  return (
    <Figure
      name={name}
      value={<Link to="." search={evidenceSearch(tile.code)} resetScroll={false} title={evidence.open(name)}><TileValue tile={tile} /></Link>}
      change={difference === null ? <Change difference={null} /> : <>{figures.onLastYear} <Change difference={difference} unit={unit} digits={tile.kind === 'count' ? 0 : 1} /></>}
      beside={tile.elapsed === null ? undefined : figures.elapsed(`${percentText(tile.elapsed)}%`)}
    />
  );
};

const ScoreFigure = ({ matrix, sector }: { matrix: Matrix | undefined; sector: string }) => {
  const { sector: words, figures } = useMessages();
  const { grading } = usePolicy().scheme;
  const row = matrix?.rows.find((each) => each.sector === sector);
  const total = row?.total ?? null;
  const whole = matrix?.whole.total ?? null;
  return (
    <Figure
      name={<>{words.list.score} <StatusMark status={scoreStatus(total, grading)} short /></>}
      value={<><Score value={total} reason={words.noScore} />{total !== null && <small>{figures.score}</small>}</>}
      change={total === null ? '' : <>{figures.onLastYear} <Change difference={row === undefined || row.previousTotal === null ? null : total - row.previousTotal} unit={` ${figures.score}`} /></>}
      beside={whole === null ? undefined : words.figures.city(numberText(whole, 1))}
    />
  );
};

/** The sector in six numbers, each with last year's. */
export const SectorFigures = ({ filters }: { filters: Filters }) => {
  const { sector: words } = useMessages();
  const asked = useEndpoint(overview, filters);
  const matrix = useEndpoint(sectorMatrix, filters);
  if (asked.error !== null) return <Failure error={asked.error} retry={asked.refetch} />;
  const stale = asked.isPlaceholderData;
  return (
    <ul className={stale ? `${styles.strip} ${styles.dimmed}` : styles.strip} aria-label={words.figures.title} aria-busy={asked.isFetching}>
      {asked.data !== undefined && <ScoreFigure matrix={matrix.data} sector={filters.sector[0] ?? ''} />}
      {asked.data?.tiles.map((tile) => <TileFigure key={tile.code} tile={tile} />)}
    </ul>
  );
};
