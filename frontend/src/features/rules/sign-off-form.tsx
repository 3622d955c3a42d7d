import { changeDraft, onePolicyDocument, policyDocuments, type signOff } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type * as z from 'zod/mini';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useMessages } from '../../messages/language';
import styles from './draft-editor.module.css';
import { RefusalLine } from './refusal-line';
import rulesStyles from './rules.module.css';
import { type DraftReply, naming } from './use-draft';

type SignOff = z.output<typeof signOff>;

const blank: SignOff = { by: '', documentNumber: '', date: '', note: '' };
const fields = ['by', 'documentNumber', 'date', 'note'] as const;

const useSigning = ({ row, document }: DraftReply) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: SignOff) => fetchEndpoint(changeDraft, { ...naming(row), sha256: row.sha256, document, signOff: given }),
    onSuccess: () => Promise.all([policyDocuments, onePolicyDocument].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] }))),
  });
};

const Form = ({ reply }: { reply: DraftReply }) => {
  const { rules: { publish: words, editor } } = useMessages();
  const [given, setGiven] = useState(reply.row.signOff ?? blank);
  const signing = useSigning(reply);
  const isWhole = given.by.trim() !== '' && given.documentNumber.trim() !== '' && given.date !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signing.mutate(given);
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.form}>
        {fields.map((field) => (
          <label key={field}>{words.fields[field]}
            <input type={field === 'date' ? 'date' : 'text'} className={`${styles.text} ${styles.wide}`} maxLength={field === 'note' ? 500 : 80} value={given[field]} onChange={(event) => setGiven({ ...given, [field]: event.target.value })} />
          </label>
        ))}
      </div>
      <div className={rulesStyles.bar}>
        <button type="submit" className={rulesStyles.plain} disabled={!isWhole || signing.isPending}>{signing.isPending ? editor.saving : words.saveSignOff}</button>
        <span className={rulesStyles.faint} role="status">{isWhole ? signing.isSuccess && editor.saved : words.needed}</span>
      </div>
      <RefusalLine error={signing.error} />
    </form>
  );
};

/** Who answers for the document outside this system: entered by the drafter, read by everybody. */
export const SignOffForm = ({ reply }: { reply: DraftReply }) => {
  const { rules } = useMessages();
  const { publish: words } = rules;
  const { signOff: kept, may, state } = reply.row;
  return (
    <section aria-label={words.signOff}>
      <h3 className={rulesStyles.sub}>{words.signOff}</h3>
      {may.change && <Form reply={reply} />}
      {!may.change && <p className={rulesStyles.note}>{kept === null ? rules.drafts.unsigned : `${rules.signOffTold(kept)}${kept.note === '' ? '' : ` ${kept.note}`}`}{kept === null && state === 'draft' && `，${words.onlyDrafter}`}</p>}
    </section>
  );
};
