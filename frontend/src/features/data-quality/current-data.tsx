import { freshness, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import type { Asked } from '../../ui/panel';
import { Panel } from '../../ui/panel';
import { Missing } from '../../ui/figures';
import styles from './current-data.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

type Freshness = ReplyOf<typeof freshness>;

const sum = (numbers: readonly number[]): string => groupDigits(String(numbers.reduce((all, each) => all + each, 0)));

const Facts = ({ reply }: { reply: Freshness }) => {
  const { dataQuality: { current } } = useMessages();
  const { edition, publishedAt, lastRunAt, reports, files, tables, year } = reply;
  const moment = (at: string | null) => (at === null ? <Missing reason={current.never} /> : momentText(at, jurisdiction().timeZone));
  return (
    <dl className={styles.strip}>
      <div><dt>{year === null ? current.reports(0, 0) : current.asYear(year)}</dt><dd className={styles.big}>{reports.in}<span className={styles.of}>/{reports.due}</span></dd><dd className={styles.more}>{current.reports(reports.in, reports.due)}</dd></div>
      <div><dt>{current.rows}</dt><dd className={styles.big}>{tables.length === 0 ? <Missing reason={current.cityOnly} /> : sum(tables.map(({ rows }) => rows))}</dd><dd className={styles.more}>{files.length === 0 ? current.cityOnly : `${current.files} ${groupDigits(String(files.length))}`}</dd></div>
      <div><dt>{current.rejected}</dt><dd className={styles.big}>{files.length === 0 ? <Missing reason={current.cityOnly} /> : sum(files.map(({ rowsRejected }) => rowsRejected))}</dd><dd className={styles.more}>{files.length === 0 ? current.cityOnly : current.rejectedOf(sum(files.map(({ rowsAccepted, rowsRejected }) => rowsAccepted + rowsRejected)))}</dd></div>
      <div><dt>{current.publishedAt}</dt><dd className={styles.text}>{moment(publishedAt)}</dd><dd className={styles.more}>{current.lastRunAt} {moment(lastRunAt)}</dd></div>
      <div><dt>{current.edition}</dt><dd className={styles.text}>{edition ?? <Missing reason={current.never} />}</dd></div>
    </dl>
  );
};

/** Which edition is shown, from when, and how complete it is. */
export const CurrentData = ({ asked }: { asked: Asked<Freshness> }) => {
  const { dataQuality: { current, runs } } = useMessages();
  return <Panel title={current.title} actions={<Link className={styles.runs} to="/sources" search={keepFilters}>{runs}</Link>} asked={asked} height={96} empty={({ edition }) => (edition === null ? current.nothing : null)}>{(reply) => <Facts reply={reply} />}</Panel>;
};
