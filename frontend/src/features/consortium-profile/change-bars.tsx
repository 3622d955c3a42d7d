import { useMemo, useState } from 'react';
import { changeOf, numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { indicatorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Term } from '../../ui/term';
import bars from './bar-table.module.css';
import styles from './change-bars.module.css';
import { type Cause, causes, changeRows, type IndicatorChange, stretchesOf } from './change-rows';
import type { Change } from './score-why';

const AT_FIRST = 10;

const looks: Record<Cause, string | undefined> = { byValue: styles.value, byPosts: styles.posts, byWeight: styles.weight };

/** With its sign; what rounds to nothing is 0.00. */
const signed = (points: number): string => {
  const { direction, size } = changeOf(points, 2);
  if (direction === 'level') return numberText(0, 2);
  return `${direction === 'up' ? '+' : '−'}${size}`;
};

const Bar = ({ row, reach, label }: { row: IndicatorChange; reach: number; label: string }) => (
  <svg className={bars.bar} viewBox="-100 0 200 10" preserveAspectRatio="none" role="img" aria-label={label}>
    <title>{label}</title>
    {stretchesOf(row, reach).map(({ cause, from, to }) => <rect key={cause} x={from * 100} y="1" width={Math.max(0.6, (to - from) * 100)} height="8" className={looks[cause]} />)}
    <line x1="0" x2="0" y1="0" y2="10" className={styles.middle} />
  </svg>
);

const Row = ({ row, reach }: { row: IndicatorChange; reach: number }) => {
  const { change: words } = useMessages().scoreWhy;
  const name = useName()(indicatorName(usePolicy().scheme, row.indicator));
  const label = words.told(name, causes.map((cause) => `${words[cause]} ${signed(row[cause])}`).join(words.comma));
  return (
    <tr>
      <th scope="row"><Term code={row.indicator} /> <span className={bars.code}>{row.indicator}</span></th>
      <td><Bar row={row} reach={reach} label={label} /></td>
      {causes.map((cause) => <td key={cause} className={styles.quiet}>{signed(row[cause])}</td>)}
      <td>{signed(row.change)}</td>
    </tr>
  );
};

const Head = () => {
  const { change: words } = useMessages().scoreWhy;
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col" className={styles.centre}>{words.bar}</th>
        {causes.map((cause) => <th key={cause} scope="col"><span className={`${styles.swatch} ${looks[cause] ?? ''}`} />{words[cause]}</th>)}
        <th scope="col">{words.change}</th>
      </tr>
    </thead>
  );
};

/** What moved the total since last year, indicator by indicator; all rows sum to the change. */
export const ChangeBars = ({ change }: { change: Change }) => {
  const { change: words } = useMessages().scoreWhy;
  const [all, setAll] = useState(false);
  const { moved, still, reach } = useMemo(() => changeRows(change), [change]);
  const rest = moved.length - AT_FIRST;
  const adjusted: IndicatorChange = { indicator: '', byValue: change.byAdjustments, byPosts: 0, byWeight: 0, change: change.byAdjustments };
  return (
    <div>
      <table className={`${bars.table} ${styles.table}`} aria-label={words.caption}>
        <Head />
        <tbody>
          {(all ? moved : moved.slice(0, AT_FIRST)).map((row) => <Row key={row.indicator} row={row} reach={reach} />)}
          {change.byAdjustments !== 0 && <tr><th scope="row">{words.adjustments}</th><td><Bar row={adjusted} reach={reach} label={`${words.adjustments} ${signed(change.byAdjustments)}`} /></td><td colSpan={3} className={styles.quiet} /><td>{signed(change.byAdjustments)}</td></tr>}
          <tr className={styles.sum}><th scope="row">{words.total}</th><td /><td colSpan={3} className={styles.quiet} /><td>{signed(change.change)}</td></tr>
        </tbody>
      </table>
      {!all && rest > 0 && <button type="button" className={styles.more} onClick={() => setAll(true)}>{words.more(rest)}</button>}
      <p className={styles.note}>{change.schemeChanged ? words.otherScheme : words.sameScheme}{still > 0 && ` ${words.rest(still)}`}</p>
    </div>
  );
};
