import { outcomeKinds } from '@monitor/domain';

/** Which outcomes are listed; a default is left out. */
export interface OutcomeAddress {
  /** A kind of outcome; absent means all. */
  readonly result?: string | undefined;
  readonly evidenced?: 'yes' | 'no' | undefined;
  /** Counted from 1; the first is left out. */
  readonly page?: number | undefined;
}

const LAST_PAGE = 99_999;

const pageOf = (given: unknown): number | undefined => {
  const page = Number(given);
  return Number.isInteger(page) && page > 1 && page <= LAST_PAGE ? page : undefined;
};

/** `result=contract`, `evidenced=no`, `page=2`; unknown words are dropped. */
export const parseOutcomeAddress = (raw: Record<string, unknown>): OutcomeAddress => {
  const result = outcomeKinds.find(({ code }) => code === raw['result'])?.code;
  const evidenced = (['yes', 'no'] as const).find((each) => each === raw['evidenced']);
  const page = pageOf(raw['page']);
  return { ...(result === undefined ? {} : { result }), ...(evidenced === undefined ? {} : { evidenced }), ...(page === undefined ? {} : { page }) };
};
