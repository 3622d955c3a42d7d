import { onePolicyDocument, policyDocuments } from '@monitor/domain';
import { type DocumentName, documentAddress, readDocumentAddress } from '../../address/rules-address';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { ChangesTable } from './change-list';
import type { DocumentRow } from './new-draft';
import { PublishAct } from './publish-act';
import { ReadinessList } from './readiness-list';
import styles from './rules.module.css';
import { SignOffForm } from './sign-off-form';
import { useBase } from './use-base';
import type { DraftReply } from './use-draft';
import { useRulesAddress } from './use-rules-address';

const Changes = ({ reply }: { reply: DraftReply }) => {
  const { rules: { publish: words } } = useMessages();
  const base = useBase(reply.row);
  return (
    <section aria-label={words.changes}>
      <h3 className={styles.sub}>{words.changes}</h3>
      <ChangesTable before={base} after={reply.document} />
    </section>
  );
};

const OneDocument = ({ name }: { name: DocumentName }) => {
  const { rules } = useMessages();
  const asked = useEndpoint(onePolicyDocument, { ...name });
  const isAsked = asked.data !== undefined && documentAddress(asked.data.row) === documentAddress(name);
  return (
    <Panel title={`${rules.kinds[name.kind]} ${name.id} ${name.version}`} unit={isAsked ? `${rules.states[asked.data.row.state]} · ${rules.years(asked.data.row.years.from, asked.data.row.years.to)}` : ''} asked={{ ...asked, data: isAsked ? asked.data : undefined }} height={320}>
      {(reply) => (
        <>
          {reply.row.state === 'draft' && <ReadinessList reply={reply} />}
          <SignOffForm key={reply.row.sha256} reply={reply} />
          <PublishAct row={reply.row} />
          <Changes reply={reply} />
        </>
      )}
    </Panel>
  );
};

const DraftChoice = ({ drafts, chosen }: { drafts: readonly DocumentRow[]; chosen: DocumentName | null }) => {
  const { rules } = useMessages();
  const { go } = useRulesAddress();
  return (
    <label className={styles.bar}>{rules.publish.choose} <select className={styles.select} value={chosen === null ? '' : documentAddress(chosen)} onChange={(event) => go('publish', { document: readDocumentAddress(event.target.value) })}>
      {!drafts.some((row) => chosen !== null && documentAddress(row) === documentAddress(chosen)) && <option value={chosen === null ? '' : documentAddress(chosen)}>{chosen === null ? rules.simulate.choose : `${chosen.id} ${chosen.version}`}</option>}
      {drafts.map((row) => <option key={documentAddress(row)} value={documentAddress(row)}>{rules.kinds[row.kind]} {row.id} {row.version}</option>)}
    </select></label>
  );
};

/** Who answers for a draft, and the second person who puts it in force. */
export const PublishView = () => {
  const { rules: { publish: words } } = useMessages();
  const { document } = useRulesAddress();
  const asked = useEndpoint(policyDocuments, {});
  return (
    <div className={styles.page}>
      <Panel title={words.title} asked={asked} height={60} empty={({ documents }) => (document === null && !documents.some(({ state }) => state === 'draft') ? words.none : null)}>
        {({ documents }) => <DraftChoice drafts={documents.filter(({ state }) => state === 'draft')} chosen={document} />}
      </Panel>
      {document !== null && <OneDocument key={documentAddress(document)} name={document} />}
    </div>
  );
};
