import { momentText } from '../../format/date-text';
import { useMessages, useName } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { type Status, StatusMark } from '../../ui/status-mark';
import type { DocumentRow } from './new-draft';
import styles from './rules.module.css';
import { naming } from './use-draft';
import { useRulesAddress } from './use-rules-address';
import { jurisdiction } from '../../policy/jurisdiction';

const BUILT_IN = 'built-in';

const looks: Record<DocumentRow['state'], Status> = { draft: 'watch', published: 'normal', withdrawn: 'none' };

const Row = ({ row }: { row: DocumentRow }) => {
  const { rules } = useMessages();
  const { drafts: words } = rules;
  const name = useName();
  const { go } = useRulesAddress();
  const person = (account: string) => (account === BUILT_IN ? words.builtIn : account);
  const { kind, id, version, state, years, basedOn, draftedBy, draftedAt, publishedBy, publishedAt, signOff, simulations } = row;
  return (
    <tr>
      <th scope="row" className={styles.long}>
        <button type="button" className={styles.link} onClick={() => go('drafts', { document: naming(row) })}>{rules.kinds[kind]} {id} {version}</button>
        <span className={styles.under}>{name(row.name)}</span>
      </th>
      <td className={styles.short}><StatusMark status={looks[state]} word={rules.states[state]} /></td>
      <td className={styles.short}>{rules.years(years.from, years.to)}</td>
      <td>{basedOn ?? <Missing reason={rules.editor.noBase} />}</td>
      <td className={styles.short}>{person(draftedBy)}<span className={styles.under}>{momentText(draftedAt, jurisdiction().timeZone)}</span></td>
      <td className={styles.short}>{words.times(simulations)}</td>
      <td>{signOff === null ? words.unsigned : rules.signOffTold(signOff)}</td>
      <td className={styles.short}>{publishedBy === null ? <Missing reason={rules.states[state]} /> : person(publishedBy)}{publishedAt !== null && <span className={styles.under}>{momentText(publishedAt, jurisdiction().timeZone)}</span>}</td>
    </tr>
  );
};

/** Every document with its state; drafts first, then what is in force, newest first. */
export const DocumentTable = ({ documents }: { documents: readonly DocumentRow[] }) => {
  const { rules: { drafts: { heads, title } } } = useMessages();
  const order = { draft: 0, published: 1, withdrawn: 2 };
  const rows = [...documents].reverse().sort((one, other) => order[one.state] - order[other.state]);
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead><tr>{[heads.name, heads.state, heads.years, heads.basedOn, heads.by, heads.simulations, heads.signOff, heads.published].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <Row key={`${row.kind}/${row.id}/${row.version}`} row={row} />)}</tbody>
      </table>
    </div>
  );
};
