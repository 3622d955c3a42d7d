import type { FilledCell } from './report-finding.js';

/** One cell that is not as it was. Texts as written; `null` where there is none. */
export interface ReportChange {
  readonly item: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Values by item: as the load reads them where it does, else as written; empty cells are left out. */
export const filledItems = (cells: readonly FilledCell[]): ReadonlyMap<string, string> =>
  new Map(cells.flatMap(({ item, text, value }) => (text === '' ? [] : [[item, value ?? text] as const])));

/** What changed from one report to another, in the order of the later one's cells; what is only in the earlier one stands last. */
export const compareReports = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): ReportChange[] => {
  const items = [...new Set([...now.keys(), ...before.keys()])];
  return items.map((item) => ({ item, from: before.get(item) ?? null, to: now.get(item) ?? null })).filter(({ from, to }) => from !== to);
};
