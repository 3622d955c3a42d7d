import { type FlagAddress, parseFlagAddress } from './flag-address';

export const rateBases = ['member', 'million'] as const;
/** What amounts are told by: each member, or each million of fiscal money spent. */
export type RateBase = (typeof rateBases)[number];

/** How the register is looked at: proposals asked for, words searched, order and columns, what is ticked and what stands side by side; a default is left out. */
export interface RankingAddress extends FlagAddress {
  readonly find?: string | undefined;
  /** `total` or `-total`, the first before the next: `grade,-total`. */
  readonly sort?: string | undefined;
  readonly columns?: string | undefined;
  /** Amounts whole when absent. */
  readonly per?: RateBase | undefined;
  /** Codes ticked for a comparison. */
  readonly pick?: readonly string[] | undefined;
  /** Codes that stand side by side instead of the register. */
  readonly compare?: readonly string[] | undefined;
}

const LONGEST = 200;

const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined);

// More than can be compared, so that a copied address can be told that it asks for too many.
const MOST_CODES = 20;

const codes = (value: unknown): readonly string[] | undefined => {
  const asked = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  const list = [...new Set(asked.filter((code) => code !== '' && code.length <= 64))].slice(0, MOST_CODES);
  return list.length === 0 ? undefined : list;
};

export const parseRankingAddress = (raw: Record<string, unknown>): RankingAddress => {
  const address = { find: words(raw['find']), sort: words(raw['sort']), columns: words(raw['columns']), per: rateBases.find((base) => base === raw['per']), pick: codes(raw['pick']), compare: codes(raw['compare']) };
  return { ...parseFlagAddress(raw), ...Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) };
};
