/** States of reports that can be looked at alone. */
export const reportStates = ['missing', 'not_due', 'received', 'returned', 'awaits', 'approved', 'withdrawn', 'filed'] as const;
export type ReportState = (typeof reportStates)[number];

/** Which year's reports are listed, and the one looked into; defaults are left out. */
export interface AnnualReportsAddress {
  /** The year reported; absent means the latest judged. */
  readonly reported?: number | undefined;
  readonly state?: ReportState | undefined;
  /** Code of a consortium. */
  readonly report?: string | undefined;
  /** Number of a hand-in; absent means the latest. */
  readonly hand?: number | undefined;
}

const CODE = /^[\p{L}\p{N}._-]{1,40}$/u;

const wholeIn = (given: unknown, from: number, to: number): number | undefined => {
  const number = Number(given);
  return given !== undefined && given !== '' && Number.isInteger(number) && number >= from && number <= to ? number : undefined;
};

/** Unknown words are dropped; a hand-in without its report is none. */
export const parseAnnualReportsAddress = (raw: Record<string, unknown>): AnnualReportsAddress => {
  const reported = wholeIn(raw['reported'], 2000, 2100);
  const state = reportStates.find((each) => each === raw['state']);
  const report = typeof raw['report'] === 'string' && CODE.test(raw['report']) ? raw['report'] : undefined;
  const hand = report === undefined ? undefined : wholeIn(raw['hand'], 1, 1e9);
  return { ...(reported === undefined ? {} : { reported }), ...(state === undefined ? {} : { state }), ...(report === undefined ? {} : { report }), ...(hand === undefined ? {} : { hand }) };
};
