import { compareLists } from './compare-lists.js';
import type { Observed } from './compare.js';
import { anomaliesByKind, findingsByCheck, flagsByKind, rulesById, warningsByKind } from './told-findings.js';
import type { Manifest } from '../write-demo.js';

/** How well one rule, flag, check or question about money finds what was planted. Shares are 0–1; `null` when there was nothing to find, or nothing found. */
export interface Tally {
  readonly name: string;
  readonly planted: number;
  readonly found: number;
  readonly missed: number;
  readonly unexplained: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

type Told = Readonly<Record<string, readonly string[]>>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const tallyOf = (name: string, expected: readonly string[], observed: readonly string[]): Tally => {
  const { found, missed, unexplained } = compareLists(expected, observed);
  return {
    name, planted: expected.length, found, missed: missed.length, unexplained: unexplained.length,
    precision: share(found, found + unexplained.length), recall: share(found, expected.length),
  };
};

const tallyAll = (expected: Told, observed: Told): Tally[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(observed)])].map((name) => tallyOf(name, expected[name] ?? [], observed[name] ?? []));

const overall = (tallies: readonly Tally[]): Tally => {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  const [planted, found, unexplained] = [sum((each) => each.planted), sum((each) => each.found), sum((each) => each.unexplained)];
  return { name: '合计', planted, found, missed: sum((each) => each.missed), unexplained, precision: share(found, found + unexplained), recall: share(found, planted) };
};

/** One row for every rule, flag, check of the running year, kind of finding about money and cross-check, and one for all of them. */
export const tallyDemo = (manifest: Manifest, observed: Observed): readonly Tally[] => {
  const tallies = [
    ...tallyAll(rulesById(manifest.rules), rulesById(observed.rules)),
    ...tallyAll(flagsByKind(manifest.flags), flagsByKind(observed.flags)),
    ...tallyAll(warningsByKind(manifest.warnings), warningsByKind(observed.warnings)),
    ...tallyAll(anomaliesByKind(manifest.anomalies), anomaliesByKind(observed.anomalies)),
    ...tallyAll(findingsByCheck(manifest.findings), findingsByCheck(observed.findings)),
  ];
  return [...tallies, overall(tallies)];
};
