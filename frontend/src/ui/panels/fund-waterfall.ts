import { type fundFlow, formatYuan, type Money, parseYuan, type ReplyOf } from '@monitor/domain';

type FlowReply = ReplyOf<typeof fundFlow>;
export type FlowAmounts = FlowReply['fiscal'];

/** One bar of 批复 → 拨付 → 支出 → 结余; `start` and `end` are shares of the axis, 0–1. */
export interface WaterfallStep {
  readonly code: 'planned' | 'unallocated' | 'overallocated' | 'allocated' | 'spent' | 'refunded' | 'balance';
  /** In 元; never negative but for the balance. */
  readonly amount: string;
  readonly look: 'total' | 'fall' | 'rise';
  readonly start: number;
  readonly end: number;
  /** The kind of ledger lines that sum to it; `null` for what is derived. */
  readonly kind: 'planned' | 'allocated' | 'spent' | 'refunded' | null;
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  /** Where zero lies on the axis, 0–1; above 0 only when more was spent than allocated. */
  readonly zero: number;
  /** 拨付 − 支出 + 退回, in 元. */
  readonly balance: string;
}

type Bar = Omit<WaterfallStep, 'start' | 'end' | 'amount'> & { readonly from: Money; readonly to: Money; readonly amount: Money };

const barsOf = ({ planned, allocated, spent, refunded }: Readonly<Record<keyof FlowAmounts, Money>>): readonly Bar[] => {
  const left = allocated - spent;
  const gap = planned - allocated;
  const between: Bar = gap >= 0n
    ? { code: 'unallocated', look: 'fall', kind: null, amount: gap, from: allocated, to: planned }
    : { code: 'overallocated', look: 'rise', kind: null, amount: -gap, from: planned, to: allocated };
  return [
    { code: 'planned', look: 'total', kind: 'planned', amount: planned, from: 0n, to: planned },
    between,
    { code: 'allocated', look: 'total', kind: 'allocated', amount: allocated, from: 0n, to: allocated },
    { code: 'spent', look: 'fall', kind: 'spent', amount: spent, from: left, to: allocated },
    { code: 'refunded', look: 'rise', kind: 'refunded', amount: refunded, from: left, to: left + refunded },
    { code: 'balance', look: 'total', kind: null, amount: left + refunded, from: 0n, to: left + refunded },
  ];
};

// Only lengths on the screen are floats; every figure printed is the sum itself.
const lengthOf = (amount: Money, whole: Money): number => (whole === 0n ? 0 : Number((amount * 1_000_000n) / whole) / 1_000_000);

/** The bars of a waterfall on one axis. Throws RangeError on amounts that are not decimal text in 元. */
export const waterfallOf = (amounts: FlowAmounts): Waterfall => {
  const bars = barsOf({ planned: parseYuan(amounts.planned), allocated: parseYuan(amounts.allocated), spent: parseYuan(amounts.spent), refunded: parseYuan(amounts.refunded) });
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const least = ends.reduce((low, end) => (end < low ? end : low), 0n);
  const most = ends.reduce((high, end) => (end > high ? end : high), 0n);
  const at = (amount: Money): number => lengthOf(amount - least, most - least);
  const steps = bars.map(({ code, look, kind, amount, from, to }): WaterfallStep => ({ code, look, kind, amount: formatYuan(amount), start: Math.min(at(from), at(to)), end: Math.max(at(from), at(to)) }));
  return { steps, zero: at(0n), balance: steps.at(-1)?.amount ?? '0.00' };
};
