import { changeDraft, type FieldProblem, onePolicyDocument, policyDocuments, type ReplyOf, simulations } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ApiError } from '../../api/api-error';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { endpointOptions } from '../../api/use-endpoint';
import { changesBetween, type JsonObject, type ValueChange, withChanges, withValueAt } from './document-path';
import type { DocumentRow } from './new-draft';

export type DraftReply = ReplyOf<typeof onePolicyDocument>;

/** A draft on the screen: the text as edited, the text as kept, and what lies between. */
export interface DraftInHand {
  readonly row: DocumentRow;
  readonly text: JsonObject;
  readonly problems: readonly FieldProblem[];
  readonly unsaved: readonly ValueChange[];
  readonly set: (path: string, value: unknown) => void;
  readonly replace: (text: JsonObject) => void;
  readonly undo: () => void;
  readonly save: () => void;
  /** Fetches the text as it is kept now and makes the unsaved changes to it. */
  readonly rebase: () => void;
  readonly isSaving: boolean;
  readonly refusal: Error | null;
  /** Somebody changed the kept text meanwhile. */
  readonly isConflict: boolean;
}

export const naming = ({ kind, id, version }: DocumentRow) => ({ kind, id, version });

const useSaving = (kept: DraftReply, keep: (reply: DraftReply) => void) => {
  const queryClient = useQueryClient();
  const { queryKey } = endpointOptions(onePolicyDocument, naming(kept.row));
  const stored = async (reply: DraftReply) => {
    keep(reply);
    queryClient.setQueryData(queryKey, reply);
    await Promise.all([policyDocuments, simulations].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })));
  };
  const saving = useMutation({
    mutationFn: async (document: JsonObject) => ({ ...(await fetchEndpoint(changeDraft, { ...naming(kept.row), sha256: kept.row.sha256, document, signOff: kept.row.signOff })), document }),
    onSuccess: stored,
  });
  const latest = useMutation({ mutationFn: () => fetchEndpoint(onePolicyDocument, naming(kept.row)), onSuccess: stored });
  return { saving, latest };
};

/** Holds a draft while it is edited; what was typed stays whatever the server says. */
export const useDraft = (reply: DraftReply): DraftInHand => {
  const [kept, keep] = useState(reply);
  const [text, setText] = useState<JsonObject>(reply.document);
  const { saving, latest } = useSaving(kept, keep);
  const unsaved = useMemo(() => changesBetween(kept.document, text), [kept, text]);
  const refusal = saving.error ?? latest.error;
  const rebase = () => {
    latest.mutate(undefined, {
      onSuccess: (found) => {
        setText(withChanges(found.document, unsaved));
        saving.reset();
      },
    });
  };
  return {
    row: kept.row, text, problems: kept.problems, unsaved,
    set: (path, value) => setText((before) => withValueAt(before, path, value)),
    replace: setText,
    undo: () => setText(kept.document),
    save: () => saving.mutate(text),
    rebase,
    isSaving: saving.isPending || latest.isPending,
    refusal,
    isConflict: refusal instanceof ApiError && refusal.code === 'changed_meanwhile',
  };
};
