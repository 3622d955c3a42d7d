import { useMessages } from '../../messages/language';
import { FlagMark } from '../../ui/status-mark';
import rulesStyles from './rules.module.css';
import styles from './simulation.module.css';
import type { Simulation } from './slope-lines';

/** Flags that the draft would raise or drop, with their grounds. */
export const FlagChanges = ({ flags }: { flags: Simulation['flags'] }) => {
  const { rules: { simulate: words } } = useMessages();
  const { flagHeads: heads } = words;
  return (
    <section aria-label={words.flags}>
      <h3 className={styles.title}>{words.flags}</h3>
      {flags.length === 0 ? <p className={styles.told}>{words.noFlags}</p> : (
        <div className={rulesStyles.scroll} role="region" aria-label={words.flags} tabIndex={0}>
          <table className={rulesStyles.table}>
            <caption className={rulesStyles.caption}>{words.flags}</caption>
            <thead><tr><th scope="col">{heads.change}</th><th scope="col">{heads.name}</th><th scope="col">{heads.flag}</th><th scope="col">{heads.because}</th></tr></thead>
            <tbody>
              {flags.map(({ change, consortium, name, kind, headline, because }) => (
                <tr key={`${consortium} ${kind} ${change}`}>
                  <td className={rulesStyles.short}>{words.flagChange[change]}</td><th scope="row" className={rulesStyles.long}>{name}</th><td className={rulesStyles.short}><FlagMark kind={kind} /></td>
                  <td className={rulesStyles.long}>{headline}<span className={rulesStyles.under}>{because}</span></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
