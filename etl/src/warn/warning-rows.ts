import { documentName, forecastTotal, warnConsortium, type WarningBasis } from '@monitor/domain';
import type { VerdictRow } from '../judge/verdict-spool.js';
import type { WatchedConsortium } from './gather-facts.js';

/** The row of `warning_year`: what was looked at and by which documents. */
export const yearRow = ({ year, days, scheme, ruleSet }: WarningBasis, horizon: string): VerdictRow => ({
  year, horizon, checks: days, scheme: documentName(scheme), rule_set: documentName(ruleSet),
  lines: JSON.stringify({ pass: scheme.grading.passFrom, good: scheme.grading.goodFrom, excellent: scheme.grading.excellentFrom }),
  thresholds: JSON.stringify(scheme.earlyWarning),
});

/** Rows of `warning`. */
export function* warningRows(watched: readonly WatchedConsortium[], basis: WarningBasis): Generator<VerdictRow> {
  for (const { facts } of watched) {
    for (const { measured, ...warning } of warnConsortium(facts, basis)) yield { consortium: facts.consortium, year: basis.year, ...warning, measured: JSON.stringify(measured) };
  }
}

/** Rows of `forecast`: one for every consortium that still bears its title, whether or not its history is long enough. */
export function* forecastRows(watched: readonly WatchedConsortium[], { year, scheme, days }: WarningBasis): Generator<VerdictRow> {
  const last = days.at(-1) ?? '';
  for (const { facts, totals } of watched) {
    if (facts.ended !== null && facts.ended <= last) continue;
    const { history, centre, low, high, side, note } = forecastTotal(totals, scheme);
    yield { consortium: facts.consortium, year, history: JSON.stringify(history.map(({ year: of, total }) => ({ year: of, total }))), centre, low, high, side: side ?? '', note };
  }
}
