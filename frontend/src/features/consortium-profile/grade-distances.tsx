import { numberText } from '../../format/number-text';
import { useLanguage, useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { StatusMark } from '../../ui/status-mark';
import styles from './grade-distances.module.css';
import type { Distance, Way, Why } from './score-why';
import { stepText } from './way-text';

const two = (value: number): string => numberText(Math.abs(value), 2);

const useGapText = (): ((distance: Distance) => string) => {
  const { distances: words } = useMessages().scoreWhy;
  return ({ gap, cleared }) => (cleared ? words.cleared(two(gap)) : words.short(two(gap)));
};

const Scale = ({ total, distances }: { total: number; distances: readonly Distance[] }) => {
  const { distances: words } = useMessages().scoreWhy;
  const gapText = useGapText();
  const label = words.told(numberText(total, 2), distances.map((each) => `${words.lines[each.grade]} ${String(each.line)} ${gapText(each)}`).join(words.comma));
  return (
    <svg className={styles.scale} viewBox="0 0 100 14" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect x="0" y="4" width="100" height="6" className={styles.ground} />
      <rect x="0" y="4" width={Math.max(0, Math.min(100, total))} height="6" className={styles.value} />
      {distances.map(({ grade, line }) => <line key={grade} x1={line} x2={line} y1="0" y2="14" className={styles.line} />)}
    </svg>
  );
};

const Ways = ({ way }: { way: Way }) => {
  const wording = useLanguage();
  const { distances: words } = wording.messages.scoreWhy;
  const { indicators } = usePolicy().scheme;
  const steps = way.steps.flatMap((step) => indicators.filter(({ code }) => code === step.indicator).map((indicator) => ({ step, indicator })));
  return (
    <div className={styles.way}>
      {way.blockedBy.length > 0 && <p className={styles.blocked}>{words.blocked(way.blockedBy.join('；'))}</p>}
      <p>{words.way({ line: words.lines[way.grade], from: String(way.line), gap: two(way.gap) })}</p>
      <ol>{steps.map(({ step, indicator }) => <li key={indicator.code}>{stepText(step, indicator, wording)}</li>)}</ol>
      {!way.reachable && <p className={styles.blocked}>{words.unreachable}</p>}
      {way.grade === 'excellent' && <p className={styles.quiet}>{words.seats}</p>}
    </div>
  );
};

/** How far the total lies from each line, and the least that would clear the next one. */
export const GradeDistances = ({ why, total }: { why: Why; total: number }) => {
  const { distances: words } = useMessages().scoreWhy;
  const gapText = useGapText();
  return (
    <div className={styles.distances}>
      <Scale total={total} distances={why.distances} />
      <ul className={styles.lines}>
        {why.distances.map((each) => (
          <li key={each.grade}><StatusMark status={each.cleared ? 'normal' : 'none'} word={`${words.lines[each.grade]} ${String(each.line)}`} /><strong>{gapText(each)}</strong></li>
        ))}
      </ul>
      {why.way === null ? <p className={styles.quiet}>{words.all} {words.seats}</p> : <Ways way={why.way} />}
    </div>
  );
};
