import { oneRun, publishPolicy } from '@monitor/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { endpointOptions } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { useMessages, useName } from '../../messages/language';
import { ConfirmDialog } from './confirm-dialog';
import type { DocumentRow } from './new-draft';
import { RefusalLine } from './refusal-line';
import styles from './rules.module.css';
import { naming } from './use-draft';
import { jurisdiction } from '../../policy/jurisdiction';

const LOOK_EVERY = 1500;

/** Follows the run that judges by the new text, and asks for everything anew when it ended. */
const RunTold = ({ id }: { id: number }) => {
  const { rules: { publish: words } } = useMessages();
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...endpointOptions(oneRun, { id: String(id) }), refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? LOOK_EVERY : false) });
  const state = data?.state ?? 'running';
  useEffect(() => {
    if (state !== 'running') void queryClient.invalidateQueries();
  }, [state, queryClient]);
  return <p role="status">{words.run(id)}：{words.runStates[state]}</p>;
};

const usePublishing = (row: DocumentRow) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchEndpoint(publishPolicy, { ...naming(row), sha256: row.sha256 }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
};

const Published = ({ row }: { row: DocumentRow }) => {
  const { rules } = useMessages();
  const told = row.publishedBy === null || row.publishedAt === null ? '' : rules.publish.doneBy(row.publishedBy, momentText(row.publishedAt, jurisdiction().timeZone));
  return <p>{rules.publish.done(`${rules.kinds[row.kind]} ${row.id} ${row.version}`, rules.years(row.years.from, row.years.to))} {told}</p>;
};

/** Publishes, after asking once more; tells who may not why not. */
export const PublishAct = ({ row }: { row: DocumentRow }) => {
  const { rules } = useMessages();
  const name = useName();
  const { publish: words } = rules;
  const [isAsking, ask] = useState(false);
  const publishing = usePublishing(row);
  const years = rules.years(row.years.from, row.years.to);
  const act = () => publishing.mutate(undefined, { onSettled: () => ask(false) });
  return (
    <section aria-label={words.act}>
      <h3 className={styles.sub}>{words.act}</h3>
      {row.state === 'published' && <div className={styles.done}><Published row={row} />{publishing.data !== undefined && (publishing.data.runId === null ? <p>{words.noRun}</p> : <RunTold id={publishing.data.runId} />)}</div>}
      {row.state === 'withdrawn' && <p className={styles.note}>{rules.drafts.withdrawn}</p>}
      {row.state === 'draft' && (
        <div className={styles.bar}>
          <button type="button" className={styles.strong} disabled={!row.may.publish || publishing.isPending} onClick={() => ask(true)}>{words.publish}</button>
          {row.may.whyNotPublish !== null && <span>{row.may.whyNotPublish}</span>}
        </div>
      )}
      <RefusalLine error={publishing.error} />
      {isAsking && (
        <ConfirmDialog title={words.ask(`${rules.kinds[row.kind]} ${row.version}`)} confirm={words.confirm} isBusy={publishing.isPending} act={act} close={() => ask(false)}>
          <p><strong>{name(row.name)}</strong>（{row.id} {row.version}）</p>
          <p>{words.forGood(years)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
};
