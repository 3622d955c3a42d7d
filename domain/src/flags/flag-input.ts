import type { ConsortiumStatus } from '../api/shared-shapes.js';
import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Finding } from '../rules/define-rule.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { Scheme } from '../scheme/scheme.js';
import type { ConsortiumScore } from '../score/score-consortium.js';
import type { GradedUnit } from '../score/grade-all.js';

/** A breach confirmed by a person, and when it was put right. */
export interface Breach {
  readonly event: string;
  readonly member: string | null;
  readonly clause: string | null;
  readonly confirmedOn: CalendarDate;
  readonly resolvedOn: CalendarDate | null;
}

/** The annual report of the year. `quarantined` says why its file may not be used, or is `null`. */
export interface ReportState {
  readonly required: boolean;
  readonly submittedOn: CalendarDate | null;
  readonly due: CalendarDate;
  readonly graceUntil: CalendarDate;
  readonly quarantined: string | null;
}

/** The standing 限期整改 case. Without a `deadline` in the order the rule set's months apply. */
export interface RectificationCase {
  readonly event: string;
  readonly orderedOn: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly reportedOn: CalendarDate | null;
  readonly passedOn: CalendarDate | null;
  readonly reEvaluationTotal: number | null;
}

/** One gate rule at one of its monthly checks. */
export interface GateCheck {
  readonly rule: string;
  readonly checkedOn: CalendarDate;
  readonly result: Finding['result'];
}

/** A number the consortium reported beside the one its records give, both decimal text in the same unit. */
export interface Difference {
  readonly zh: string;
  readonly reported: string;
  readonly recorded: string;
  readonly evidence: readonly string[];
}

/** An indicator's value beside the usual one of the consortium's earlier years. */
export interface OwnHistory {
  readonly indicator: string;
  readonly value: number;
  readonly usual: number;
}

/** Money up to the check day of the year, decimal text in 元. */
export interface Execution {
  readonly planned: string;
  readonly spent: string;
}

/** Why the data of a consortium may not be judged, and who has to send what is missing. */
export interface Obstacle {
  readonly code: 'report_quarantined' | 'data_stale' | 'in_doubt';
  /** Chinese; what is wrong and what to do. */
  readonly text: string;
  readonly fromWhom: string;
}

/** Everything flags are judged by, for one consortium and year as of one day. */
export interface FlagInput {
  readonly consortium: string;
  readonly year: number;
  readonly asOf: CalendarDate;
  readonly status: ConsortiumStatus;
  readonly score: ConsortiumScore;
  readonly graded: GradedUnit;
  /** Adjusted totals of earlier years; `null` where the unit was not evaluated. */
  readonly earlier: readonly { readonly year: number; readonly total: number | null }[];
  readonly findings: readonly Finding[];
  readonly gateChecks: readonly GateCheck[];
  readonly breaches: readonly Breach[];
  readonly report: ReportState;
  readonly rectification: RectificationCase | null;
  /** Percent of reported outcomes whose evidence was verified; `null` when there is nothing to verify or it was not done. */
  readonly evidenceShare: number | null;
  readonly differences: readonly Difference[];
  readonly history: readonly OwnHistory[];
  readonly execution: Execution | null;
  /** While there are any, no flag is proposed against the consortium. */
  readonly obstacles: readonly Obstacle[];
  /** The rank that the scheme's percentile of robustness draws does not exceed; `null` for a unit that is not ranked. */
  readonly rankHigh: number | null;
  /** Units that count towards the share of 优秀. */
  readonly evaluated: number;
}

/** What a flag rests on besides the score: what an edition keeps of it. */
export type FlagCircumstances = Omit<FlagInput, 'score' | 'graded'>;

/** The documents flags are judged under. */
export interface FlagBasis {
  readonly scheme: Scheme;
  readonly ruleSet: RuleSet;
}
