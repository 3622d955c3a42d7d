import { formatYuan, parseYuan } from '@monitor/domain';
import { amountText, columnScale, exactYuan, type MoneyScale } from '../../format/amount';
import { groupDigits } from '../../format/group-digits';
import { percentChange, percentText } from '../../format/number-text';
import type { Messages } from '../../messages/zh';
import { evidenceShare, type KindRow, kindOf, type OutcomeTotals, totalsOf } from './outcome-totals';

/** What one tile of the strip shows, and the slice of results that it counts. */
export interface TileFacts {
  readonly code: 'contracts' | 'revenue' | 'transfers' | 'evidence';
  readonly slice: string | undefined;
  readonly value: string | null;
  readonly unit: string;
  /** Every digit, where the shown number is shortened. */
  readonly exact: string | null;
  readonly note: string;
  readonly change: { readonly difference: number | null; readonly digits: number; readonly unit: string };
  readonly bar: { readonly value: number | null; readonly end: number; readonly pace: { readonly at: number; readonly text: string } | null };
}

type Words = Pick<Messages, 'figures' | 'outcomes'>;

const ROOM = 1.15;

const count = (items: number): string => groupDigits(String(items));

const moneyTile = (code: 'contracts' | 'revenue', row: KindRow, words: Words & { scale: MoneyScale | null }): TileFacts => {
  const { figures, outcomes: { tiles } } = words;
  const [now, before] = [Number(row.amount), Number(row.previousAmount)];
  const scale = words.scale ?? columnScale([row.amount]);
  const last = figures.lastYear(figures.amount(amountText(row.previousAmount, scale), figures.units[scale]));
  return {
    code, slice: `kind:${row.kind}`, value: amountText(row.amount, scale), unit: figures.units[scale], exact: figures.exact(exactYuan(formatYuan(parseYuan(row.amount)))),
    note: tiles[code === 'contracts' ? 'contractsOf' : 'revenueOf'](count(row.count)),
    change: { difference: percentChange(now, before), digits: 1, unit: figures.percent },
    bar: { value: now, end: Math.max(now, before) * ROOM, pace: before === 0 ? null : { at: before, text: last } },
  };
};

const transferTile = (row: KindRow, { figures, outcomes: { tiles, items } }: Words): TileFacts => ({
  code: 'transfers', slice: 'kind:transfer', value: count(row.count), unit: items, exact: null, note: tiles.transfersOf(count(row.withEvidence)),
  change: { difference: row.count - row.previousCount, digits: 0, unit: items },
  bar: { value: row.count, end: Math.max(row.count, row.previousCount) * ROOM, pace: { at: row.previousCount, text: figures.lastYear(count(row.previousCount)) } },
});

const evidenceTile = (totals: OutcomeTotals, { figures, outcomes: { tiles } }: Words): TileFacts => {
  const now = evidenceShare(totals);
  const before = evidenceShare({ count: totals.previousCount, withEvidence: totals.previousWithEvidence });
  return {
    code: 'evidence', slice: 'evidenced:yes', value: now === null ? null : percentText(now), unit: figures.percent, exact: null,
    note: tiles.evidenceOf(count(totals.withEvidence), count(totals.count)),
    change: { difference: now === null || before === null ? null : now - before, digits: 1, unit: ` ${figures.points}` },
    bar: { value: now, end: 100, pace: before === null ? null : { at: before, text: figures.lastYear(`${percentText(before)}${figures.percent}`) } },
  };
};

/** The strip of the page: two sums of money, a count and the share that holds them up. `scale` is the unit chosen, if any. */
export const tileFacts = (kinds: readonly KindRow[], words: Words & { scale: MoneyScale | null }): readonly TileFacts[] => [
  moneyTile('contracts', kindOf(kinds, 'contract'), words),
  moneyTile('revenue', kindOf(kinds, 'revenue'), words),
  transferTile(kindOf(kinds, 'transfer'), words),
  evidenceTile(totalsOf(kinds), words),
];
