import { oneProfile } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { CopyButton } from '../../ui/copy-button';
import { Panel } from '../../ui/panel';
import styles from './sources.module.css';

const SHORT_HASH = 12;

/** The profile of a source as it is saved, to read and to copy. */
export const ProfileView = ({ name }: { name: string }) => {
  const { sources: { profile: words } } = useMessages();
  const asked = useEndpoint(oneProfile, { name });
  const { data } = asked;
  return (
    <Panel
      title={words.title} asked={asked} {...(data === undefined ? {} : { unit: words.hash(data.sha256.slice(0, SHORT_HASH)) })}
      actions={data === undefined ? null : <CopyButton text={data.text} label={words.copy} done={words.copied} failed={words.failed} />}
    >
      {({ text, faults }) => (
        <>
          {faults.length > 0 && <div className={`${styles.wrong} ${styles.faults}`}><p>{words.faults}</p><ul>{faults.map(({ path, message }) => <li key={`${path}:${message}`}>{path === '' ? message : `${path}: ${message}`}</li>)}</ul></div>}
          <pre className={styles.yaml} tabIndex={0} aria-label={words.title}>{text}</pre>
        </>
      )}
    </Panel>
  );
};
