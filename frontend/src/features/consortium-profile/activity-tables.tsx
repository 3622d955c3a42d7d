import { roundHalfUp } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepFilters } from '../../address/address';
import { MISSING } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { Amount, Missing } from '../../ui/figures';
import styles from './activity-tables.module.css';
import { MemberLink } from './member-link';
import type { Member, Outcome, Project } from './profile';
import { UnitCode } from '../../ui/unit-code';

const HEIGHT = '480px';

const Two = ({ first, second }: { first: string; second: string }) => <span className={styles.two} title={`${first}\n${second}`}>{first}<span className={styles.second}>{second}</span></span>;

const Share = ({ done, due }: { done: number; due: number }) => {
  const { projects } = useMessages().consortium;
  return due === 0 ? <Missing reason={projects.noneDue} /> : projects.done(done, due);
};

const column = <T,>(id: string, name: string, rest: Omit<DataColumn<T>, 'id' | 'name' | 'head'>): DataColumn<T> => ({ id, name, head: name, ...rest });

const titled = (text: string): ReactNode => <span title={text}>{text}</span>;

/** Sorting by amount only orders what is drawn; the amounts shown stay decimal text. */
const size = (yuan: string | null): number | null => (yuan === null ? null : Number(yuan));

export const ProjectTable = ({ projects }: { projects: readonly Project[] }) => {
  const { consortium: { projects: words }, codes } = useMessages();
  const columns: readonly DataColumn<Project>[] = [
    column('name', words.name, { width: 300, cell: ({ name, code }) => <Link to="/projects/$project" params={{ project: code }} search={keepFilters} preload={false} className={styles.link ?? ''}><Two first={name} second={code} /></Link>, sortBy: ({ name }) => name }),
    column('level', words.level, { width: 88, cell: ({ level }) => wordOf(codes.projectLevel, level), sortBy: ({ level }) => Object.keys(codes.projectLevel).indexOf(level) }),
    column('status', words.status, { width: 88, cell: ({ status }) => wordOf(codes.projectStatus, status), sortBy: ({ status }) => Object.keys(codes.projectStatus).indexOf(status) }),
    column('period', words.period, { width: 196, cell: ({ started, plannedEnd }) => `${started} – ${plannedEnd}`, sortBy: ({ started }) => started }),
    column('budget', words.budget, { width: 128, align: 'end', cell: ({ budget }) => <Amount yuan={budget} scale="wan" />, sortBy: ({ budget }) => size(budget) }),
    column('tasks', words.tasks, { width: 72, align: 'end', cell: ({ tasksAccepted, tasksDue }) => <span title={words.tasksWhy}><Share done={tasksAccepted} due={tasksDue} /></span> }),
    column('milestones', words.milestones, { width: 72, align: 'end', cell: ({ milestonesOnTime, milestonesDue }) => <span title={words.milestonesWhy}><Share done={milestonesOnTime} due={milestonesDue} /></span> }),
  ];
  return <DataTable label={words.caption} rows={projects} rowKey={({ code }) => code} columns={columns} height={HEIGHT} />;
};

export const OutcomeTable = ({ outcomes }: { outcomes: readonly Outcome[] }) => {
  const { consortium: { outcomes: words }, codes } = useMessages();
  const columns: readonly DataColumn<Outcome>[] = [
    column('title', words.name, { width: 300, cell: ({ title, code }) => <Two first={title} second={code} />, sortBy: ({ title }) => title }),
    column('kind', words.kind, { width: 112, cell: ({ kind }) => wordOf(codes.outcomeKind, kind), sortBy: ({ kind }) => Object.keys(codes.outcomeKind).indexOf(kind) }),
    column('achieved', words.achieved, { width: 104, cell: ({ achieved }) => achieved, sortBy: ({ achieved }) => achieved }),
    column('level', words.level, { width: 72, cell: ({ level }) => (level === null ? <Missing reason={words.noLevel} /> : wordOf(codes.outcomeLevel, level)), sortBy: ({ level }) => level }),
    column('amount', words.amount, { width: 128, align: 'end', cell: ({ amount }) => <Amount yuan={amount} scale="wan" reason={words.noAmount} />, sortBy: ({ amount }) => size(amount) }),
    column('evidence', words.evidence, { width: 220, cell: ({ evidence }) => (evidence === null ? <Missing reason={words.noEvidence} /> : titled(evidence)), sortBy: ({ evidence }) => evidence }),
  ];
  return <DataTable label={words.caption} rows={outcomes} rowKey={({ code }) => code} columns={columns} height={HEIGHT} />;
};

export const MemberTable = ({ members }: { members: readonly Member[] }) => {
  const { consortium: { members: words }, codes } = useMessages();
  const columns: readonly DataColumn<Member>[] = [
    column('name', words.name, { width: 260, cell: ({ uscc, name }) => <MemberLink uscc={uscc} name={name} />, sortBy: ({ name }) => name }),
    column('tier', words.tier, { width: 80, cell: ({ tier }) => codes.tier[tier], sortBy: ({ tier }) => Object.keys(codes.tier).indexOf(tier) }),
    column('kind', words.kind, { width: 112, cell: ({ kind }) => wordOf(codes.organisationKind, kind), sortBy: ({ kind }) => Object.keys(codes.organisationKind).indexOf(kind) }),
    column('uscc', words.uscc, { width: 184, cell: ({ uscc }) => <UnitCode code={uscc} />, sortBy: ({ uscc }) => uscc }),
    column('joined', words.joined, { width: 104, cell: ({ joined }) => joined, sortBy: ({ joined }) => joined }),
    column('left', words.left, { width: 104, cell: ({ leftOn }) => (leftOn === null ? <span className={styles.second}>{words.stays}</span> : leftOn), sortBy: ({ leftOn }) => leftOn }),
  ];
  return <DataTable label={words.caption} rows={members} rowKey={({ uscc, joined }) => `${uscc}${joined}`} columns={columns} height={HEIGHT} />;
};

/** Share of outcomes with proof, in percent to one place. */
export const evidencedShare = (outcomes: readonly Outcome[]): string =>
  outcomes.length === 0 ? MISSING : roundHalfUp((outcomes.filter(({ evidence }) => evidence !== null).length * 100) / outcomes.length, 1);
