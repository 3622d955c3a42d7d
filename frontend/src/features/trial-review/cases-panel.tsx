import { useMessages } from '../../messages/language';
import { ChartTable } from '../../ui/chart-table';
import { Missing, Score } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import type { CasesReply } from './trial';
import styles from './trial-review.module.css';

const Kinds = ({ kinds }: Pick<CasesReply, 'kinds'>) => {
  const { trialReview: { cases: words }, proceeding } = useMessages();
  const { head } = words;
  return (
    <ChartTable
      name={words.title}
      content={{
        head: [{ name: head.kind }, { name: head.opened }, { name: head.running }, { name: head.overdue }, { name: head.ended, align: 'start' }],
        rows: kinds.map(({ kind, opened, running, overdue, ended }) => ({
          key: kind,
          cells: [
            words.kinds[kind], String(opened), String(running), overdue > 0 ? <StatusMark key="overdue" status="rectify" word={String(overdue)} /> : '0',
            ended.length === 0 ? words.none : ended.map(({ stage, count }) => words.ended(proceeding.stages[stage], count)).join('，'),
          ],
        })),
      }}
    />
  );
};

const Stages = ({ stages }: Pick<CasesReply, 'stages'>) => {
  const { trialReview: { cases: words }, proceeding } = useMessages();
  const { head } = words;
  const days = (value: number | null, digits: number) => <Score value={value} digits={digits} reason={words.noneLeft} />;
  return (
    <ChartTable
      name={words.stages}
      content={{
        head: [{ name: head.stage }, { name: head.left }, { name: head.median, unit: words.days }, { name: head.longest, unit: words.days }, { name: head.waiting }, { name: head.waitingLongest, unit: words.days }],
        rows: stages.map(({ stage, left, median, longest, waiting, waitingLongest }) => ({
          key: stage,
          cells: [proceeding.stages[stage], String(left), days(median, 1), days(longest, 0), String(waiting), waitingLongest === null ? <Missing key="wait" reason={words.none} /> : String(waitingLongest)],
        })),
      }}
    />
  );
};

/** The bureau's own proceedings: how many, how they ended, how long each stage takes. */
export const CasesPanel = ({ asked }: { asked: Asked<CasesReply> }) => {
  const { trialReview: { cases: words } } = useMessages();
  const { data } = asked;
  return (
    <Panel title={words.title} {...(data === undefined ? {} : { unit: words.unit(data.today) })} source={words.source} asked={asked} height={120} empty={({ kinds }) => (kinds.every(({ opened }) => opened === 0) ? words.empty : null)}>
      {(reply) => (
        <div className={styles.halves}>
          <Kinds kinds={reply.kinds} />
          <section><h3 className={styles.sub}>{words.stages}</h3><Stages stages={reply.stages} /></section>
        </div>
      )}
    </Panel>
  );
};
