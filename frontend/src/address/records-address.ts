import { LONGEST_RECORD_SEARCH, recordKinds, type RecordName } from '@monitor/domain';

/** Which records 台账浏览 shows; absent: consortia, everything, by key, the first page. */
export interface RecordsAddress {
  readonly table?: RecordName | undefined;
  readonly q?: string | undefined;
  readonly consortium?: string | undefined;
  readonly file?: string | undefined;
  /** `-amount`: a column, falling. */
  readonly sort?: string | undefined;
  /** From 2. */
  readonly page?: number | undefined;
}

const SORT = /^-?[a-z_]{1,40}$/u;
const HIGHEST_PAGE = 1_000_000;

const text = (given: unknown): string | undefined => (typeof given === 'string' && given.trim() !== '' ? given.slice(0, LONGEST_RECORD_SEARCH) : undefined);

const pageOf = (given: unknown): number | undefined => {
  const page = Number(given);
  return Number.isInteger(page) && page > 1 && page <= HIGHEST_PAGE ? page : undefined;
};

/** Unknown kinds, an order by nothing and impossible pages are dropped. */
export const parseRecordsAddress = (raw: Record<string, unknown>): RecordsAddress => {
  const kind = recordKinds.find(({ name }) => name === raw['table']);
  const wanted = typeof raw['sort'] === 'string' && SORT.test(raw['sort']) ? raw['sort'] : undefined;
  const sort = wanted !== undefined && wanted.replace('-', '') in (kind ?? recordKinds[2]).fields ? wanted : undefined;
  const found = { table: kind?.name, q: text(raw['q']), consortium: text(raw['consortium']), file: text(raw['file']), sort, page: pageOf(raw['page']) };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};
