import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { evidenceSearch } from '../../address/use-evidence';
import type { MoneyScale } from '../../format/amount';
import { ratioOf } from '../../format/ratio';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { Amount, Missing, Percent } from '../../ui/figures';
import { CompareTable, type CompareRow, StandingWord } from './compare-table';
import type { CompareUnit } from './compare-unit';
import styles from './comparison.module.css';
import { standings } from './standings';

const ledger = ['planned', 'allocated', 'spent', 'refunded'] as const;
const measured = { fiscalSpent: 'fiscal-execution', contracts: 'T3', revenue: 'T5' } as const;
const MILLION = 1_000_000;

const perMember = ({ revenue, members }: CompareUnit): string | null => (revenue === null ? null : ratioOf({ numerator: revenue, denominator: String(members) }, 1, 2));
const perMillion = ({ revenue, fiscalSpent }: CompareUnit): string | null => (revenue === null || fiscalSpent === null ? null : ratioOf({ numerator: revenue, denominator: fiscalSpent }, MILLION, 2));
const execution = ({ fiscalSpent, fiscalPlanned }: CompareUnit): string | null => (fiscalSpent === null || fiscalPlanned === null ? null : ratioOf({ numerator: fiscalSpent, denominator: fiscalPlanned }, 100, 3));

/** Sizes to tell the most and the least by; what is shown stays decimal text. */
const sizes = (values: readonly (string | null)[]): readonly (number | null)[] => values.map((value) => (value === null ? null : Number(value)));

interface RowGiven {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (string | null)[];
  readonly show: (value: string, unit: CompareUnit) => ReactNode;
  readonly reason: string;
}

const rowOf = ({ key, name, values, show, reason }: RowGiven, units: readonly CompareUnit[]): CompareRow => {
  const standing = standings(sizes(values));
  const cells = units.map((unit, place) => {
    const value = values[place] ?? null;
    return value === null ? <Missing key={unit.consortium} reason={reason} /> : <Fragment key={unit.consortium}>{show(value, unit)} <StandingWord standing={standing[place] ?? null} size /></Fragment>;
  });
  return { key, name, cells };
};

const Sourced = ({ unit: { consortium }, measure, slice, children }: { unit: CompareUnit; measure: string; slice?: string; children: ReactNode }) => <Link to="." search={evidenceSearch(measure, consortium, slice)} resetScroll={false} className={styles.value ?? ''}>{children}</Link>;

/** Members, projects and money, whole and by size. */
export const CompareSize = ({ units }: { units: readonly CompareUnit[] }) => {
  const { comparison: { size: words }, consortium: { funds }, figures } = useMessages();
  // By the small amounts, not by the budgets: in 亿元 they would have no digits left to compare.
  const scale = useMoneyScale(units.map(({ fiscalSpent }) => fiscalSpent));
  const rateScale = useMoneyScale(units.flatMap((unit) => [perMember(unit), perMillion(unit)]));
  const headOf = (name: string, by: MoneyScale) => `${name}${funds.in(figures.units[by])}`;
  const counts = (['members', 'enterprises', 'projects'] as const).map((key): RowGiven => ({ key, name: words[key], values: units.map((unit) => String(unit[key])), show: (value) => value, reason: words.noRecord }));
  const amounts = ledger.map((key): RowGiven => ({ key, name: headOf(words[key], scale), values: units.map((unit) => unit[key]), show: (value, unit) => <Sourced unit={unit} measure="money" slice={`kind:${key}`}><Amount yuan={value} scale={scale} /></Sourced>, reason: words.noRecord }));
  const sourced = (['fiscalSpent', 'contracts', 'revenue'] as const).map((key): RowGiven => ({ key, name: headOf(words[key], scale), values: units.map((unit) => unit[key]), show: (value, unit) => <Sourced unit={unit} measure={measured[key]}><Amount yuan={value} scale={scale} /></Sourced>, reason: words.noRecord }));
  const rates: readonly RowGiven[] = [
    { key: 'execution', name: words.execution, values: units.map(execution), show: (value) => <Percent value={Number(value)} />, reason: words.noBase },
    { key: 'perMember', name: headOf(words.perMember, rateScale), values: units.map(perMember), show: (value) => <Amount yuan={value} scale={rateScale} />, reason: words.noBase },
    { key: 'perMillion', name: headOf(words.perMillion, rateScale), values: units.map(perMillion), show: (value) => <Amount yuan={value} scale={rateScale} />, reason: words.noBase },
  ];
  return <CompareTable caption={words.caption} first={words.item} units={units} groups={[{ key: 'all', name: '', rows: [...counts, ...amounts, ...sourced, ...rates].map((given) => rowOf(given, units)) }]} />;
};
