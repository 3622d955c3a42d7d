import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import { ChartTable } from '../../ui/chart-table';
import { Missing, Percent } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import { Glyph } from '../../ui/time-chart';
import { shortTitle, stateOn } from './plan-items';
import type { ProjectReply, ProjectTask } from './project';
import styles from './project.module.css';
import { ToUnit } from './to-unit';

const signs = { max: '≥', min: '≤' } as const;

/** Trailing zeros of decimal text say nothing to a reader. */
const short = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);

const useCells = ({ name, basis: { asOf } }: ProjectReply) => {
  const { project: { tasks: words, plan } } = useMessages();
  return (task: ProjectTask) => {
    const { code, title, owner, targetName, targetUnit, direction, target, actual, attainment, due, accepted } = task;
    const state = stateOn({ planned: due, actual: accepted }, asOf);
    return [
      <Link key="title" to="." search={recordSearch(`task:${code}`)} resetScroll={false} title={`${code} ${title}`}>{shortTitle(title, name)}</Link>,
      <ToUnit key="owner" unit={owner} />,
      words.target({ name: targetName, sign: signs[direction], value: short(target), unit: targetUnit }),
      actual === null ? <Missing key="actual" reason={words.noActual} /> : words.value(short(actual), targetUnit),
      <Percent key="attainment" value={attainment} reason={words.noActual} />,
      due, accepted ?? <Missing key="accepted" reason={words.notAccepted} />,
      <span key="state" className={styles.state}><Glyph kind={state} />{plan.states[state]}</span>,
    ];
  };
};

const Table = ({ reply }: { reply: ProjectReply }) => {
  const { project: { tasks: words } } = useMessages();
  const cells = useCells(reply);
  const { head } = words;
  const start = (name: string) => ({ name, align: 'start' as const });
  return (
    <ChartTable
      name={words.caption}
      content={{
        head: [start(head.title), start(head.owner), start(head.target), { name: head.actual }, { name: head.attainment }, start(head.due), start(head.accepted), start(head.state)],
        rows: reply.tasks.map((task) => ({ key: task.code, cells: cells(task) })),
      }}
    />
  );
};

/** 攻关清单: what each task must reach, what it reached, and whether it was accepted. */
export const ProjectTasks = ({ asked }: { asked: Asked<ProjectReply> }) => {
  const { project: { tasks: words } } = useMessages();
  return (
    <Panel title={words.title} unit={words.unit} source={words.source} asked={asked} empty={({ tasks }) => (tasks.length === 0 ? words.empty : null)}>
      {(reply) => <Table reply={reply} />}
    </Panel>
  );
};
