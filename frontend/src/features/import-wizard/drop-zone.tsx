import { LARGEST_UPLOAD_BYTES } from '@monitor/domain';
import { type ClipboardEvent, type DragEvent, useEffect, useId, useState } from 'react';
import { useMessages } from '../../messages/language';
import styles from './drop.module.css';
import { sizeText } from './file-size';
import wizard from './wizard.module.css';

const TAKEN = '.xlsx,.csv,.tsv,.txt,.json,.ndjson,.jsonl,.parquet,.zip';

/** Files pasted anywhere on the page arrive as those dropped here. */
const usePasted = (take: (files: readonly File[]) => void) => {
  useEffect(() => {
    const hear = (event: globalThis.ClipboardEvent | ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) take(files);
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [take]);
};

/** Where files are dropped, pasted or chosen. */
export const DropZone = ({ take }: { take: (files: readonly File[]) => void }) => {
  const messages = useMessages();
  const { drop: words } = messages.importing;
  const [isOver, setOver] = useState(false);
  const chooser = useId();
  usePasted(take);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div role="group" aria-label={words.title} className={isOver ? `${styles.zone} ${styles.over}` : styles.zone} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={styles.here}>
        {words.here}
        <span>
          <input
            id={chooser} type="file" multiple accept={TAKEN} className={styles.file} aria-label={words.chooseLabel}
            onChange={({ target }) => {
              take([...(target.files ?? [])]);
              target.value = '';
            }}
          />
          <label htmlFor={chooser} className={wizard.strong} style={{ display: 'inline-flex', alignItems: 'center' }}>{words.choose}</label>
        </span>
      </div>
      <p>{words.allowed(sizeText(LARGEST_UPLOAD_BYTES, messages))}</p>
    </div>
  );
};
