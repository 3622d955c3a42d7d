import { addMoney, formatYuan, type Money, parseYuan, perFiscalYuan } from '@monitor/domain';
import { percentChange } from '../../format/number-text';
import { channels, type TrialPhaseTotal } from './trial';

export type CompareKey = 'recognised' | 'revoked' | 'allocated' | 'spent' | 'support' | 'contracts' | 'revenue' | 'results' | 'revenuePer' | 'contractsPer';

/** One measure in the phases: amounts are decimal text in 元 per year, counts are per year, ratios are 元 per 元 of fiscal money spent; `null` where there is nothing to tell. */
export interface CompareRow {
  readonly key: CompareKey;
  readonly kind: 'money' | 'count' | 'ratio';
  readonly values: readonly (string | number | null)[];
  /** Of the time since day one on the time before, in percent; `null` without one of them, or where there is nothing to compare with. */
  readonly change: number | null;
}

const QUARTERS = 4n;

/** Mean per year of four quarters, rounded half up to the 分. */
export const meanPerYear = (amount: Money, quarters: number): Money => (amount * QUARTERS * 2n + BigInt(quarters)) / (BigInt(quarters) * 2n);

const moneyOf = {
  allocated: (total: TrialPhaseTotal) => parseYuan(total.allocated),
  spent: (total: TrialPhaseTotal) => parseYuan(total.spent),
  support: (total: TrialPhaseTotal) => addMoney(...channels.map((channel) => parseYuan(total[channel]))),
  contracts: (total: TrialPhaseTotal) => parseYuan(total.contracts),
  revenue: (total: TrialPhaseTotal) => parseYuan(total.revenue),
};

const countOf = {
  recognised: ({ review, direct }: TrialPhaseTotal) => review + direct,
  revoked: ({ revoked }: TrialPhaseTotal) => revoked,
  results: ({ results }: TrialPhaseTotal) => results,
};

const ratioOf = {
  revenuePer: ({ revenue, spent }: TrialPhaseTotal) => perFiscalYuan(revenue, spent),
  contractsPer: ({ contracts, spent }: TrialPhaseTotal) => perFiscalYuan(contracts, spent),
};

const numberAt = (values: CompareRow['values'], place: number): number | null => {
  const value = values[place] ?? null;
  return value === null ? null : Number(value);
};

/** The measures of the phases side by side, each per year, so that phases of unequal length can be compared. Throws RangeError on amounts that are not decimal text in 元. */
export const compareRows = (phases: readonly TrialPhaseTotal[]): readonly CompareRow[] => {
  const place = (wanted: TrialPhaseTotal['phase']) => phases.findIndex(({ phase }) => phase === wanted);
  const rowOf = (key: CompareKey, kind: CompareRow['kind'], values: CompareRow['values']): CompareRow =>
    ({ key, kind, values, change: percentChange(numberAt(values, place('during')), numberAt(values, place('before'))) });
  const counts = (key: keyof typeof countOf) => rowOf(key, 'count', phases.map((total) => (countOf[key](total) / total.quarters) * Number(QUARTERS)));
  const money = (key: keyof typeof moneyOf) => rowOf(key, 'money', phases.map((total) => formatYuan(meanPerYear(moneyOf[key](total), total.quarters))));
  const ratio = (key: keyof typeof ratioOf) => rowOf(key, 'ratio', phases.map((total) => ratioOf[key](total)));
  return [
    counts('recognised'), counts('revoked'), money('allocated'), money('spent'), money('support'),
    counts('results'), money('contracts'), money('revenue'), ratio('contractsPer'), ratio('revenuePer'),
  ];
};
