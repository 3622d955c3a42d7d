import { sourceRow } from '@monitor/domain';
import { useEndpoint } from '../api/use-endpoint';
import { useMessages } from '../messages/language';
import { Panel } from './panel';
import { RecordValue } from './record-value';
import styles from './evidence.module.css';

/** One record as it was read from its file. `record` is `entity:key`. */
export const RecordAsLoaded = ({ record, back }: { record: string; back: (() => void) | null }) => {
  const { evidence: texts } = useMessages();
  const cut = record.indexOf(':');
  const entity = record.slice(0, cut);
  const asked = useEndpoint(sourceRow, { entity, key: record.slice(cut + 1) });
  return (
    <div className={styles.stack}>
      {back !== null && <button type="button" className={styles.back} onClick={back}>← {texts.back}</button>}
      <Panel title={texts.asLoaded} unit={record.slice(cut + 1)} asked={asked}>
        {({ source, sha256, values }) => (
          <>
            <dl className={styles.origin}>
              <dt>{texts.file}</dt><dd>{source.path}</dd>
              {source.sheet !== '' && <><dt>{texts.sheet}</dt><dd>{source.sheet}</dd></>}
              <dt>{source.cell === '' ? texts.row : texts.cell}</dt><dd>{source.cell === '' ? source.row : source.cell}</dd>
              <dt>{texts.hash}</dt><dd className={styles.hash}>{sha256}</dd>
            </dl>
            <table className={styles.table}>
              <thead><tr><th scope="col">{texts.field}</th><th scope="col">{texts.value}</th></tr></thead>
              <tbody>{values.map(({ field, label, value }) => <tr key={field}><th scope="row" title={field}>{label}</th><td>{value === null ? <span className={styles.void}>{texts.emptyValue}</span> : <RecordValue entity={entity} field={field} value={value} />}</td></tr>)}</tbody>
            </table>
          </>
        )}
      </Panel>
    </div>
  );
};
