import { MOST_RECORDS_ASKED, type records, type ReplyOf } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { Amount } from '../../ui/figures';
import { wordOf } from '../../messages/word-of';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { RecordExport } from './record-export';
import styles from './records.module.css';
import { RecordsTable } from './records-table';
import { RecordsToolbar } from './records-toolbar';
import { type RecordQuestion, useChangeRecords, useRecordQuestion, useRecords } from './use-records';

type Reply = ReplyOf<typeof records>;

const NARROWINGS = ['sector', 'district', 'consortium'] as const;

const count = (number: number): string => groupDigits(String(number));

/** Over all that match, whatever page is shown. */
const Totals = ({ reply }: { reply: Reply }) => {
  const { records: words } = useMessages();
  const scale = useMoneyScale(reply.sums.map(({ sum }) => sum));
  const nameOf = (field: string): string => reply.columns.find((each) => each.field === field)?.label ?? field;
  return (
    <dl className={styles.totals}>
      <div><dt className={styles.hidden}>{words.title}</dt><dd>{words.total(count(reply.count))}</dd></div>
      {reply.sums.map(({ field, sum }) => <div key={field}><dt>{words.sum(nameOf(field))}</dt><dd><Amount yuan={sum} scale={scale} unit /></dd></div>)}
    </dl>
  );
};

const Pages = ({ reply, page }: { reply: Reply; page: number }) => {
  const { records: words } = useMessages();
  const change = useChangeRecords();
  const from = (page - 1) * MOST_RECORDS_ASKED;
  if (reply.count <= MOST_RECORDS_ASKED) return null;
  return (
    <p className={styles.pages}>
      <span>{words.shown(count(from + 1), count(Math.min(from + MOST_RECORDS_ASKED, reply.count)))}</span>
      <button type="button" className={styles.plain} disabled={page === 1} onClick={() => change({ page: page === 2 ? undefined : page - 1 })}>{words.previous}</button>
      <button type="button" className={styles.plain} disabled={from + MOST_RECORDS_ASKED >= reply.count} onClick={() => change({ page: page + 1 })}>{words.next}</button>
    </p>
  );
};

/** Filters above that are set and mean nothing here must not look as if they narrowed. */
const Unnarrowed = ({ reply, question: { asked } }: { reply: Reply; question: RecordQuestion }) => {
  const { records: words } = useMessages();
  const set = { sector: asked.sector.length > 0, district: asked.district.length > 0, consortium: asked.consortium !== undefined };
  const idle = NARROWINGS.filter((name) => set[name] && !reply.narrowedBy.includes(name));
  return idle.length === 0 ? null : <p className={styles.note}>{words.notNarrowed(idle.map((name) => words.narrowings[name]).join('、'))}</p>;
};

/** 台账浏览: any kind of record as loaded, found, summed, traced to its cell and exported. */
export const RecordsPage = () => {
  const { records: words, codes } = useMessages();
  const question = useRecordQuestion();
  const title = wordOf(codes.record, question.asked.kind);
  const asked = useRecords(question);
  const pastEnd = (reply: Reply): boolean => reply.rows.length === 0 && reply.count > 0;
  return (
    <div className={styles.page}>
      <PageHead title={words.title} quiet />
      <RecordsToolbar question={question} />
      <Panel
        title={title} source={words.source} asked={asked} height={480}
        actions={<RecordExport question={question} count={asked.data?.count ?? 0} />}
        empty={(reply) => (reply.count > 0 ? null : question.narrowed ? words.emptyChosen : words.empty)}
      >
        {(reply) => (
          <>
            <Totals reply={reply} />
            <Unnarrowed reply={reply} question={question} />
            {pastEnd(reply) ? <p className={styles.note}>{words.emptyChosen}</p> : <RecordsTable reply={reply} label={title} question={question} />}
            <Pages reply={reply} page={question.page} />
          </>
        )}
      </Panel>
    </div>
  );
};
