import type { FlagKind } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { keepFilters } from '../../address/address';
import { numberText } from '../../format/number-text';
import { type Language, useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import type { LongColumn } from '../../ui/long-table';
import { FlagMark } from '../../ui/status-mark';
import type { ResultRow } from './result-row';
import styles from './result-table.module.css';

interface CellProps {
  readonly row: ResultRow;
}

const Before = ({ children }: { children: ReactNode }) => <span className={styles.before}>{children}<span aria-hidden="true"> → </span></span>;

const Rank = ({ row: { before, after, moved } }: CellProps) => {
  const { whatIf } = useMessages();
  if (after.rank === null) return <Missing reason={whatIf.noRank} />;
  const told = moved > 0 ? whatIf.up(moved) : whatIf.down(-moved);
  return (
    <span className={styles.rank}>
      {moved !== 0 && <span className={moved > 0 ? styles.rose : styles.fell} title={told} aria-label={told}>{moved > 0 ? '▲' : '▼'}{Math.abs(moved)}</span>}
      <span>{before.rank !== after.rank && <Before>{before.rank ?? '—'}</Before>}<strong>{after.rank}</strong></span>
    </span>
  );
};

// A link asks the router for its address each time it is drawn; a name stays the same while ranks move.
const NameLink = memo(({ consortium, name }: Pick<ResultRow, 'consortium' | 'name'>) => (
  <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} className={styles.link ?? ''} title={name} preload={false}>{name}</Link>
));

const Name = ({ row: { consortium, name } }: CellProps) => <NameLink consortium={consortium} name={name} />;

const points = (total: number | null): string => (total === null ? '—' : numberText(total, 2));

const Total = ({ row: { before, after } }: CellProps) => {
  const { whatIf } = useMessages();
  const [from, to] = [points(before.total), points(after.total)];
  if (after.total === null) return <Missing reason={whatIf.noRank} />;
  return <>{from !== to && <Before>{from}</Before>}<strong>{to}</strong></>;
};

const Grade = ({ row: { before, after } }: CellProps) => (
  <span className={styles.grade}>
    {before.grade !== after.grade && <Before><GradeTag grade={before.grade} /></Before>}
    <GradeTag grade={after.grade} limitedByCap={after.limitedByCap} needsPerson={after.needsPerson} />
  </span>
);

const Flag = ({ kind, told, look, sign }: { kind: FlagKind; told: string; look: string | undefined; sign: string }) => (
  <span className={look} title={told}><span aria-hidden="true">{sign}</span><FlagMark kind={kind} /></span>
);

const Flags = ({ row: { kept, raised, gone } }: CellProps) => {
  const { whatIf, status } = useMessages();
  return (
    <span className={styles.flags}>
      {raised.map((kind) => <Flag key={kind} kind={kind} told={whatIf.raised(status.flags[kind])} look={styles.raised} sign="＋" />)}
      {gone.map((kind) => <Flag key={kind} kind={kind} told={whatIf.gone(status.flags[kind])} look={styles.gone} sign="×" />)}
      {kept.map((kind) => <FlagMark key={kind} kind={kind} short={raised.length + gone.length > 0} />)}
    </span>
  );
};

interface ResultColumn {
  readonly id: 'rank' | 'name' | 'total' | 'grade' | 'flags';
  readonly width: number;
  /** Where English words need more room. */
  readonly englishWidth?: number;
  readonly isNumeric: boolean;
  readonly Cell: (props: CellProps) => ReactNode;
}

export const resultColumns: readonly ResultColumn[] = [
  { id: 'rank', width: 104, isNumeric: true, Cell: Rank },
  { id: 'name', width: 216, isNumeric: false, Cell: Name },
  { id: 'total', width: 120, isNumeric: true, Cell: Total },
  { id: 'grade', width: 136, englishWidth: 156, isNumeric: false, Cell: Grade },
  { id: 'flags', width: 168, englishWidth: 280, isNumeric: false, Cell: Flags },
];

export const columnWidths = (language: Language): readonly LongColumn[] => resultColumns.map(({ width, englishWidth = width }) => ({ width: language === 'en' ? englishWidth : width }));

/** Fewer lines than elsewhere stand drawn: they are drawn again while a slider moves. */
export const resultLines = { look: styles.view, lineHeight: 34, allUpTo: 100 };
