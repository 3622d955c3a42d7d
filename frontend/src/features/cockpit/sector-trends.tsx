import { changchun, changchun2025, type overview, type ReplyOf } from '@monitor/domain';
import { numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { sectorColour } from '../../theme/sector-colour';
import { Change, Score } from '../../ui/figures';
import { Sparkline } from '../../ui/sparkline';
import styles from './sector-trends.module.css';
import type { TrendScale } from './trend-scale';

type Trend = ReplyOf<typeof overview>['trends'][number];

const Small = ({ trend, shared, year }: { trend: Trend; shared: TrendScale; year: number }) => {
  const { cockpit, figures } = useMessages();
  const name = useName();
  const text = name(sectorName(trend.sector));
  const at = (wanted: number) => trend.points.find((point) => point.year === wanted)?.score ?? null;
  const [now, before] = [at(year), at(year - 1)];
  const told = trend.points.flatMap((point) => (point.score === null ? [] : [cockpit.trendPoint(point.year, numberText(point.score, 1))])).join('，');
  const pass = changchun2025.grading.passFrom;
  const inside = pass >= shared.scale.from && pass <= shared.scale.to;
  return (
    <li className={styles.small}>
      <p className={styles.name}>{text}</p>
      <Sparkline points={trend.points.map((point) => ({ year: point.year, value: point.score }))} {...shared} colour={sectorColour(trend.sector)} label={cockpit.trend(text, told)} {...(inside ? { guide: pass } : {})} />
      <p className={styles.value}><Score value={now} /><span className={styles.change}><Change difference={now === null || before === null ? null : now - before} unit={` ${figures.score}`} /></span></p>
    </li>
  );
};

/** Nine small lines on one scale. */
export const SectorTrends = ({ trends, shared, year }: { trends: readonly Trend[]; shared: TrendScale; year: number }) => {
  const ordered = changchun.sectors.flatMap(({ code }) => trends.filter(({ sector }) => sector === code));
  return <ul className={styles.row}>{ordered.map((trend) => <Small key={trend.sector} trend={trend} shared={shared} year={year} />)}</ul>;
};
