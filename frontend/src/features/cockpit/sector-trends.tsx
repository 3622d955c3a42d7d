import { allSectors, type overview, type ReplyOf } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { sectorColour } from '../../theme/sector-colour';
import { Change, Score } from '../../ui/figures';
import { Sparkline } from '../../ui/sparkline';
import styles from './sector-trends.module.css';
import type { TrendScale } from '../../ui/trend-scale';
import { jurisdiction } from '../../policy/jurisdiction';

type Trend = ReplyOf<typeof overview>['trends'][number];

const Small = ({ trend, shared, year }: { trend: Trend; shared: TrendScale; year: number }) => {
  const { cockpit, figures } = useMessages();
  const name = useName();
  const text = name(sectorName(trend.sector));
  const at = (wanted: number) => trend.points.find((point) => point.year === wanted)?.score ?? null;
  const [now, before] = [at(year), at(year - 1)];
  const told = trend.points.flatMap((point) => (point.score === null ? [] : [cockpit.trendPoint(point.year, numberText(point.score, 1))])).join('，');
  const pass = usePolicy().scheme.grading.passFrom;
  const inside = pass >= shared.scale.from && pass <= shared.scale.to;
  return (
    <li className={styles.small}>
      <p className={styles.name}>{text}</p>
      <Sparkline points={trend.points.map((point) => ({ year: point.year, value: point.score }))} {...shared} colour={sectorColour(trend.sector)} label={cockpit.trend(text, told === '' ? figures.missing : told)} {...(inside ? { guide: pass } : {})} />
      <p className={styles.value}><Score value={now} />{now !== null && <span className={styles.change}><Change difference={before === null ? null : now - before} unit={` ${figures.score}`} /></span>}</p>
    </li>
  );
};

/** Small lines on one scale, in the order of Art. 4: one for every sector looked at, also where no year has a score. */
export const SectorTrends = ({ trends, shared, year }: { trends: readonly Trend[]; shared: TrendScale; year: number }) => {
  const { filters } = useFilters();
  const isLooked = (code: string) => (filters.sector.length === 0 ? code !== jurisdiction().otherSector.code || trends.some(({ sector }) => sector === code) : filters.sector.includes(code));
  const looked = allSectors(jurisdiction()).filter(({ code }) => isLooked(code));
  const rows = looked.map(({ code }) => trends.find(({ sector }) => sector === code) ?? { sector: code, points: [] });
  return <ul className={styles.row}>{rows.map((trend) => <Small key={trend.sector} trend={trend} shared={shared} year={year} />)}</ul>;
};
