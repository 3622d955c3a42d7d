import { type Upload, uploads } from '@monitor/domain';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import { jurisdiction } from '../../policy/jurisdiction';
import { Panel } from '../../ui/panel';
import { type Status, StatusMark } from '../../ui/status-mark';
import { sizeText } from './file-size';
import wizard from './wizard.module.css';
import { WithdrawDialog } from './withdraw-dialog';

const looks: Record<Upload['state'], Status> = { staged: 'watch', in_force: 'normal', replaced: 'none', withdrawn: 'none' };

interface LineProps {
  readonly upload: Upload;
  readonly mayAct: boolean;
  readonly proceed: (upload: Upload) => void;
  readonly withdraw: (upload: Upload) => void;
}

const Line = ({ upload, mayAct, proceed, withdraw }: LineProps) => {
  const messages = useMessages();
  const { drop: words } = messages.importing;
  const { name, size, uploadedBy, uploadedAt, state, source, deliveredAs, loaded, reason } = upload;
  return (
    <tr>
      <th scope="row" className={wizard.name}>{name}{reason !== null && reason !== '' && <span className={wizard.faint} style={{ display: 'block' }}>{reason}</span>}</th>
      <td className={wizard.number}>{sizeText(size, messages)}</td>
      <td className={wizard.short}>{uploadedBy}</td>
      <td className={wizard.short}>{momentText(uploadedAt, jurisdiction().timeZone)}</td>
      <td className={wizard.short}><StatusMark status={looks[state]} word={words.uploadStates[state]} />{state === 'in_force' && !loaded && <span className={wizard.faint}> {words.notLoaded}</span>}</td>
      <td className={wizard.short} title={deliveredAs ?? undefined}>{source ?? ''}</td>
      <td className={wizard.short}>
        {state === 'staged' && <button type="button" className={wizard.link} aria-label={words.goWith(name)} onClick={() => proceed(upload)}>{words.go}</button>}
        {state === 'in_force' && mayAct && <button type="button" className={wizard.link} aria-label={words.withdrawOf(name)} onClick={() => withdraw(upload)}>{words.withdraw}</button>}
      </td>
    </tr>
  );
};

/** Files handed in before, with what became of each. */
export const UploadList = ({ proceed }: { proceed: (upload: Upload) => void }) => {
  const { importing: { drop: words } } = useMessages();
  const asked = useEndpoint(uploads, { limit: 30 });
  const [leaving, setLeaving] = useState<Upload | null>(null);
  return (
    <Panel title={words.earlier} asked={asked} empty={(reply) => (reply.uploads.length === 0 ? words.none : null)}>
      {(reply) => (
        <div className={wizard.scroll} role="region" aria-label={words.earlierCaption} tabIndex={0}>
          <table className={wizard.table}>
            <caption className={wizard.caption}>{words.earlierCaption}</caption>
            <thead><tr><th scope="col">{words.heads.name}</th><th scope="col" className={wizard.number}>{words.heads.size}</th><th scope="col">{words.heads.by}</th><th scope="col">{words.heads.at}</th><th scope="col">{words.heads.state}</th><th scope="col">{words.heads.source}</th><th scope="col">{words.heads.act}</th></tr></thead>
            <tbody>{reply.uploads.map((upload) => <Line key={upload.id} upload={upload} mayAct={reply.maySave} proceed={proceed} withdraw={setLeaving} />)}</tbody>
          </table>
          {leaving !== null && <WithdrawDialog upload={leaving} close={() => setLeaving(null)} />}
        </div>
      )}
    </Panel>
  );
};
