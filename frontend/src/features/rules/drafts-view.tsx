import { currentSession, onePolicyDocument, policyDocuments } from '@monitor/domain';
import type { DocumentName } from '../../address/rules-address';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { DocumentTable } from './document-table';
import { DraftEditor } from './draft-editor';
import type { DocumentRow } from './new-draft';
import { RefusalLine } from './refusal-line';
import styles from './rules.module.css';
import { useDrafting } from './use-drafting';
import { useRulesAddress } from './use-rules-address';

const useMayDraft = (): boolean => {
  const session = useEndpoint(currentSession, {}).data;
  return session !== undefined && session.districts === 'all' && (session.role === 'analyst' || session.role === 'officer');
};

const Documents = () => {
  const { rules } = useMessages();
  const asked = useEndpoint(policyDocuments, {});
  const drafting = useDrafting();
  const mayDraft = useMayDraft();
  const last = (kind: DocumentRow['kind']) => asked.data?.documents.findLast((each) => each.kind === kind && each.state === 'published');
  const button = (kind: DocumentRow['kind'], word: string) => {
    const base = last(kind);
    return <button type="button" className={kind === 'scheme' ? styles.strong : styles.plain} disabled={base === undefined || drafting.isPending} onClick={() => base !== undefined && drafting.mutate(base)}>{drafting.isPending ? rules.drafts.drafting : word}</button>;
  };
  return (
    <>
      <RefusalLine error={drafting.error} />
      <Panel
        title={rules.drafts.title} asked={asked} empty={({ documents }) => (documents.length === 0 ? rules.drafts.empty : null)}
        actions={mayDraft ? <>{button('rule_set', rules.drafts.draftRuleSet)}{button('scheme', rules.drafts.draftScheme)}</> : null}
      >
        {({ documents }) => <DocumentTable documents={documents} />}
      </Panel>
    </>
  );
};

const OneDocument = ({ name }: { name: DocumentName }) => {
  const { rules } = useMessages();
  const { go } = useRulesAddress();
  const mayDraft = useMayDraft();
  const asked = useEndpoint(onePolicyDocument, { ...name });
  const isAsked = asked.data !== undefined && asked.data.row.id === name.id && asked.data.row.version === name.version && asked.data.row.kind === name.kind;
  return (
    <>
      <button type="button" className={styles.link} onClick={() => go('drafts')}>← {rules.editor.back}</button>
      <Panel title={`${rules.kinds[name.kind]} ${name.id} ${name.version}`} unit={isAsked ? rules.states[asked.data.row.state] : ''} asked={{ ...asked, data: isAsked ? asked.data : undefined }} height={400}>
        {(reply) => <DraftEditor key={`${name.kind}/${name.id}/${name.version}`} reply={reply} mayDraft={mayDraft} />}
      </Panel>
    </>
  );
};

/** Documents, and the one that is open. */
export const DraftsView = () => {
  const { document } = useRulesAddress();
  return <div className={styles.page}>{document === null ? <Documents /> : <OneDocument name={document} />}</div>;
};
