import type { ConsortiumPlan } from './plan.js';
import { type Random, randomOf } from './random.js';

/** What a year aims at, in the indicators' own units. */
export interface Aim {
  readonly year: number;
  readonly membersActive: number;
  readonly analysisPoints: number;
  /** 万元. */
  readonly spend: number;
  readonly leverage: number;
  readonly execution: number;
  readonly sharedHours: number;
  readonly staffShare: number;
  /** 万元. */
  readonly finance: number;
  readonly meetings: number;
  readonly tasksAccepted: number;
  readonly milestonesOnTime: number;
  readonly attainment: number;
  readonly jointShare: number;
  readonly trlGain: number;
  readonly patents: number;
  readonly jointIp: number;
  /** 万元. */
  readonly contracts: number;
  readonly transfers: number;
  /** 万元. */
  readonly revenue: number;
  readonly scenarios: number;
  readonly standards: number;
  readonly mayExtend: boolean;
}

const clip = (value: number): number => Math.min(1, Math.max(0, value));
const between = (lo: number, hi: number, share: number): number => lo + (hi - lo) * share;
const onLog = (hi: number, share: number): number => Math.expm1(Math.log1p(hi) * share);

// Every consortium has its own strong and weak sides, the same in every year.
const character = (random: Random): (() => number) => () => 0.28 * (random.next() - 0.5);

/** Turns quality (0–1) into aims: every indicator about that share of its range, with a character of its own. */
export const aimOf = (plan: ConsortiumPlan, year: number, quality: number): Aim => {
  const random = randomOf(0, `character/${plan.departures.twinOf ?? plan.register.code}`);
  const bias = character(random);
  const weather = randomOf(year, `weather/${plan.departures.twinOf ?? plan.register.code}`);
  const share = (lead = 0.03): number => clip(quality + lead + bias() + 0.12 * (weather.next() - 0.5));
  // Results come after the work: transformation lags behind everywhere.
  const later = (): number => share(-0.1);
  const analyses = (part: number): number => (plan.departures.withoutAnalysis === year ? 0 : Math.max(1, Math.round(4.2 * part)));
  return {
    year,
    membersActive: between(30, 95, share()),
    analysisPoints: analyses(share()),
    spend: onLog(5000, between(0.5, 1, share())),
    leverage: between(0.5, 3.2, share()),
    execution: between(50, 92, share()),
    sharedHours: between(2, 42, share()),
    staffShare: between(10, 52, share()),
    finance: onLog(5000, between(0.3, 1, share())),
    meetings: Math.round(4 * share()),
    tasksAccepted: between(50, 100, share()),
    milestonesOnTime: between(60, 100, share()),
    attainment: between(60, 101, share()),
    jointShare: between(0.4, 1, share()),
    trlGain: 2.1 * share(),
    patents: Math.round(10.5 * later()),
    jointIp: between(10, 62, later()),
    contracts: onLog(3000, between(0.35, 1, later())),
    transfers: Math.round(5.2 * later()),
    revenue: onLog(10_000, between(0.4, 1, later())),
    scenarios: Math.round(5.2 * later()),
    standards: Math.round(6 * later()),
    mayExtend: plan.departures.governmentProjectsEnd === undefined,
  };
};
