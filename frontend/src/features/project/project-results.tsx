import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { ChartTable } from '../../ui/chart-table';
import { Amount, Missing } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import type { ProjectOutcome, ProjectReply } from './project';
import { ToUnit } from './to-unit';

const column = <T,>(id: string, name: string, rest: Omit<DataColumn<T>, 'id' | 'name' | 'head'>): DataColumn<T> => ({ id, name, head: name, ...rest });

/** Who leads and executes it, and what each is in the consortium. */
export const ProjectUnits = ({ asked }: { asked: Asked<ProjectReply> }) => {
  const { project: { units: words }, codes } = useMessages();
  const { head } = words;
  return (
    <Panel title={words.title} source={words.source} asked={asked} height={96}>
      {({ units }) => (
        <ChartTable
          name={words.title}
          content={{
            head: [head.name, head.role, head.tier, head.kind].map((name) => ({ name, align: 'start' as const })),
            rows: units.map(({ uscc, name, role, tier, kind }) => ({ key: uscc, cells: [<ToUnit key="name" unit={{ uscc, name }} />, words.roles[role], tier === null ? words.noMember : codes.tier[tier], wordOf(codes.organisationKind, kind)] })),
          }}
        />
      )}
    </Panel>
  );
};

const Outcomes = ({ outcomes }: { outcomes: readonly ProjectOutcome[] }) => {
  const { project: { outcomes: words }, codes, figures } = useMessages();
  const { head } = words;
  const scale = useMoneyScale(outcomes.map(({ amount }) => amount));
  const columns: readonly DataColumn<ProjectOutcome>[] = [
    column('title', head.title, { width: 260, cell: ({ title, code }) => <Link to="." search={recordSearch(`outcome:${code}`)} resetScroll={false} title={code}>{title}</Link>, sortBy: ({ title }) => title }),
    column('kind', head.kind, { width: 104, cell: ({ kind }) => wordOf(codes.outcomeKind, kind), sortBy: ({ kind }) => Object.keys(codes.outcomeKind).indexOf(kind) }),
    column('achieved', head.achieved, { width: 100, cell: ({ achieved }) => achieved, sortBy: ({ achieved }) => achieved }),
    column('amount', `${head.amount}（${figures.units[scale]}）`, { width: 120, align: 'end', cell: (row) => <Amount yuan={row.amount} scale={scale} reason={words.noAmount} />, sortBy: (row) => (row.amount === null ? null : Number(row.amount)) }),
    column('evidence', head.evidence, { width: 180, cell: ({ evidence }) => (evidence === null ? <Missing reason={words.noEvidence} /> : <span title={evidence}>{evidence}</span>), sortBy: ({ evidence }) => evidence }),
  ];
  return <DataTable label={words.caption} rows={outcomes} rowKey={({ code }) => code} columns={columns} height="420px" />;
};

/** What came out of it. */
export const ProjectOutcomes = ({ asked }: { asked: Asked<ProjectReply> }) => {
  const { project: { outcomes: words }, frame } = useMessages();
  const { data } = asked;
  return (
    <Panel title={words.title} {...(data === undefined ? {} : { unit: frame.rows(String(data.outcomes.length)) })} source={words.source} asked={asked} empty={({ outcomes }) => (outcomes.length === 0 ? words.empty : null)}>
      {({ outcomes }) => <Outcomes outcomes={outcomes} />}
    </Panel>
  );
};
