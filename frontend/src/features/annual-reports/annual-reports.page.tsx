import { annualReports } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import styles from './annual-reports.module.css';
import { ReportDetailView } from './report-detail';
import { ReportDrop } from './report-drop';
import { ReportList } from './report-list';
import { isArrived } from './report-looks';
import { ReportToolbar } from './report-toolbar';
import { useReportAddress } from './use-report-address';

/** 年度报告. */
export const AnnualReportsPage = () => {
  const { annualReports: words } = useMessages();
  const { at, go } = useReportAddress();
  const asked = useEndpoint(annualReports, at.reported === undefined ? {} : { year: at.reported });
  const reply = asked.data;
  const year = at.reported ?? reply?.year;
  if (at.report !== undefined && year !== undefined) {
    return <><PageHead title={words.title} quiet /><ReportDetailView consortium={at.report} year={year} hand={at.hand} maySubmit={reply?.maySubmit === true} go={go} /></>;
  }
  const span = reply === undefined ? {} : { unit: words.span({ year: reply.year, due: reply.dueOn, came: reply.rows.filter(isArrived).length, owed: reply.rows.length }) };
  return (
    <div className={styles.page}>
      <PageHead title={words.title} quiet />
      {reply?.maySubmit === true && <ReportDrop open={({ consortium, year: of }) => go({ reported: of, report: consortium })} arrived={() => undefined} />}
      <Panel title={words.title} {...span} asked={asked} height={480} empty={({ rows }) => (rows.length === 0 ? words.empty : null)} actions={reply === undefined ? null : <ReportToolbar reply={reply} go={go} />}>
        {(told) => <ReportList reply={told} state={at.state} go={go} />}
      </Panel>
    </div>
  );
};
