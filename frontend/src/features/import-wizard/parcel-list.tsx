import { LARGEST_UPLOAD_BYTES, type Upload } from '@monitor/domain';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { type Status, StatusMark } from '../../ui/status-mark';
import styles from './drop.module.css';
import { sizeText } from './file-size';
import type { Parcel } from './use-sending';
import wizard from './wizard.module.css';

const looks: Record<Parcel['state'], Status> = { waiting: 'none', sending: 'watch', done: 'normal', refused: 'rectify', stopped: 'none', too_large: 'rectify', empty: 'rectify' };

const useWhy = (): ((parcel: Parcel) => string | null) => {
  const { language, messages } = useLanguage();
  const { drop: words } = messages.importing;
  return ({ state, error, upload }) => {
    if (state === 'too_large') return words.tooLarge(sizeText(LARGEST_UPLOAD_BYTES, messages));
    if (state === 'empty') return words.empty;
    if (error !== null) return refusalText(error, language, messages);
    return upload?.duplicateOf === null || upload === null ? null : words.duplicate;
  };
};

interface LineProps {
  readonly parcel: Parcel;
  readonly stop: (key: number) => void;
  readonly proceed: (upload: Upload) => void;
}

const Line = ({ parcel, stop, proceed }: LineProps) => {
  const { messages } = useLanguage();
  const { drop: words } = messages.importing;
  const why = useWhy()(parcel);
  const { key, file, state, sent, upload } = parcel;
  return (
    <tr>
      <th scope="row" className={wizard.name}>{file.name}{why !== null && <span className={`${upload === null ? wizard.wrong : wizard.faint}`} style={{ display: 'block' }}>{why}</span>}</th>
      <td className={wizard.number}>{sizeText(file.size, messages)}</td>
      <td className={wizard.short}><StatusMark status={looks[state]} word={words.states[state]} /></td>
      <td className={wizard.short}>{state === 'sending' && <progress className={styles.bar} max={Math.max(1, file.size)} value={sent} aria-label={words.progress(file.name)} />}</td>
      <td className={wizard.short}>
        {(state === 'waiting' || state === 'sending') && <button type="button" className={wizard.link} onClick={() => stop(key)}>{words.stop}</button>}
        {upload !== null && <button type="button" className={wizard.link} aria-label={words.goWith(upload.name)} onClick={() => proceed(upload)}>{words.go}</button>}
      </td>
    </tr>
  );
};

/** Files chosen just now: how far each is, and why one was not taken. */
export const ParcelList = ({ parcels, stop, proceed }: Omit<LineProps, 'parcel'> & { parcels: readonly Parcel[] }) => {
  const { drop: words } = useLanguage().messages.importing;
  return (
    <div className={wizard.scroll} role="region" aria-label={words.sendingCaption} tabIndex={0}>
      <table className={wizard.table}>
        <caption className={wizard.caption}>{words.sendingCaption}</caption>
        <thead><tr><th scope="col">{words.heads.name}</th><th scope="col" className={wizard.number}>{words.heads.size}</th><th scope="col">{words.heads.state}</th><th scope="col">{words.sending}</th><th scope="col">{words.heads.act}</th></tr></thead>
        <tbody>{parcels.map((parcel) => <Line key={parcel.key} parcel={parcel} stop={stop} proceed={proceed} />)}</tbody>
      </table>
    </div>
  );
};
