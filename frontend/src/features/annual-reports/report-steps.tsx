import { actOnAnnualReport, annotatedReport, annualReports, currentSession, oneAnnualReport, reportTemplates, startRun } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepFilters } from '../../address/address';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useEndpoint } from '../../api/use-endpoint';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { ReasonDialog } from '../../ui/reason-dialog';
import styles from './annual-reports.module.css';
import type { ReportDetail } from './report-looks';
import { useReportFile } from './use-report-file';

type Act = 'approve' | 'return' | 'withdraw';

const isAct = (act: string): act is Act => act === 'approve' || act === 'return' || act === 'withdraw';

const useActs = ({ consortium, year, shown }: ReportDetail, done: () => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }: { act: Act; reason: string }) => fetchEndpoint(actOnAnnualReport, { consortium, year, act, reason, submission: shown ?? 0 }),
    onSuccess: () => {
      done();
      return Promise.all([annualReports, oneAnnualReport].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })));
    },
  });
};

const Files = ({ report }: { report: ReportDetail }) => {
  const { language, messages } = useLanguage();
  const { annualReports: { files: words } } = messages;
  const template = useReportFile(reportTemplates);
  const annotated = useReportFile(annotatedReport);
  const error = template.error ?? annotated.error;
  const hasCells = report.shown !== null && report.findings.length > 0 && report.cells.some(({ cell }) => cell !== '');
  return (
    <>
      <button type="button" className={styles.plain} disabled={template.isPending} onClick={() => template.mutate({ year: report.year, consortium: report.consortium })}>{template.isPending ? words.writing : words.one}</button>
      {hasCells && <button type="button" className={styles.plain} disabled={annotated.isPending} onClick={() => annotated.mutate({ submission: report.shown ?? 0 })}>{annotated.isPending ? words.writing : words.annotated}</button>}
      {error !== null && <span role="alert" className={styles.wrong}>{refusalText(error, language, messages)}</span>}
    </>
  );
};

const LoadNow = () => {
  const { language, messages } = useLanguage();
  const { annualReports: { acts: words } } = messages;
  const starting = useMutation({ mutationFn: () => fetchEndpoint(startRun, { kind: 'load', source: 'annual-reports' }) });
  if (starting.data !== undefined) return <span role="status">{words.loading} <Link to="/sources" search={(before) => ({ ...keepFilters(before), source: 'annual-reports' })}>{words.seeRuns}</Link></span>;
  return (
    <>
      <button type="button" className={styles.strong} disabled={starting.isPending} onClick={() => starting.mutate()}>{words.load}</button>
      {starting.error !== null && <span role="alert" className={styles.wrong}>{refusalText(starting.error, language, messages)}</span>}
    </>
  );
};

/** What may be done with the hand-in shown; why not stands beside what may not. */
export const ReportSteps = ({ report }: { report: ReportDetail }) => {
  const { language, messages } = useLanguage();
  const { annualReports: { acts: words } } = messages;
  const [asking, ask] = useState<Act | null>(null);
  const session = useEndpoint(currentSession, {}).data;
  const mayLoad = session !== undefined && session.role !== 'district' && session.districts === 'all';
  const acting = useActs(report, () => ask(null));
  const press = (act: Act, reasoned: boolean) => (reasoned ? ask(act) : acting.mutate({ act, reason: '' }));
  const steps = report.shown === null ? [] : report.steps.flatMap(({ act, ...step }) => (isAct(act) && step.code !== 'not_bureau' && step.code !== 'nothing_open' ? [{ act, ...step }] : []));
  return (
    <div className={styles.toolbar}>
      <Files report={report} />
      {steps.map(({ act, may, why, reasoned }) => <button key={act} type="button" className={act === 'approve' ? styles.strong : styles.plain} disabled={!may || acting.isPending} title={why ?? words.explain[act]} onClick={() => press(act, reasoned)}>{acting.isPending && asking === null ? words.busy : words[act]}</button>)}
      {steps.filter(({ act, may }) => act === 'approve' && !may).map(({ act, why }) => <span key={act} className={styles.faint}>{why}</span>)}
      {report.awaitsLoad && mayLoad && <LoadNow />}
      {asking === null && acting.error !== null && <span role="alert" className={styles.wrong}>{refusalText(acting.error, language, messages)}</span>}
      {asking !== null && (
        <ReasonDialog title={words[asking]} ask={words.reason} confirm={acting.isPending ? words.busy : words[asking]} cancel={words.cancel} isBusy={acting.isPending} error={acting.error} act={(reason) => acting.mutate({ act: asking, reason })} close={() => ask(null)}>
          <p>{words.explain[asking]}</p>
        </ReasonDialog>
      )}
    </div>
  );
};
