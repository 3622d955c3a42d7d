import { useLanguage } from '../../messages/language';
import { pathName } from './change-names';
import { changesBetween, type JsonObject } from './document-path';
import { paramText } from './param-text';
import styles from './rules.module.css';

const lastName = (path: string): string => path.split('.').at(-1) ?? path;

/** What differs between two texts, value by value. */
export const ChangesTable = ({ before, after }: { before: JsonObject | null; after: JsonObject }) => {
  const wording = useLanguage();
  const { editor } = wording.messages.rules;
  if (before === null) return <p className={styles.note}>{editor.noBase}</p>;
  const changes = changesBetween(before, after).filter(({ path }) => path !== 'version');
  if (changes.length === 0) return <p className={styles.note}>{editor.noChanges}</p>;
  const { what, before: was, after: now } = editor.changeHeads;
  return (
    <div className={styles.scroll} role="region" aria-label={editor.parts.changes} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{editor.parts.changes}</caption>
        <thead><tr><th scope="col">{what}</th><th scope="col">{was}</th><th scope="col">{now}</th></tr></thead>
        <tbody>{changes.map(({ path, before: from, after: to }) => <tr key={path}><th scope="row" className={styles.long}>{pathName(after, path, wording)}</th><td>{paramText(lastName(path), from, wording)}</td><td>{paramText(lastName(path), to, wording)}</td></tr>)}</tbody>
      </table>
    </div>
  );
};

/** What the draft changes of the text it was made from. */
export const ChangeList = ({ draft, base }: { draft: { readonly text: JsonObject }; base: JsonObject | null }) => <ChangesTable before={base} after={draft.text} />;
