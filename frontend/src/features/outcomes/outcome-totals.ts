import { outcomeKinds, type outcomeSummary, type ReplyOf } from '@monitor/domain';

export type SummaryReply = ReplyOf<typeof outcomeSummary>;
export type KindRow = SummaryReply['kinds'][number];

interface Counted {
  readonly count: number;
  readonly withEvidence: number;
}

export interface OutcomeTotals extends Counted {
  readonly previousCount: number;
  readonly previousWithEvidence: number;
}

/** Over all kinds; a share of these is a ratio of sums, never a mean of shares. */
export const totalsOf = (kinds: readonly KindRow[]): OutcomeTotals =>
  kinds.reduce(
    (sum, kind) => ({
      count: sum.count + kind.count,
      withEvidence: sum.withEvidence + kind.withEvidence,
      previousCount: sum.previousCount + kind.previousCount,
      previousWithEvidence: sum.previousWithEvidence + kind.previousWithEvidence,
    }),
    { count: 0, withEvidence: 0, previousCount: 0, previousWithEvidence: 0 },
  );

/** Percent of outcomes with evidence attached; `null` without an outcome. */
export const evidenceShare = ({ count, withEvidence }: Counted): number | null => (count === 0 ? null : (withEvidence / count) * 100);

const none: Omit<KindRow, 'kind'> = { count: 0, previousCount: 0, amount: '0.00', previousAmount: '0.00', withEvidence: 0, previousWithEvidence: 0 };

export const kindOf = (kinds: readonly KindRow[], code: (typeof outcomeKinds)[number]['code']): KindRow => kinds.find(({ kind }) => kind === code) ?? { kind: code, ...none };

/** Does a kind bear amounts, this year or last? */
export const bearsMoney = ({ amount, previousAmount }: KindRow): boolean => Number(amount) !== 0 || Number(previousAmount) !== 0;
