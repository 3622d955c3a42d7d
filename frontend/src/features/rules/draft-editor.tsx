import { onePolicyDocument, policyDocuments, withdrawDraft } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import type { DraftPart, RulesAddress } from '../../address/rules-address';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useMessages } from '../../messages/language';
import { ChangeList } from './change-list';
import { DraftBar } from './draft-bar';
import { HeadEditor } from './head-editor';
import { PostEditor } from './post-editor';
import { RuleParamsEditor } from './rule-params-editor';
import styles from './draft-editor.module.css';
import { SettingEditor } from './setting-editor';
import { type DraftInHand, type DraftReply, naming, useDraft } from './use-draft';
import { useRulesAddress } from './use-rules-address';
import { WeightEditor } from './weight-editor';
import { useBase } from './use-base';
import type { JsonObject } from './document-path';

const partsOf = { scheme: ['head', 'weights', 'posts', 'settings', 'changes'], rule_set: ['head', 'rules', 'changes'] } as const satisfies Record<string, readonly DraftPart[]>;

export interface EditorProps {
  readonly draft: DraftInHand;
  /** The text it was made from; `null` where there is none. */
  readonly base: JsonObject | null;
}

const editors = { head: HeadEditor, weights: WeightEditor, posts: PostEditor, settings: SettingEditor, rules: RuleParamsEditor, changes: ChangeList };

const Parts = ({ draft, shown }: { draft: DraftInHand; shown: DraftPart }) => {
  const { rules: { editor } } = useMessages();
  const { go } = useRulesAddress();
  const document = naming(draft.row);
  return (
    <div className={styles.parts} role="group" aria-label={editor.partsLabel}>
      {partsOf[document.kind].map((part) => <button key={part} type="button" aria-pressed={part === shown} onClick={() => go('drafts', { document, part })}>{editor.parts[part]}</button>)}
    </div>
  );
};

interface Spot {
  readonly pathname: string;
  readonly search: object;
}

const viewAndDocument = ({ pathname, search }: Spot): string => {
  const { view, doc }: RulesAddress = search;
  return [pathname, view, doc].join(' ');
};

/** Going from one part of a draft to another leaves nothing. */
const staysHere = (current: Spot, next: Spot): boolean => viewAndDocument(current) === viewAndDocument(next);

const useWithdrawing = (draft: DraftInHand) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchEndpoint(withdrawDraft, naming(draft.row)),
    onSuccess: () => Promise.all([policyDocuments, onePolicyDocument].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] }))),
  });
};

/** One document: whoever drafted it changes it part by part, anybody else reads it. */
export const DraftEditor = ({ reply, mayDraft }: { reply: DraftReply; mayDraft: boolean }) => {
  const { rules: { editor } } = useMessages();
  const draft = useDraft(reply);
  const base = useBase(reply.row);
  const { part } = useRulesAddress();
  const parts: readonly DraftPart[] = partsOf[reply.row.kind];
  const shown = parts.find((each) => each === part) ?? parts[1] ?? 'head';
  const isOpen = reply.row.may.change;
  const withdrawing = useWithdrawing(draft);
  useBlocker({
    shouldBlockFn: ({ current, next }) => draft.unsaved.length > 0 && !staysHere(current, next) && !window.confirm(editor.leave),
    enableBeforeUnload: () => draft.unsaved.length > 0,
  });
  const Editor = editors[shown];
  return (
    <>
      <DraftBar draft={draft} isOpen={isOpen} mayDraft={mayDraft} withdrawing={withdrawing} />
      <Parts draft={draft} shown={shown} />
      <fieldset className={styles.body} disabled={!isOpen}><Editor draft={draft} base={base} /></fieldset>
    </>
  );
};
