import { reportTemplates } from '@monitor/domain';
import type { AnnualReportsAddress } from '../../address/annual-reports-address';
import { dateInProse } from '../../format/date-text';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { CopyButton } from '../../ui/copy-button';
import { reminderText } from '../../ui/reminder-text';
import styles from './annual-reports.module.css';
import type { ReportsReply } from './report-looks';
import { useReportFile } from './use-report-file';

const useReminder = ({ year, dueOn, today, rows }: ReportsReply): string | null => {
  const { language, messages: { dataQuality, shell } } = useLanguage();
  const missing = rows.filter(({ timing }) => timing === 'missing');
  const date = language === 'zh' ? dateInProse : (day: string) => day;
  return reminderText({ city: shell.city, year, due: dueOn, seenOn: today, missing }, { words: dataQuality.reminder, date });
};

/** The year, the templates to send out and the text that reminds. */
export const ReportToolbar = ({ reply, go }: { reply: ReportsReply; go: (next: AnnualReportsAddress) => void }) => {
  const { language, messages } = useLanguage();
  const { annualReports: words, dataQuality: { reminder: reminding } } = messages;
  const { mutate, isPending, error, data } = useReportFile(reportTemplates);
  const reminder = useReminder(reply);
  const owes = reply.rows.some(({ timing }) => timing === 'missing' || timing === 'not_due');
  return (
    <div className={styles.toolbar}>
      <select className={styles.select} aria-label={words.year} value={reply.year} onChange={({ target }) => go({ reported: Number(target.value) })}>
        {reply.years.map((year) => <option key={year} value={year}>{words.yearOf(year)}</option>)}
      </select>
      <button type="button" className={styles.plain} disabled={isPending || !owes} onClick={() => mutate({ year: reply.year, which: 'missing' })}>{words.files.missing}</button>
      <button type="button" className={styles.plain} disabled={isPending || reply.rows.length === 0} onClick={() => mutate({ year: reply.year, which: 'all' })}>{words.files.all}</button>
      {reminder !== null && <CopyButton text={reminder} label={reminding.copy} done={reminding.copied} failed={reminding.failed} />}
      <span role="status" className={styles.faint}>{isPending ? words.files.writing : data === undefined ? '' : words.files.done(data.name)}</span>
      {error !== null && <span role="alert" className={styles.wrong}>{refusalText(error, language, messages)}</span>}
    </div>
  );
};
