import { draftPolicy, policyDocuments, type Scheme, type WhatIfChange } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { draftDocument, freeVersion } from './draft-document';
import styles from './what-if.module.css';

interface DraftButtonProps {
  readonly scheme: Scheme;
  readonly change: WhatIfChange;
  readonly year: number;
  /** There is something to keep. */
  readonly isChanged: boolean;
}

const keepDraft = async ({ scheme, change, year }: Omit<DraftButtonProps, 'isChanged'>) => {
  const { documents } = await fetchEndpoint(policyDocuments, {});
  const version = freeVersion(scheme, documents.filter(({ kind }) => kind === 'scheme'));
  const document = draftDocument(scheme, change, { version, after: year });
  return fetchEndpoint(draftPolicy, { kind: 'scheme', basedOn: `${scheme.id}@${scheme.version}`, document });
};

/** Makes the trial a draft scheme, for those who may draft, and goes to the drafts. */
export const DraftButton = ({ isChanged, ...trial }: DraftButtonProps) => {
  const { language, messages } = useLanguage();
  const { whatIf } = messages;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const drafting = useMutation({
    mutationFn: () => keepDraft(trial),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [policyDocuments.path] });
      await navigate({ href: '/rules?view=drafts' });
    },
  });
  return (
    <>
      <button type="button" className={styles.draft} disabled={!isChanged || drafting.isPending} title={isChanged ? whatIf.draftWhy : whatIf.draftUnchanged} onClick={() => drafting.mutate()}>
        {drafting.isPending ? whatIf.drafting : whatIf.draft}
      </button>
      {drafting.error !== null && <p className={styles.refusal} role="alert">{refusalText(drafting.error, language, messages)}</p>}
    </>
  );
};
