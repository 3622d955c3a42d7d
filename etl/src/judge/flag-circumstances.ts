import { type Breach, type ConsortiumStatus, type Difference, type FlagInput, indicatorOf, type OwnHistory, plainText, type RectificationCase, type Scheme } from '@monitor/domain';
import type { YearRobustness } from '../robust/analyse-year.js';
import type { Asker } from './asker.js';
import { breaches, type Rectification, rectifications } from './cases.query.js';
import type { JudgedUnits } from './judge-year.js';
import type { JudgedYear } from './judged-year.js';
import { earlierTotals, earlierValues, executions } from './look-back.query.js';
import type { ScoredUnit } from './score-year.js';

/** What is known about a year's consortia besides their scores and rules. */
export interface Surroundings {
  readonly breaches: ReadonlyMap<string, readonly Breach[]>;
  readonly rectifications: ReadonlyMap<string, Rectification>;
  readonly totals: ReadonlyMap<string, FlagInput['earlier']>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  readonly executions: ReadonlyMap<string, { planned: string; spent: string }>;
}

const MONEY_UNIT = '万元';
const YEARS_OF_HISTORY = 2;

// Small counts triple by chance; an amount does not.
const amountsOf = (scheme: Scheme): string[] => scheme.indicators.filter(({ unit }) => unit.zh === MONEY_UNIT).map(({ code }) => code);

const byConsortium = <Row extends { consortium: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.consortium, row]));

export const surroundingsOf = async (asker: Asker, scheme: Scheme, day: JudgedYear): Promise<Surroundings> => {
  const values = new Map<string, Map<string, readonly number[]>>();
  for (const row of await asker.ask(earlierValues, { year: day.year, indicators: amountsOf(scheme) })) {
    const own = values.get(row.consortium) ?? new Map<string, readonly number[]>();
    values.set(row.consortium, own.set(row.indicator, row.values));
  }
  return {
    breaches: new Map((await asker.ask(breaches, day)).map((row) => [row.consortium, row.breaches])),
    rectifications: byConsortium(await asker.ask(rectifications, day)),
    totals: new Map((await asker.ask(earlierTotals, day)).map((row) => [row.consortium, row.totals])),
    values,
    executions: byConsortium(await asker.ask(executions, { year: day.year, check_on: `${day.year}-${scheme.flagging.executionCheckOn}` })),
  };
};

/** The state on the day: the register tells only the latest one, so an earlier day is told by the events. */
export const statusOn = ({ status, status_since }: ScoredUnit['unit'], standing: Rectification | undefined, asOf: string): ConsortiumStatus => {
  if (status_since <= asOf) return status;
  return standing !== undefined && standing.passed === null ? 'rectifying' : 'active';
};

const median = (sorted: readonly number[]): number => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
};

const historyOf = ({ score }: ScoredUnit, earlier: ReadonlyMap<string, readonly number[]> | undefined): readonly OwnHistory[] =>
  score.indicators.flatMap(({ indicator, value }) => {
    const before = earlier?.get(indicator) ?? [];
    return value === null || before.length < YEARS_OF_HISTORY ? [] : [{ indicator, value, usual: median(before) }];
  });

const differencesOf = ({ unit, score, confirmed }: ScoredUnit, scheme: Scheme, year: number): readonly Difference[] =>
  score.indicators.flatMap(({ indicator, value }) => {
    const reported = confirmed.get(indicator);
    if (reported === undefined || value === null || unit.submitted === null) return [];
    return [{ zh: indicatorOf(scheme, indicator).zh, reported, recorded: plainText(value), evidence: [`report_item:${unit.consortium}/${year}/${indicator}.confirmed`] }];
  });

// The year's own evaluation re-evaluates a case that was ordered before the year ended.
const caseOf = (standing: Rectification | undefined, total: number | null, year: number): RectificationCase | null =>
  standing === undefined
    ? null
    : {
        event: standing.event, orderedOn: standing.ordered, deadline: standing.deadline, reportedOn: standing.reported, passedOn: standing.passed,
        reEvaluationTotal: standing.ordered <= `${year}-12-31` ? total : null,
      };

const evidenceShareOf = ({ measured }: ScoredUnit): number | null => {
  const share = measured.get('V1');
  return share === undefined ? null : (100 * Number(share.numerator)) / Number(share.denominator);
};

interface Around {
  readonly scheme: Scheme;
  readonly day: JudgedYear;
  readonly judged: JudgedUnits;
  readonly robustness: Pick<YearRobustness, 'rankHighs' | 'evaluated'>;
}

/** Everything the flags of one consortium are judged by. */
export const flagInputOf = (scored: ScoredUnit, around: Surroundings, { scheme, day, judged, robustness }: Around): FlagInput => {
  const { unit, score, graded, obstacles } = scored;
  const { consortium } = unit;
  const standing = around.rectifications.get(consortium);
  return {
    consortium, year: day.year, asOf: day.as_of, status: statusOn(unit, standing, day.as_of), score, graded,
    earlier: around.totals.get(consortium) ?? [],
    findings: judged.findings.get(consortium) ?? [],
    gateChecks: judged.gateChecks.get(consortium) ?? [],
    breaches: around.breaches.get(consortium) ?? [],
    report: { required: unit.owes_report, submittedOn: unit.submitted, due: day.report_due, graceUntil: day.grace_until, quarantined: obstacles.find(({ code }) => code === 'report_quarantined')?.text ?? null },
    rectification: caseOf(standing, graded.total, day.year),
    evidenceShare: evidenceShareOf(scored),
    differences: differencesOf(scored, scheme, day.year),
    history: historyOf(scored, around.values.get(consortium)),
    execution: around.executions.get(consortium) ?? null,
    obstacles,
    rankHigh: robustness.rankHighs.get(consortium) ?? null,
    evaluated: robustness.evaluated,
  };
};
