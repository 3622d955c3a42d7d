import { compareNumbers } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { numberText, percentText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { gradeName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Change, Missing, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { StatusMark } from '../../ui/status-mark';
import type { Profile } from './profile';
import styles from './verdict-strip.module.css';

const Adjustments = ({ adjustments }: Pick<Profile, 'adjustments'>) => {
  const { verdict } = useMessages().consortium;
  if (adjustments.length === 0) return verdict.none;
  return adjustments.map(({ code, points, reason }) => <span key={code} title={reason} className={styles.adjustment}>{verdict.adjustments} {points > 0 ? '+' : ''}{numberText(points, 2)}</span>);
};

const Total = ({ profile: { total, previousTotal, adjustments } }: { profile: Profile }) => {
  const { consortium: { verdict }, figures } = useMessages();
  const difference = total === null || previousTotal === null ? null : total - previousTotal;
  return (
    <div className={styles.cell}>
      <dt>{verdict.total}</dt>
      <dd className={styles.figure}><Score value={total} digits={2} reason={verdict.noTotal} />{total !== null && <span className={styles.unit}>{figures.score}</span>}</dd>
      {total !== null && <dd className={styles.more}>{difference !== null && figures.onLastYear} <Change difference={difference} digits={2} /><span><Adjustments adjustments={adjustments} /></span></dd>}
    </div>
  );
};

const Rank = ({ profile: { rank, ranked } }: { profile: Profile }) => {
  const { verdict } = useMessages().consortium;
  return (
    <div className={styles.cell}>
      <dt>{verdict.rank}</dt>
      <dd className={styles.figure}>{rank === null ? <Missing reason={verdict.noRank} /> : rank}</dd>
      <dd className={styles.more}>{rank === null ? verdict.noRank : verdict.rankOf(rank, ranked)}</dd>
    </div>
  );
};

const Grade = ({ profile: { grade, limitedByCap, needsPerson } }: { profile: Profile }) => {
  const { consortium: { verdict }, status } = useMessages();
  return (
    <div className={styles.cell}>
      <dt>{verdict.grade}</dt>
      <dd className={styles.figure}><GradeTag grade={grade} /></dd>
      <dd className={styles.more}>{needsPerson ? status.needsPerson : limitedByCap ? status.limitedByCap : null}</dd>
    </div>
  );
};

const Coverage = ({ profile: { coverage } }: { profile: Profile }) => {
  const { consortium: { verdict }, figures } = useMessages();
  const { coverageFrom } = usePolicy().scheme.grading;
  const enough = compareNumbers(coverage, coverageFrom) >= 0;
  return (
    <div className={styles.cell}>
      <dt>{verdict.coverage}</dt>
      <dd className={styles.figure}>{percentText(coverage)}<span className={styles.unit}>{figures.percent}</span></dd>
      <dd className={styles.more}><StatusMark status={enough ? 'normal' : 'watch'} short /> {verdict.needed(coverageFrom)}</dd>
    </div>
  );
};

const Year = ({ point: { year, total, grade }, current }: { point: Profile['history'][number]; current: boolean }) => {
  const { consortium: { verdict }, status } = useMessages();
  const name = useName();
  const told = verdict.historyOf(year, total === null ? verdict.noScore : numberText(total, 2), grade === null ? status.gradeNone : name(gradeName(grade)));
  return (
    <Link to="." search={(before) => ({ ...before, year })} resetScroll={false} title={told} aria-current={current ? 'true' : undefined} className={styles.year ?? ''}>
      <span className={styles.column}><span style={{ height: `${Math.max(0, Math.min(100, total ?? 0))}%` }} /></span>
      <Score value={total} reason={verdict.noScore} />
      <span className={styles.when}>{year}</span>
    </Link>
  );
};

const History = ({ profile: { history, basis } }: { profile: Profile }) => {
  const { consortium: { verdict } } = useMessages();
  return (
    <div className={styles.cell}>
      <dt>{verdict.history}</dt>
      <dd className={styles.years}>{history.map((point) => <Year key={point.year} point={point} current={point.year === basis.year} />)}</dd>
    </div>
  );
};

/** The verdict of the year in one strip; the years lead to theirs. */
export const VerdictStrip = ({ profile }: { profile: Profile }) => (
  <dl className={styles.strip}>
    <Total profile={profile} />
    <Rank profile={profile} />
    <Grade profile={profile} />
    <Coverage profile={profile} />
    {profile.history.length > 0 && <History profile={profile} />}
  </dl>
);
