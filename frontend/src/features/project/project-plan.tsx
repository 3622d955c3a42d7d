import { useMessages } from '../../messages/language';
import { ChartPanel } from '../../ui/chart-panel';
import type { Asked } from '../../ui/panel';
import { Glyph, TimeBar, TimeChart, TimeLine, TimePoint } from '../../ui/time-chart';
import { spanOf, type TimeSpan } from '../../ui/time-track';
import { type PlanItem, planItems } from './plan-items';
import type { ProjectReply } from './project';
import styles from './project.module.css';

const states = ['onTime', 'late', 'overdue'] as const;

const usePlanWords = () => useMessages().project.plan;

const Legend = () => {
  const { marks } = usePlanWords();
  return <p className={styles.legend} aria-hidden="true">{(['planned', ...states] as const).map((state) => <span key={state}><Glyph kind={state} />{marks[state]}</span>)}</p>;
};

const useTold = () => {
  const words = usePlanWords();
  return ({ planned, actual, late }: PlanItem): string => {
    const delay = late > 0 ? words.lateBy(late) : '';
    return actual === null ? words.waits(planned, delay) : words.did(planned, actual, delay);
  };
};

/** A slip is a stretch from the planned day to the actual one, or to now. */
const ItemLine = ({ item, span, asOf }: { item: PlanItem; span: TimeSpan; asOf: string }) => {
  const words = usePlanWords();
  const told = useTold()(item);
  const end = item.actual ?? asOf;
  return (
    <TimeLine name={<><span className={styles.quiet}>{words.kinds[item.kind]} </span>{item.name}</>} told={<span className={item.state === 'planned' || item.state === 'onTime' ? undefined : styles.strong}>{words.states[item.state]} · {told}</span>}>
      {item.late > 0 && <TimeBar from={item.planned} to={end} span={span} look="quiet" title={told} />}
      {item.state !== 'onTime' && <TimePoint day={item.planned} span={span} kind="planned" title={told} />}
      {item.state !== 'planned' && <TimePoint day={end} span={span} kind={item.state} title={told} />}
    </TimeLine>
  );
};

const spanFor = ({ started, plannedEnd, basis: { asOf } }: ProjectReply, items: readonly PlanItem[]): TimeSpan => {
  const days = [started, plannedEnd, ...items.flatMap(({ planned, actual }) => (actual === null ? [planned] : [planned, actual]))];
  const isOpen = items.some(({ state }) => state === 'overdue' || state === 'planned');
  return spanOf(isOpen ? [...days, asOf] : days);
};

const Drawing = ({ reply }: { reply: ProjectReply }) => {
  const words = usePlanWords();
  const { started, plannedEnd, basis: { asOf } } = reply;
  const items = planItems(reply);
  const span = spanFor(reply, items);
  const term = words.termTold(started, plannedEnd);
  const mark = asOf <= span.to ? { mark: { day: asOf, text: words.asOf(asOf) } } : {};
  return (
    <>
      <Legend />
      <TimeChart label={words.axis} span={span} {...mark}>
        <TimeLine name={words.term} told={term}><TimeBar from={started} to={plannedEnd} span={span} look="full" title={term} /></TimeLine>
        {items.map((item) => <ItemLine key={item.key} item={item} span={span} asOf={asOf} />)}
      </TimeChart>
    </>
  );
};

const useTable = () => {
  const words = usePlanWords();
  const { head } = words;
  return (reply: ProjectReply) => ({
    head: [{ name: head.name }, ...[head.kind, head.planned, head.actual, head.state].map((name) => ({ name, align: 'start' as const })), { name: head.late, unit: words.days }],
    rows: planItems(reply).map(({ key, kind, name, planned, actual, state, late }) => ({ key, cells: [name, words.kinds[kind], planned, actual ?? words.notYet, words.states[state], String(late)] })),
  });
};

/** Tasks and milestones on one axis of time: planned against actual, what is late told by its shape. */
export const ProjectPlan = ({ asked }: { asked: Asked<ProjectReply> }) => {
  const words = usePlanWords();
  const table = useTable();
  const countOf = (reply: ProjectReply, wanted: string) => planItems(reply).filter(({ state }) => state === wanted).length;
  return (
    <ChartPanel
      slug="project-plan" title={words.title} unit={words.unit} asked={asked} height={200} table={table}
      empty={(reply) => (planItems(reply).length === 0 ? words.empty : null)}
      told={(reply) => words.told(planItems(reply).length, countOf(reply, 'late'), countOf(reply, 'overdue'))}
      about={{ formula: words.formula, source: words.source }}
      drawing={(reply) => <Drawing reply={reply} />}
    />
  );
};
