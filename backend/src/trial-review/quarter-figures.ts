import { addMoney, formatYuan, parseYuan, type ReplyOf, type trialReview } from '@monitor/domain';
import { phaseOf, type Quarter, type Trial } from './quarters.js';

type Reply = ReplyOf<typeof trialReview>;
type QuarterRow = Reply['quarters'][number];
type Total = Reply['phases'][number];
export type Figures = Omit<QuarterRow, 'quarter' | 'from' | 'to' | 'phase' | 'standing'>;

/** Rows of the four questions, by the name of the quarter. */
export interface FoundRows {
  readonly register: readonly { quarter: string; what: 'review' | 'direct' | 'revoked' | 'dissolved'; consortia: number }[];
  readonly fiscal: readonly { quarter: string; allocated: string; spent: string }[];
  readonly channels: readonly { quarter: string; channel: 'research' | 'transfer' | 'equity' | 'compensation'; amount: string }[];
  readonly results: readonly { quarter: string; contracts: string; revenue: string; results: number }[];
}

const NOTHING = '0.00';
const counted = ['review', 'direct', 'revoked', 'dissolved', 'results'] as const;
const amounts = ['allocated', 'spent', 'research', 'transfer', 'equity', 'compensation', 'contracts', 'revenue'] as const;

const consortiaOf = (rows: FoundRows['register'], what: string): number => rows.filter((row) => row.what === what).reduce((sum, { consortia }) => sum + consortia, 0);

const figuresOf = (found: FoundRows, quarter: string): Figures => {
  const register = found.register.filter((row) => row.quarter === quarter);
  const fiscal = found.fiscal.find((row) => row.quarter === quarter);
  const results = found.results.find((row) => row.quarter === quarter);
  const channel = (wanted: string): string => found.channels.find((row) => row.quarter === quarter && row.channel === wanted)?.amount ?? NOTHING;
  return {
    review: consortiaOf(register, 'review'), direct: consortiaOf(register, 'direct'), revoked: consortiaOf(register, 'revoked'), dissolved: consortiaOf(register, 'dissolved'),
    allocated: fiscal?.allocated ?? NOTHING, spent: fiscal?.spent ?? NOTHING,
    research: channel('research'), transfer: channel('transfer'), equity: channel('equity'), compensation: channel('compensation'),
    contracts: results?.contracts ?? NOTHING, revenue: results?.revenue ?? NOTHING, results: results?.results ?? 0,
  };
};

/** Recognised and not left by the quarter's end; names of quarters sort as time does. */
const standingAt = (register: FoundRows['register'], quarter: string): number => {
  const soFar = register.filter((row) => row.quarter <= quarter);
  return consortiaOf(soFar, 'review') + consortiaOf(soFar, 'direct') - consortiaOf(soFar, 'revoked') - consortiaOf(soFar, 'dissolved');
};

export const quarterRows = (quarters: readonly Quarter[], found: FoundRows, trial: Trial): QuarterRow[] =>
  quarters.map((each) => ({ ...each, phase: phaseOf(each, trial), ...figuresOf(found, each.quarter), standing: standingAt(found.register, each.quarter) }));

const sumOf = (rows: readonly Figures[]): Figures => {
  const count = (name: (typeof counted)[number]) => rows.reduce((sum, row) => sum + row[name], 0);
  const money = (name: (typeof amounts)[number]) => formatYuan(addMoney(...rows.map((row) => parseYuan(row[name]))));
  return {
    review: count('review'), direct: count('direct'), revoked: count('revoked'), dissolved: count('dissolved'), results: count('results'),
    allocated: money('allocated'), spent: money('spent'), research: money('research'), transfer: money('transfer'), equity: money('equity'), compensation: money('compensation'),
    contracts: money('contracts'), revenue: money('revenue'),
  };
};

const phaseNames = ['before', 'during', 'after'] as const;

/** Sums of each phase that has quarters; the quarter of day one counts as during. */
export const phaseTotals = (rows: readonly QuarterRow[]): Total[] =>
  phaseNames.flatMap((phase) => {
    const within = rows.filter((row) => row.phase === phase || (phase === 'during' && row.phase === 'first'));
    return within.length === 0 ? [] : [{ phase, quarters: within.length, ...sumOf(within) }];
  });
