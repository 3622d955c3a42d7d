import type { UseMutationResult } from '@tanstack/react-query';
import { useMessages } from '../../messages/language';
import { StatusMark } from '../../ui/status-mark';
import styles from './rules.module.css';
import { RefusalLine } from './refusal-line';
import { useDrafting } from './use-drafting';
import { type DraftInHand, naming } from './use-draft';
import { useRulesAddress } from './use-rules-address';

interface DraftBarProps {
  readonly draft: DraftInHand;
  readonly isOpen: boolean;
  readonly mayDraft: boolean;
  readonly withdrawing: UseMutationResult<unknown, Error, void>;
}

const Conflict = ({ draft }: { draft: DraftInHand }) => {
  const { rules: { editor } } = useMessages();
  return (
    <div className={styles.refusal} role="alert">
      <p>{editor.conflict}</p>
      <button type="button" className={styles.link} onClick={draft.rebase}>{editor.rebase}</button>
    </div>
  );
};

const Saving = ({ draft, withdrawing }: Omit<DraftBarProps, 'mayDraft' | 'isOpen'>) => {
  const { rules: { editor, drafts } } = useMessages();
  const count = draft.unsaved.length;
  return (
    <>
      <button type="button" className={styles.strong} disabled={count === 0 || draft.isSaving} onClick={draft.save}>{draft.isSaving ? editor.saving : editor.save}</button>
      <span role="status">{count === 0 ? editor.saved : editor.unsaved(count)}</span>
      {count > 0 && <button type="button" className={styles.link} onClick={draft.undo}>{editor.undo}</button>}
      <button type="button" className={styles.link} disabled={withdrawing.isPending} onClick={() => window.confirm(editor.withdrawAsk) && withdrawing.mutate()}>{drafts.withdraw}</button>
    </>
  );
};

const Problems = ({ draft: { problems, row, unsaved } }: { draft: DraftInHand }) => {
  const { rules: { editor } } = useMessages();
  if (row.state !== 'draft') return null;
  if (problems.length === 0 && unsaved.length > 0) return <p className={styles.note}>{editor.unchecked}</p>;
  return (
    <>
      <p className={styles.note}><StatusMark status={problems.length === 0 ? 'normal' : 'rectify'} word={editor.problems(problems.length)} /></p>
      {problems.length > 0 && <ul className={styles.refusal}>{problems.map(({ path, message }) => <li key={`${path} ${message}`}>{message}（{path}）</li>)}</ul>}
    </>
  );
};

/** What can be done with the document in hand, and what stands in the way. */
export const DraftBar = (props: DraftBarProps) => {
  const { draft, isOpen, mayDraft, withdrawing } = props;
  const { rules: { editor } } = useMessages();
  const { go } = useRulesAddress();
  const drafting = useDrafting();
  const document = naming(draft.row);
  return (
    <>
      <div className={styles.bar}>
        {isOpen && <Saving {...props} />}
        {mayDraft && !isOpen && <button type="button" className={styles.plain} disabled={drafting.isPending} onClick={() => drafting.mutate(draft.row)}>{editor.another}</button>}
        {draft.row.state === 'draft' && <button type="button" className={styles.plain} onClick={() => go('simulate', { document })}>{editor.toSimulation}</button>}
        {draft.row.state === 'draft' && <button type="button" className={styles.plain} onClick={() => go('publish', { document })}>{editor.toPublish}</button>}
      </div>
      {!isOpen && draft.row.state === 'draft' && <p className={styles.note}>{editor.readOnly}</p>}
      {draft.isConflict ? <Conflict draft={draft} /> : <RefusalLine error={draft.refusal ?? withdrawing.error ?? drafting.error} />}
      <Problems draft={draft} />
    </>
  );
};
