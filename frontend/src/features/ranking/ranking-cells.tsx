import type { FlagKind } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepFilters } from '../../address/address';
import { type Language, useMessages, useName } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { ContributionBar } from '../../ui/contribution-bar';
import { Missing, Percent, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { ConsortiumStatusMark, FlagMark } from '../../ui/status-mark';
import { IntervalCell } from './interval-cell';
import { MoneyCell } from './money-cell';
import { rankChange } from './rank-change';
import { useBeside } from './rank-intervals';
import type { RankingColumn } from './ranking-columns';
import type { RankingRow } from './ranking-row';
import styles from './ranking-table.module.css';

interface CellProps {
  readonly row: RankingRow;
}

const Rank = ({ row: { rank, tied } }: CellProps) => {
  const { ranking } = useMessages();
  if (rank === null) return <Missing reason={ranking.noRank} />;
  return <span title={tied ? ranking.tied(rank) : undefined} aria-label={tied ? ranking.tied(rank) : ranking.place(rank)}>{tied && <span className={styles.tie}>=</span>}{rank}</span>;
};

const RankChange = ({ row }: CellProps) => {
  const { ranking } = useMessages();
  const change = rankChange(row);
  if (change.kind === 'none') return <Missing reason={ranking.noRank} />;
  if (change.kind === 'first') return <span className={styles.faint}>{ranking.first}</span>;
  if (change.kind === 'same') return <span className={styles.faint}>{ranking.same}</span>;
  const rose = change.kind === 'up';
  return <span className={styles.moved}><span className={rose ? styles.rose : styles.fell} aria-hidden="true">{rose ? '▲' : '▼'}</span>{rose ? ranking.up(change.places) : ranking.down(change.places)}</span>;
};

const Name = ({ row }: CellProps) => (
  <Link to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters} className={styles.link ?? ''} title={row.name} preload={false}>{row.name}</Link>
);

const Grade = ({ row }: CellProps) => {
  const { ranking, status } = useMessages();
  const note = row.needsPerson ? ranking.notes.needsPerson : row.limitedByCap ? ranking.notes.limitedByCap : null;
  const why = row.needsPerson ? status.needsPerson : status.limitedByCap;
  return <span className={styles.grade}><GradeTag grade={row.grade} />{note !== null && <span className={styles.note} title={why}>{note}</span>}</span>;
};

const gravity: readonly FlagKind[] = ['revoke', 'rectify', 'watch', 'data', 'commend'];

const Flags = ({ row }: CellProps) => {
  const { ranking } = useMessages();
  const { year } = useBeside();
  const kinds = gravity.filter((kind) => row.flags.includes(kind));
  if (kinds.length === 0) return <span className={styles.faint}>{ranking.noFlags}</span>;
  return <span className={styles.flags}>{kinds.map((kind, place) => <Link key={kind} to="/flags/$key" params={{ key: `${row.consortium}:${String(year)}:${kind}` }} search={keepFilters} preload={false} className={styles.mark ?? ''}><FlagMark kind={kind} short={place > 0} /></Link>)}</span>;
};

const Sector = ({ row }: CellProps) => useName()(sectorName(row.sector));
const District = ({ row }: CellProps) => {
  const text = useName()(districtName(row.district));
  return <span title={text}>{text}</span>;
};
const Total = ({ row }: CellProps) => <strong className={styles.total}><Score value={row.total} digits={2} reason={useMessages().ranking.noTotal} /></strong>;
const PreviousTotal = ({ row }: CellProps) => <Score value={row.previousTotal} digits={2} reason={useMessages().ranking.noPreviousTotal} />;

const Lead = ({ row }: CellProps) => {
  const { ranking } = useMessages();
  return row.lead === '' ? <Missing reason={ranking.noLead} /> : <span title={row.lead}>{row.lead}</span>;
};

interface RankingCell {
  readonly width: number;
  /** Where English words need more room. */
  readonly englishWidth?: number;
  readonly numeric?: true;
  readonly Cell: (props: CellProps) => ReactNode;
}

/** How each column is drawn. */
export const rankingCells: Record<RankingColumn, RankingCell> = {
  rank: { width: 64, numeric: true, Cell: Rank },
  change: { width: 80, englishWidth: 88, Cell: RankChange },
  interval: { width: 212, englishWidth: 200, Cell: IntervalCell },
  name: { width: 260, Cell: Name },
  consortium: { width: 120, Cell: ({ row }) => row.consortium },
  sector: { width: 96, englishWidth: 168, Cell: Sector },
  total: { width: 68, numeric: true, Cell: Total },
  previousTotal: { width: 80, numeric: true, Cell: PreviousTotal },
  contributions: { width: 152, Cell: ({ row }) => <ContributionBar row={row} /> },
  grade: { width: 124, englishWidth: 164, Cell: Grade },
  flags: { width: 104, englishWidth: 176, Cell: Flags },
  members: { width: 72, numeric: true, Cell: ({ row }) => row.members },
  revenue: { width: 168, englishWidth: 176, numeric: true, Cell: ({ row }) => <MoneyCell row={row} column="revenue" /> },
  contracts: { width: 156, englishWidth: 176, numeric: true, Cell: ({ row }) => <MoneyCell row={row} column="contracts" /> },
  fiscalSpent: { width: 168, englishWidth: 176, numeric: true, Cell: ({ row }) => <MoneyCell row={row} column="fiscalSpent" /> },
  coverage: { width: 72, numeric: true, Cell: ({ row }) => <Percent value={row.coverage} /> },
  status: { width: 92, Cell: ({ row }) => <ConsortiumStatusMark status={row.status} /> },
  district: { width: 132, englishWidth: 176, Cell: District },
  lead: { width: 188, Cell: Lead },
};

/** Width of a column in px, in the language shown. */
export const columnWidth = (column: RankingColumn, language: Language): number => {
  const { width, englishWidth = width } = rankingCells[column];
  return language === 'en' ? englishWidth : width;
};

/** The columns that stay in view when the rest moves sideways. */
export const stuck: Partial<Record<RankingColumn, string | undefined>> = { rank: styles.rank, name: styles.name };
