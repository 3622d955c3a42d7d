import { allSectors, changchun, filters, type Filters } from '@monitor/domain';

/** The part of an address that narrows every page; a default is left out. */
export interface FilterAddress {
  readonly year?: number | undefined;
  readonly sector?: readonly string[] | undefined;
  readonly district?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
}

/** The open evidence: a measure, for one consortium (`of`) or for all under the filters, and the row looked into (`entity:key`). */
export interface EvidenceAddress {
  readonly evidence?: string | undefined;
  readonly of?: string | undefined;
  readonly record?: string | undefined;
}

export type Address = FilterAddress & EvidenceAddress;

export const statusCodes = ['active', 'rectifying', 'revoked', 'dissolved'] as const;

const known = {
  sector: new Set(allSectors(changchun).map(({ code }) => code)),
  district: new Set(changchun.districts.map(({ code }) => code)),
  status: new Set<string>(statusCodes),
};

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
    sector: sector.filter((code) => known.sector.has(code)),
    district: district.filter((code) => known.district.has(code)),
    status: status.filter((code) => known.status.has(code)),
  };
  return year === undefined || year < 2000 || year > 2999 ? lists : { year, ...lists };
};

const filled = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list);

/** Filters as they stand in an address, for a link that keeps them: `search={keepFilters}`. */
export const keepFilters = (raw: object): FilterAddress => {
  const { year, sector, district, status } = filtersOf(raw);
  return { year, sector: filled(sector), district: filled(district), status: filled(status) };
};

const key = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' && value.length <= LONGEST_KEY ? value : undefined);

/** What every page reads from an address. */
export const parseAddress = (raw: Record<string, unknown>): Address => {
  const [measure, record] = [key(raw['evidence']), key(raw['record'])];
  if (measure === undefined) return record === undefined ? keepFilters(raw) : { ...keepFilters(raw), record };
  return { ...keepFilters(raw), evidence: measure, of: key(raw['of']), record };
};
