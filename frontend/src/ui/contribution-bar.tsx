import { numberText } from '../format/number-text';
import { useMessages, useName } from '../messages/language';
import { dimensionName } from '../messages/names';
import { usePolicy } from '../policy/use-policy';
import styles from './contribution-bar.module.css';
import { Missing } from './figures';

/** What a bar of the register and of a sector has in common. */
interface ScoredRow {
  readonly total: number | null;
  readonly contributions: Readonly<Record<string, number>>;
  readonly adjustment: number;
}

const tints = [styles.first, styles.second, styles.third, styles.fourth];

/** Which tint is which dimension. */
export const ContributionLegend = () => {
  const name = useName();
  const { ranking } = useMessages();
  const { scheme } = usePolicy();
  return (
    <ul className={styles.legend} aria-label={ranking.columns.contributions}>
      {scheme.dimensions.map(({ code }, place) => <li key={code}><span className={`${styles.swatch} ${tints[place] ?? ''}`} />{name(dimensionName(scheme, code))}</li>)}
      <li className={styles.scale}>{ranking.scale}</li>
    </ul>
  );
};

/** Points of the four dimensions laid end to end on 0–100; a line marks the total where points were added or taken. */
export const ContributionBar = ({ row }: { row: ScoredRow }) => {
  const { ranking } = useMessages();
  const name = useName();
  const { scheme } = usePolicy();
  const { dimensions } = scheme;
  if (row.total === null) return <Missing reason={ranking.noContributions} />;
  const told = dimensions.map(({ code, weight }) => ranking.contributionOf(name(dimensionName(scheme, code)), numberText(row.contributions[code] ?? 0, 2), String(weight)));
  const all = row.adjustment === 0 ? told : [...told, ranking.adjustmentOf(numberText(row.adjustment, 2))];
  const starts = dimensions.map((_, place) => dimensions.slice(0, place).reduce((sum, { code }) => sum + (row.contributions[code] ?? 0), 0));
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={all.join('；')}>
      <title>{all.join('\n')}</title>
      <rect x="0" y="1" width="100" height="8" className={styles.ground} />
      {dimensions.map(({ code }, place) => <rect key={code} x={starts[place]} y="1" width={row.contributions[code] ?? 0} height="8" className={tints[place]} />)}
      {row.adjustment !== 0 && <line x1={Math.min(100, row.total)} x2={Math.min(100, row.total)} y1="0" y2="10" className={styles.total} />}
    </svg>
  );
};
