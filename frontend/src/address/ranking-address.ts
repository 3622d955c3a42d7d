import { type FlagAddress, parseFlagAddress } from './flag-address';

/** How the register is looked at: proposals asked for, words searched, order and columns; a default is left out. */
export interface RankingAddress extends FlagAddress {
  readonly find?: string | undefined;
  /** `total` or `-total`. */
  readonly sort?: string | undefined;
  readonly columns?: string | undefined;
}

const LONGEST = 200;

const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined);

export const parseRankingAddress = (raw: Record<string, unknown>): RankingAddress => {
  const address = { find: words(raw['find']), sort: words(raw['sort']), columns: words(raw['columns']) };
  return { ...parseFlagAddress(raw), ...Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) };
};
