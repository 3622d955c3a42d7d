import type { ReactNode } from 'react';
import { numberText } from '../../format/number-text';
import type { MoneyScale } from '../../format/amount';
import { ratioOf } from '../../format/ratio';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages, useName } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Amount, Change, Missing, Percent, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import type { Profile } from './profile';
import styles from './profile-table.module.css';

type Year = Profile['history'][number];

interface YearRow {
  readonly key: string;
  readonly name: string;
  readonly cell: (year: Year) => ReactNode;
  /** This year less last year; `null` where it cannot be told. */
  readonly difference?: (now: Year, before: Year) => number | null;
  readonly digits?: number;
}

/** Spent ÷ planned of fiscal money in percent, from its parts. */
export const executionOf = ({ fiscalSpent, fiscalPlanned }: Pick<Year, 'fiscalSpent' | 'fiscalPlanned'>): number | null => {
  const ratio = fiscalSpent === null || fiscalPlanned === null ? null : ratioOf({ numerator: fiscalSpent, denominator: fiscalPlanned }, 100, 3);
  return ratio === null ? null : Number(ratio);
};

const less = (now: number | null, before: number | null): number | null => (now === null || before === null ? null : now - before);

/** Growth of an amount on last year in percent, from decimal text. */
const growth = (now: string | null, before: string | null): number | null => {
  const ratio = now === null || before === null ? null : ratioOf({ numerator: now, denominator: before }, 100, 3);
  return ratio === null ? null : Number(ratio) - 100;
};

const useVerdictRows = (): readonly YearRow[] => {
  const { consortium: { verdict }, profile: { years: words } } = useMessages();
  const { scheme } = usePolicy();
  const name = useName();
  return [
    { key: 'total', name: verdict.total, cell: ({ total }) => <Score value={total} digits={2} reason={verdict.noTotal} />, difference: (now, before) => less(now.total, before.total), digits: 2 },
    { key: 'rank', name: verdict.rank, cell: ({ rank, ranked }) => (rank === null ? <Missing reason={verdict.noRank} /> : words.rankOf(rank, ranked)) },
    { key: 'grade', name: verdict.grade, cell: ({ grade }) => <GradeTag grade={grade} /> },
    ...scheme.dimensions.map(({ code }): YearRow => ({ key: code, name: name(dimensionName(scheme, code)), cell: ({ dimensions }) => <Score value={dimensions[code] ?? null} />, difference: (now, before) => less(now.dimensions[code] ?? null, before.dimensions[code] ?? null) })),
    { key: 'coverage', name: verdict.coverage, cell: ({ coverage }) => <Percent value={coverage} />, difference: (now, before) => now.coverage - before.coverage },
  ];
};

const useSizeRows = (scale: MoneyScale): readonly YearRow[] => {
  const { consortium: { funds }, profile: { years: words }, figures } = useMessages();
  const counts = (['members', 'enterprises', 'projects'] as const).map((key): YearRow => ({ key, name: words[key], cell: (year) => numberText(year[key], 0), difference: (now, before) => now[key] - before[key], digits: 0 }));
  const amounts = (['fiscalSpent', 'contracts', 'revenue'] as const).map((key): YearRow => ({ key, name: `${words[key]}${funds.in(figures.units[scale])}`, cell: (year) => <Amount yuan={year[key]} scale={scale} reason={words.none} />, difference: (now, before) => growth(now[key], before[key]) }));
  const execution: YearRow = { key: 'execution', name: words.execution, cell: (year) => <Percent value={executionOf(year)} reason={words.none} />, difference: (now, before) => less(executionOf(now), executionOf(before)) };
  return [...counts, execution, ...amounts];
};

const percentRows: ReadonlySet<string> = new Set(['fiscalSpent', 'contracts', 'revenue']);
const pointRows: ReadonlySet<string> = new Set(['coverage', 'execution']);

const Difference = ({ row, now, before }: { row: YearRow; now: Year | undefined; before: Year | undefined }) => {
  const { figures } = useMessages();
  if (row.difference === undefined || now === undefined || before === undefined) return null;
  const unit = percentRows.has(row.key) ? figures.percent : pointRows.has(row.key) ? ` ${figures.points}` : '';
  return <Change difference={row.difference(now, before)} digits={row.digits ?? 1} unit={unit} />;
};

/** Facts down, years across, and what changed on the year before. */
export const YearsTable = ({ history }: Pick<Profile, 'history'>) => {
  const { profile: { years: words }, figures, frame } = useMessages();
  const scale = useMoneyScale(history.flatMap(({ fiscalSpent, contracts, revenue }) => [fiscalSpent, contracts, revenue]));
  const rows = [...useVerdictRows(), ...useSizeRows(scale)];
  return (
    <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{words.item}</th>{history.map(({ year }) => <th key={year} scope="col" className={styles.number}>{frame.yearOf(year)}</th>)}<th scope="col" className={styles.number}>{figures.onLastYear}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {history.map((year) => <td key={year.year} className={styles.number}>{row.cell(year)}</td>)}
              <td className={styles.quiet}><Difference row={row} now={history.at(-1)} before={history.at(-2)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
