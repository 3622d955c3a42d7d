import { allSectors, filters, type Filters } from '@monitor/domain';
import { jurisdiction } from '../policy/jurisdiction';

export const moneyUnits = ['yuan', 'wan', 'yi'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** The part of an address that narrows every page; a default is left out. */
export interface FilterAddress {
  readonly year?: number | undefined;
  readonly sector?: readonly string[] | undefined;
  readonly district?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  /** The unit chosen for amounts; absent means the one that suits each column. */
  readonly unit?: MoneyUnit | undefined;
}

/** The open evidence: a measure or a figure, for one consortium (`of`) or for all under the filters, the part of it meant (`slice`), and the row looked into (`entity:key`). */
export interface EvidenceAddress {
  readonly evidence?: string | undefined;
  readonly of?: string | undefined;
  readonly slice?: string | undefined;
  readonly record?: string | undefined;
}

/** Charts shown as their tables, by slug. */
export interface TablesAddress {
  readonly tables?: readonly string[] | undefined;
}

export type Address = FilterAddress & EvidenceAddress & TablesAddress;

export const statusCodes = ['active', 'rectifying', 'revoked', 'dissolved'] as const;

const hasCode = (list: readonly { readonly code: string }[], code: string): boolean => list.some((each) => each.code === code);

const isStatus = (code: string): boolean => statusCodes.some((each) => each === code);

const LONGEST_KEY = 300;

const parsed = (raw: Record<string, unknown>): Filters => {
  const { year, sector, district, status } = raw;
  const whole = filters.safeParse({ year, sector, district, status });
  if (whole.success) return whole.data;
  const lists = filters.safeParse({ sector, district, status });
  return lists.success ? lists.data : filters.parse({});
};

/** Filters of an address as the server reads them; unknown codes and an unreadable year are dropped. */
export const filtersOf = (raw: object): Filters => {
  const { year, sector, district, status } = parsed({ ...raw });
  const lists = {
    sector: sector.filter((code) => hasCode(allSectors(jurisdiction()), code)),
    district: district.filter((code) => hasCode(jurisdiction().districts, code)),
    status: status.filter((code) => isStatus(code)),
  };
  return year === undefined || year < 2000 || year > 2999 ? lists : { year, ...lists };
};

const filled = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list);

const unitOf = (given: unknown): MoneyUnit | undefined => moneyUnits.find((each) => each === given);

/** Filters and unit as they stand in an address, for a link that keeps them: `search={keepFilters}`. */
export const keepFilters = (raw: object): FilterAddress => {
  const { year, sector, district, status } = filtersOf(raw);
  return { year, sector: filled(sector), district: filled(district), status: filled(status), unit: unitOf({ unit: undefined, ...raw }.unit) };
};

const key = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' && value.length <= LONGEST_KEY ? value : undefined);

const SLUG = /^[a-z0-9-]{1,60}$/u;

const tablesOf = (given: unknown): readonly string[] | undefined => {
  const asked = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? given.split(',') : [];
  return filled([...new Set(asked.filter((slug) => SLUG.test(slug)))].sort());
};

/** What every page reads from an address. */
export const parseAddress = (raw: Record<string, unknown>): Address => {
  const [measure, record] = [key(raw['evidence']), key(raw['record'])];
  const page = { ...keepFilters(raw), tables: tablesOf(raw['tables']) };
  if (measure === undefined) return record === undefined ? page : { ...page, record };
  return { ...page, evidence: measure, of: key(raw['of']), slice: key(raw['slice']), record };
};
