import { currentSession } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { StatusMark } from '../../ui/status-mark';
import styles from './rules.module.css';
import type { DraftReply } from './use-draft';

const conditions = ['sound', 'simulated', 'signed', 'other'] as const;

/** What stands between a draft and its publication. */
export const ReadinessList = ({ reply: { row, problems } }: { reply: DraftReply }) => {
  const { rules: { publish: words } } = useMessages();
  const account = useEndpoint(currentSession, {}).data?.account;
  const met = { sound: problems.length === 0, simulated: row.simulations > 0, signed: row.signOff !== null, other: account !== undefined && account !== row.draftedBy };
  return (
    <section aria-label={words.ready}>
      <h3 className={styles.sub}>{words.ready}</h3>
      <dl className={styles.facts}>
        {conditions.map((each) => <div key={each}><dt>{words.conditions[each]}{each === 'other' && <span className={styles.under}>{words.draftedBy(row.draftedBy)}</span>}</dt><dd><StatusMark status={met[each] ? 'normal' : 'watch'} word={met[each] ? words.met : words.notMet} /></dd></div>)}
      </dl>
    </section>
  );
};
