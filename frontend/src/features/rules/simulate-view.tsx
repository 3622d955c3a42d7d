import { currentSession, evaluations, policyDocuments, type ReplyOf, simulate, simulations } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DocumentName, documentAddress, readDocumentAddress } from '../../address/rules-address';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import type { DocumentRow } from './new-draft';
import { RefusalLine } from './refusal-line';
import styles from './rules.module.css';
import { SimulationList } from './simulation-list';
import { SimulationResult } from './simulation-result';
import { naming } from './use-draft';
import { useRulesAddress } from './use-rules-address';

const useRunning = () => {
  const { go } = useRulesAddress();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (order: DocumentName & { year: number }) => fetchEndpoint(simulate, order),
    onSuccess: async (found, { kind, id, version }) => {
      await Promise.all([policyDocuments, simulations].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })));
      go('simulate', { document: { kind, id, version }, simulation: found.id });
    },
  });
};

interface RunFormProps {
  readonly drafts: readonly DocumentRow[];
  readonly years: readonly number[];
}

const RunForm = ({ drafts, years }: RunFormProps) => {
  const { rules, frame } = useMessages();
  const { simulate: words } = rules;
  const { document, go } = useRulesAddress();
  const [year, setYear] = useState<number | null>(null);
  const running = useRunning();
  const chosen = drafts.find((row) => document !== null && documentAddress(row) === documentAddress(document)) ?? (drafts.length === 1 ? drafts[0] : undefined);
  const when = year ?? Math.max(...years);
  return (
    <>
      <div className={styles.bar}>
        <label>{words.document} <select className={styles.select} value={chosen === undefined ? '' : documentAddress(chosen)} onChange={(event) => go('simulate', { document: readDocumentAddress(event.target.value) })}>
          {chosen === undefined && <option value="">{words.choose}</option>}
          {drafts.map((row) => <option key={documentAddress(row)} value={documentAddress(row)}>{rules.kinds[row.kind]} {row.id} {row.version}</option>)}
        </select></label>
        <label>{words.year} <select className={styles.select} value={when} onChange={(event) => setYear(Number(event.target.value))}>{[...years].reverse().map((each) => <option key={each} value={each}>{frame.yearOf(each)}</option>)}</select></label>
        <button type="button" className={styles.strong} disabled={chosen === undefined || running.isPending} onClick={() => chosen !== undefined && running.mutate({ ...naming(chosen), year: when })}>{words.run}</button>
        {running.isPending && <span role="status">{words.running}</span>}
      </div>
      <RefusalLine error={running.error} />
    </>
  );
};

const RunPart = ({ documents, closed }: { documents: readonly DocumentRow[]; closed: ReplyOf<typeof evaluations>['years'] }) => {
  const { rules: { simulate: words } } = useMessages();
  const session = useEndpoint(currentSession, {}).data;
  const drafts = documents.filter(({ state }) => state === 'draft');
  if (session?.role !== 'analyst' && session?.role !== 'officer') return <p className={styles.note}>{words.mayNot}</p>;
  if (drafts.length === 0 || closed.length === 0) return <p className={styles.note}>{words.noDrafts}</p>;
  return <RunForm drafts={drafts} years={closed.map(({ year }) => year)} />;
};

/** A draft judged against a closed year, and every alternative that was looked at. */
export const SimulateView = () => {
  const { rules: { simulate: words } } = useMessages();
  const { simulation } = useRulesAddress();
  const asked = useEndpoint(policyDocuments, {});
  const closed = useEndpoint(evaluations, {});
  return (
    <div className={styles.page}>
      <Panel title={words.title} asked={asked} height={80}>
        {({ documents }) => (
          <>
            <p className={styles.note}>{words.told}</p>
            {closed.data !== undefined && <RunPart documents={documents} closed={closed.data.years} />}
            <RefusalLine error={closed.error} />
          </>
        )}
      </Panel>
      {simulation !== null && <SimulationResult id={simulation} />}
      <SimulationList documents={asked.data?.documents ?? []} />
    </div>
  );
};
