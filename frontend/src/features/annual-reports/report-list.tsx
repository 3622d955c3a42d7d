import { reportTemplates } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { type AnnualReportsAddress, type ReportState, reportStates } from '../../address/annual-reports-address';
import { useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { StatusMark } from '../../ui/status-mark';
import styles from './annual-reports.module.css';
import { type ReportRow, type ReportsReply, stateLooks, stateOf } from './report-looks';
import { useReportFile } from './use-report-file';

const StateChips = ({ rows, chosen, choose }: { rows: readonly ReportRow[]; chosen: ReportState | undefined; choose: (state: ReportState | undefined) => void }) => {
  const { annualReports: words } = useMessages();
  const counts = reportStates.map((state) => ({ state, count: rows.filter((row) => stateOf(row) === state).length })).filter(({ state, count }) => count > 0 || state === chosen);
  return (
    <div className={styles.chips} role="group" aria-label={words.showOnly}>
      <button type="button" className={styles.chip} aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>{words.all} {rows.length}</button>
      {counts.map(({ state, count }) => <button key={state} type="button" className={styles.chip} aria-pressed={state === chosen} onClick={() => choose(state === chosen ? undefined : state)}><StatusMark status={stateLooks[state]} word={words.states[state]} /> {count}</button>)}
    </div>
  );
};

const Findings = ({ latest }: Pick<ReportRow, 'latest'>) => {
  const { annualReports: words } = useMessages();
  if (latest === null) return <Missing reason={words.none} />;
  return <><span className={latest.errors > 0 ? styles.wrong : undefined}>{latest.errors}</span> / <span className={latest.warnings > 0 ? styles.doubtful : undefined}>{latest.warnings}</span></>;
};

const Line = ({ row, year }: { row: ReportRow; year: number }) => {
  const { annualReports: words } = useMessages();
  const { mutate, isPending } = useReportFile(reportTemplates);
  const state = stateOf(row);
  return (
    <tr>
      <th scope="row"><Link to="/annual-reports" search={(before) => ({ ...keepFilters(before), reported: year, report: row.consortium })} className={styles.name ?? ''}>{row.name}</Link><span className={styles.faint}>{row.consortium}</span></th>
      <td>{row.lead === '' ? <Missing /> : row.lead}</td>
      <td><StatusMark status={stateLooks[state]} word={words.states[state]} />{row.corrections > 0 && <span className={styles.faint}>{words.corrected(row.corrections)}</span>}</td>
      <td>{row.filedOn ?? row.latest?.on ?? <Missing reason={words.states.missing} />}</td>
      <td className={styles.number}>{row.daysLate > 0 ? <span className={row.timing === 'missing' ? styles.wrong : styles.doubtful}>{words.days(row.daysLate)}</span> : <Missing reason={words.none} />}</td>
      <td className={styles.number}><Findings latest={row.latest} /></td>
      <td className={styles.number}>{row.submissions === 0 ? <Missing reason={words.none} /> : row.submissions}</td>
      <td><button type="button" className={styles.link} disabled={isPending} aria-label={words.files.oneOf(row.name)} onClick={() => mutate({ year, consortium: row.consortium })}>{isPending ? words.files.writing : words.files.one}</button></td>
    </tr>
  );
};

/** Every consortium that owes the year's report, and where its report stands. */
export const ReportList = ({ reply, state, go }: { reply: ReportsReply; state: ReportState | undefined; go: (next: AnnualReportsAddress) => void }) => {
  const { annualReports: words } = useMessages();
  const rows = state === undefined ? reply.rows : reply.rows.filter((row) => stateOf(row) === state);
  return (
    <>
      <StateChips rows={reply.rows} chosen={state} choose={(next) => go({ reported: reply.year, ...(next === undefined ? {} : { state: next }) })} />
      {rows.length === 0 ? <p className={styles.told}>{words.emptyShown}</p> : (
        <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
          <table className={`${styles.table} ${styles.wide}`}>
            <thead>
              <tr>
                <th scope="col">{words.columns.consortium}</th><th scope="col">{words.columns.lead}</th><th scope="col">{words.columns.stage}</th><th scope="col">{words.columns.came}</th>
                <th scope="col" className={styles.number}>{words.columns.late}</th><th scope="col" className={styles.number}>{words.columns.findings}</th><th scope="col" className={styles.number}>{words.columns.version}</th><th scope="col">{words.columns.file}</th>
              </tr>
            </thead>
            <tbody>{rows.map((row) => <Line key={row.consortium} row={row} year={reply.year} />)}</tbody>
          </table>
        </div>
      )}
    </>
  );
};
