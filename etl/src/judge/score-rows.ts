import type { Adjustment } from '@monitor/domain';
import type { JudgedYear } from './judged-year.js';
import type { ScoredUnit } from './score-year.js';
import type { VerdictRow } from './verdict-spool.js';

/** The documents and the day that a verdict names. */
export interface Basis {
  readonly day: JudgedYear;
  /** `<id>@<version>`. */
  readonly schemeId: string;
  readonly ruleSetId: string;
}

/** Rows of `indicator_score`. */
export function* indicatorRows(scored: readonly ScoredUnit[], { day }: Basis): Generator<VerdictRow> {
  for (const { unit, score, measured, confirmed } of scored) {
    for (const { indicator, dimension, state, value, score: points, contribution } of score.indicators) {
      const cell = measured.get(indicator);
      yield {
        consortium: unit.consortium, year: day.year, indicator, dimension, state, value, score: points, contribution,
        numerator: cell?.numerator ?? '0', denominator: cell?.denominator ?? '0', evidence: cell?.evidence ?? 0,
        self_reported: selfReported(confirmed.get(indicator)),
      };
    }
  }
}

const selfReported = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Rows of `dimension_score`. */
export function* dimensionRows(scored: readonly ScoredUnit[], { day }: Basis): Generator<VerdictRow> {
  for (const { unit, score } of scored) {
    for (const { dimension, score: points, contribution } of score.dimensions) yield { consortium: unit.consortium, year: day.year, dimension, score: points, contribution };
  }
}

const standings = { not_due: 'new', not_evaluable: 'not_evaluable' } as const;
const standingOf = (grade: string): string => (grade === 'not_due' || grade === 'not_evaluable' ? standings[grade] : 'evaluated');

const signs = { bonus: 1, deduction: -1, veto: 0 } as const;
const toldAdjustments = (adjustments: readonly Adjustment[]): string =>
  JSON.stringify(adjustments.map(({ kind, code, points, zh, evidence }) => ({ kind, code, points: signs[kind] * points, reason: zh, evidence })));

/** Rows of `consortium_score`. */
export function* scoreRows(scored: readonly ScoredUnit[], { day, schemeId, ruleSetId }: Basis): Generator<VerdictRow> {
  const ranked = scored.filter(({ graded }) => graded.rank !== null).length;
  for (const { unit, score, graded, adjustments } of scored) {
    yield {
      consortium: unit.consortium, year: day.year, scheme: schemeId, rule_set: ruleSetId, standing: standingOf(graded.grade), total: graded.total,
      coverage: score.coverage ?? 0, grade: graded.grade, limited_by_cap: graded.limitedByCap, needs_person: graded.needsPerson,
      rank: graded.rank, ranked, adjustments: toldAdjustments(adjustments),
    };
  }
}
