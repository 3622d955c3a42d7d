import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { FlagMark } from '../../ui/status-mark';
import styles from './flag-list.module.css';
import type { ProfileFlag } from './profile';
import { RecordLinks } from './record-links';

const Reasons = ({ flag }: { flag: ProfileFlag }) => {
  const { flags: words } = useMessages().consortium;
  return (
    <ul className={styles.reasons}>
      {flag.reasons.map(({ code, text, value, threshold, gap, rule }) => (
        <li key={code}>
          <p>{text}</p>
          <dl className={styles.parts}>
            {value !== null && <div><dt>{words.value}</dt><dd>{value}</dd></div>}
            {threshold !== null && <div><dt>{words.threshold}</dt><dd>{threshold}</dd></div>}
            {gap !== null && <div><dt>{words.gap}</dt><dd>{gap}</dd></div>}
            {rule !== null && <div><dt>{words.rule}</dt><dd>{rule}</dd></div>}
          </dl>
        </li>
      ))}
    </ul>
  );
};

/** Proposals with their reasons, lines and gaps; a person decides. */
export const FlagList = ({ flags }: { flags: readonly ProfileFlag[] }) => {
  const { consortium: { flags: words } } = useMessages();
  return (
    <ul>
      {flags.map((flag) => (
        <li key={flag.key} className={styles.flag}>
          <p className={styles.head}><FlagMark kind={flag.kind} /><Link to="/flags/$key" params={{ key: flag.key }} search={keepFilters} title={words.why} className={styles.headline ?? ''}>{flag.headline}</Link><span className={styles.article}>{flag.article}</span></p>
          <Reasons flag={flag} />
          <RecordLinks keys={flag.evidence} />
          <p className={styles.versions}>{words.versions(flag.scheme, flag.ruleSet)}</p>
        </li>
      ))}
    </ul>
  );
};
