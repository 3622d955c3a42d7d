import { daysBetween, type freshness, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { dateInProse, momentText } from '../../format/date-text';
import { useLanguage, useMessages } from '../../messages/language';
import { CopyButton } from '../../ui/copy-button';
import { Missing } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import { reminderText } from '../../ui/reminder-text';
import styles from './data-quality.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

type Freshness = ReplyOf<typeof freshness>;

const DAY_LENGTH = 10;

const Name = ({ consortium, name }: { consortium: string; name: string }) => <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} preload={false} className={styles.link ?? ''}>{name}</Link>;

const useReminder = (reply: Freshness | undefined): string | null => {
  const { language, messages: { dataQuality, shell } } = useLanguage();
  if (reply?.year === undefined || reply.year === null || reply.publishedAt === null || reply.reports.dueOn === null) return null;
  const seenOn = momentText(reply.publishedAt, jurisdiction().timeZone).slice(0, DAY_LENGTH);
  const date = language === 'zh' ? dateInProse : (day: string) => day;
  return reminderText({ city: shell.city, year: reply.year, due: reply.reports.dueOn, seenOn, missing: reply.reports.missing }, { words: dataQuality.reminder, date });
};

/** Who has not reported, with a text to send them. */
export const MissingReports = ({ asked }: { asked: Asked<Freshness> }) => {
  const { dataQuality: { missing: words, reminder } } = useMessages();
  const text = useReminder(asked.data);
  const count = asked.data === undefined ? {} : { unit: String(asked.data.reports.missing.length) };
  return (
    <Panel title={words.title} {...count} asked={asked} height={120} empty={({ reports, year }) => (reports.missing.length > 0 ? null : year === null ? words.noYear : words.empty)} actions={text === null ? null : <CopyButton text={text} label={reminder.copy} done={reminder.copied} failed={reminder.failed} />}>
      {({ reports }) => (
        <>
          <table className={styles.table}>
            <caption className={styles.caption}>{words.caption}</caption>
            <thead><tr><th scope="col">{words.consortium}</th><th scope="col">{words.lead}</th></tr></thead>
            <tbody>{reports.missing.map(({ consortium, name, lead }) => <tr key={consortium}><th scope="row"><Name consortium={consortium} name={name} /></th><td>{lead === '' ? <Missing reason={reminder.noLead} /> : lead}</td></tr>)}</tbody>
          </table>
          {text !== null && <details className={styles.reminder}><summary>{reminder.title}</summary><pre>{text}</pre></details>}
        </>
      )}
    </Panel>
  );
};

/** Who reported after the due day, and by how many days. */
export const LateReports = ({ asked }: { asked: Asked<Freshness> }) => {
  const { dataQuality: { late: words } } = useMessages();
  const count = asked.data === undefined ? {} : { unit: String(asked.data.reports.late.length) };
  return (
    <Panel title={words.title} {...count} asked={asked} height={120} empty={({ reports }) => (reports.late.length === 0 ? words.empty : null)}>
      {({ reports }) => (
        <table className={styles.table}>
          <caption className={styles.caption}>{words.caption}</caption>
          <thead><tr><th scope="col">{words.consortium}</th><th scope="col">{words.submitted}</th><th scope="col" className={styles.number}>{words.days}</th></tr></thead>
          <tbody>
            {reports.late.map(({ consortium, name, submitted }) => (
              <tr key={consortium}><th scope="row"><Name consortium={consortium} name={name} /></th><td>{submitted}</td><td className={styles.number}>{reports.dueOn !== null && words.daysOf(daysBetween(reports.dueOn, submitted))}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};
