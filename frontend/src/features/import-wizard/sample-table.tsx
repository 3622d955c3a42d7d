import { useMessages } from '../../messages/language';
import styles from './format.module.css';
import type { FoundTable } from './use-detection';
import wizard from './wizard.module.css';

/** The first rows of a table; pressing a row's number makes it the head. */
export const SampleTable = ({ table, makeHead }: { table: FoundTable; makeHead: ((row: number) => void) | null }) => {
  const { importing: { format: words } } = useMessages();
  const { head, sample } = table;
  return (
    <div className={styles.sample} role="region" aria-label={words.sampleCaption} tabIndex={0}>
      <table>
        <caption className={wizard.caption}>{words.sampleCaption}</caption>
        <tbody>
          {sample.map(({ row, texts }) => (
            <tr key={row} className={row === head ? styles.isHead : undefined}>
              <th scope="row">
                {makeHead === null ? row : <button type="button" className={styles.row} aria-pressed={row === head} aria-label={row === head ? `${row} ${words.isHead}` : words.makeHead(row)} onClick={() => makeHead(row)}>{row}</button>}
              </th>
              {texts.map((text, place) => <td key={`${row}:${String(place)}`} title={text}>{text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
