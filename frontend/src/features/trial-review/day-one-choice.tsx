import { isCalendarDate } from '@monitor/domain';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../messages/language';
import type { TrialReply } from './trial';
import styles from './trial-review.module.css';

/** Day one as the rule set says; while the text is not issued, a day to assume, kept in the address. */
export const DayOneChoice = ({ dayOne: { date, ground } }: Pick<TrialReply, 'dayOne'>) => {
  const { trialReview: { dayOne: words } } = useMessages();
  const navigate = useNavigate({ from: '/trial' });
  if (ground === 'issued') return <span className={styles.quiet}>{words.issued(date)}</span>;
  const assume = (from: string | undefined) => void navigate({ to: '.', search: (before) => ({ ...before, from }), replace: true, resetScroll: false });
  return (
    <span className={styles.choice}>
      <label>{words.label} <input key={date} type="date" defaultValue={date} title={words.why} min="2000-01-01" max="2099-12-31" onChange={({ target }) => isCalendarDate(target.value) && target.value >= '2000-01-01' && assume(target.value)} /></label>
      {ground === 'given' && <button type="button" className={styles.reset} onClick={() => assume(undefined)}>{words.reset}</button>}
    </span>
  );
};
