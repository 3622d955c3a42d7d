import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import styles from './format.module.css';
import type { Detection } from './use-detection';
import wizard from './wizard.module.css';

/** The same first lines as every candidate reads them, for a person to choose by eye. */
export const EncodingChoice = ({ unclear, choose }: { unclear: Detection['unclear']; choose: (encoding: string) => void }) => {
  const { importing: { format: words } } = useMessages();
  return (
    <section aria-label={words.encoding}>
      <p className={wizard.told} role="alert">{words.unclear}</p>
      <div className={styles.candidates}>
        {unclear.map(({ encoding, lines }) => (
          <div key={encoding} className={styles.candidate}>
            <button type="button" className={wizard.plain} onClick={() => choose(encoding)}>{words.chooseEncoding(wordOf(words.encodings, encoding))}</button>
            <pre tabIndex={0} aria-label={wordOf(words.encodings, encoding)}>{lines.join('\n')}</pre>
          </div>
        ))}
      </div>
    </section>
  );
};
