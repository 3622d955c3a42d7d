import type { SourceProfile, Upload } from '@monitor/domain';
import { useEffect, useMemo, useState } from 'react';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import type { Bench } from './bench';
import { ColumnList } from './column-list';
import { DialectBar } from './dialect-bar';
import styles from './mapping.module.css';
import { PreviewPanel } from './preview-panel';
import { previewable } from './previewable';
import { RecordList } from './record-list';
import { useImportAddress } from './use-import-address';
import { usePreview } from './use-preview';
import { type Proposal, useProposal } from './use-proposal';
import type { WorkInHand } from './use-work';
import wizard from './wizard.module.css';

interface MappingProps {
  readonly upload: Upload;
  readonly hand: WorkInHand;
  readonly proposal: Proposal;
  readonly draft: SourceProfile;
}

const Mapping = ({ upload, hand, proposal, draft }: MappingProps) => {
  const { importing: { mapping: words, preview: told } } = useMessages();
  const { go } = useImportAddress();
  const [picked, pick] = useState<string | null>(null);
  const asked = usePreview({ upload: upload.id, member: hand.work.asked.member }, draft);
  const { data } = asked;
  const faults = useMemo(() => new Map((data?.faults ?? []).map(({ path, message }) => [path, message])), [data]);
  const bench: Bench = { draft, proposal, picked, pick, faults, change: (part) => hand.map({ ...draft, ...part }) };
  return (
    <>
      <DialectBar bench={bench} />
      <div className={styles.both}>
        <ColumnList bench={bench} />
        <RecordList bench={bench} />
      </div>
      {previewable(draft) === null ? <p className={wizard.told}>{told.takenNone}</p> : <PreviewPanel asked={asked} draft={draft} />}
      <div className={wizard.acts}><button type="button" className={wizard.strong} disabled={draft.records.length === 0} onClick={() => go('save')}>{words.toSave}</button></div>
    </>
  );
};

/** The third step: what the columns are. It starts from what is proposed and keeps what a person has changed. */
export const MappingStep = ({ upload, hand }: Pick<MappingProps, 'upload' | 'hand'>) => {
  const { importing: { mapping: words } } = useMessages();
  const asked = useProposal(upload.id, hand.work.asked);
  const proposed = asked.data?.profile;
  const { work: { profile }, map } = hand;
  useEffect(() => {
    // The proposal is taken once; what a person makes of it stays.
    if (profile === null && proposed !== undefined) map(proposed);
  }, [profile, proposed, map]);
  return (
    <Panel title={words.heading} asked={asked} height={400}>
      {(proposal) => (profile === null ? null : <Mapping upload={upload} hand={hand} proposal={proposal} draft={profile} />)}
    </Panel>
  );
};
