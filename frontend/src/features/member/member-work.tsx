import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { recordSearch } from '../../address/use-evidence';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { Amount, Missing } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import type { MemberOutcome, MemberProject, MemberReply } from './member';
import { ToConsortium } from './member-stays';
import styles from './member.module.css';

const HEIGHT = '440px';

const column = <T,>(id: string, name: string, rest: Omit<DataColumn<T>, 'id' | 'name' | 'head'>): DataColumn<T> => ({ id, name, head: name, ...rest });

const useProjectColumns = (): readonly DataColumn<MemberProject>[] => {
  const { member: { projects: words }, codes } = useMessages();
  const { head } = words;
  return [
    column('name', head.name, { width: 280, cell: ({ name, code }) => <Link to="/projects/$project" params={{ project: code }} search={keepFilters} title={code}>{name}</Link>, sortBy: ({ name }) => name }),
    column('consortium', head.consortium, { width: 220, cell: ({ consortium, consortiumName }) => <ToConsortium code={consortium} name={consortiumName} />, sortBy: ({ consortiumName }) => consortiumName }),
    column('role', head.role, { width: 84, cell: ({ role }) => words.roles[role], sortBy: ({ role }) => Object.keys(words.roles).indexOf(role) }),
    column('level', head.level, { width: 84, cell: ({ level }) => wordOf(codes.projectLevel, level), sortBy: ({ level }) => Object.keys(codes.projectLevel).indexOf(level) }),
    column('status', head.status, { width: 84, cell: ({ status }) => wordOf(codes.projectStatus, status), sortBy: ({ status }) => Object.keys(codes.projectStatus).indexOf(status) }),
    column('term', head.term, { width: 190, cell: ({ started, plannedEnd }) => `${started} – ${plannedEnd}`, sortBy: ({ started }) => started }),
    column('tasks', head.tasks, { width: 130, align: 'end', cell: ({ tasks, tasksDue, tasksAccepted }) => (tasks === 0 ? <Missing reason={words.noTask} /> : <span title={words.tasksWhy}>{words.tasks(tasksAccepted, tasksDue, tasks)}</span>), sortBy: ({ tasks }) => tasks }),
  ];
};

/** Projects that it leads, executes or owns tasks of. */
export const MemberProjects = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { projects: words }, frame } = useMessages();
  const columns = useProjectColumns();
  const { data } = asked;
  return (
    <Panel title={words.title} {...(data === undefined ? {} : { unit: frame.rows(String(data.projects.length)) })} source={words.source} asked={asked} empty={({ projects }) => (projects.length === 0 ? words.empty : null)}>
      {({ projects }) => <DataTable label={words.caption} rows={projects} rowKey={({ code }) => code} columns={columns} height={HEIGHT} />}
    </Panel>
  );
};

const useOutcomeColumns = (outcomes: readonly MemberOutcome[]): readonly DataColumn<MemberOutcome>[] => {
  const { member: { outcomes: words }, codes, figures } = useMessages();
  const { head } = words;
  const scale = useMoneyScale(outcomes.map(({ amount }) => amount));
  const amount = `${head.amount}（${figures.units[scale]}）`;
  return [
    column('title', head.title, { width: 280, cell: ({ title, code }) => <Link to="." search={recordSearch(`outcome:${code}`)} resetScroll={false} title={code}>{title}</Link>, sortBy: ({ title }) => title }),
    column('kind', head.kind, { width: 110, cell: ({ kind }) => wordOf(codes.outcomeKind, kind), sortBy: ({ kind }) => Object.keys(codes.outcomeKind).indexOf(kind) }),
    column('achieved', head.achieved, { width: 100, cell: ({ achieved }) => achieved, sortBy: ({ achieved }) => achieved }),
    column('consortium', head.consortium, { width: 210, cell: ({ consortium, name }) => <ToConsortium code={consortium} name={name} />, sortBy: ({ name }) => name }),
    column('amount', amount, { width: 140, align: 'end', cell: (row) => <Amount yuan={row.amount} scale={scale} reason={words.noAmount} />, sortBy: (row) => (row.amount === null ? null : Number(row.amount)) }),
    column('owners', head.owners, { width: 104, cell: ({ owners }) => (owners > 1 ? words.shared(owners) : words.alone), sortBy: ({ owners }) => owners }),
    column('evidence', head.evidence, { width: 190, cell: ({ evidence }) => (evidence === null ? <Missing reason={words.noEvidence} /> : <span title={evidence}>{evidence}</span>), sortBy: ({ evidence }) => evidence }),
  ];
};

const Outcomes = ({ outcomes }: { outcomes: readonly MemberOutcome[] }) => {
  const { member: { outcomes: words } } = useMessages();
  const columns = useOutcomeColumns(outcomes);
  return <div className={styles.wide}><DataTable label={words.caption} rows={outcomes} rowKey={({ code }) => code} columns={columns} height={HEIGHT} /></div>;
};

/** Results that name it as an owner, the newest first. */
export const MemberOutcomes = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { outcomes: words } } = useMessages();
  const { data } = asked;
  return (
    <Panel title={words.title} {...(data === undefined ? {} : { unit: words.shown(data.outcomes.length, data.outcomeCount) })} source={words.source} asked={asked} empty={({ outcomes }) => (outcomes.length === 0 ? words.empty : null)}>
      {({ outcomes }) => <Outcomes outcomes={outcomes} />}
    </Panel>
  );
};
