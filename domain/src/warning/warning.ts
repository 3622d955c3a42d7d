import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Measured } from '../rules/define-rule.js';

/** 序时进度, 项目节点, 成员门槛, 期限. */
export const warningKinds = ['schedule', 'milestone', 'gate', 'deadline'] as const;
export type WarningKind = (typeof warningKinds)[number];

/** `grey`: the data do not tell; `none`: nothing was due yet, or no longer. */
export const warningColours = ['red', 'yellow', 'grey', 'green', 'none'] as const;
export type WarningColour = (typeof warningColours)[number];

/** What one check saw on one day, before memory. */
export interface Reading {
  readonly colour: Exclude<WarningColour, 'none'>;
  /** True when something was not done in time: from then on the year shows no green any more. */
  readonly missed: boolean;
  readonly measured: readonly Measured[];
  /** Chinese; what was found and, unless green, what to do. */
  readonly note: string;
  /** What is missing and from whom; empty unless grey. */
  readonly missing: string;
  readonly evidence: readonly string[];
}

/** One thing that is looked at month after month. */
export interface Watched {
  readonly kind: WarningKind;
  /** `<record>:<business key>`, or `rule:<id>` of a gate; unique within consortium and kind. */
  readonly item: string;
  readonly label: string;
  readonly due: CalendarDate | null;
  /** `null` when there is nothing to judge on that day. */
  readonly look: (day: CalendarDate) => Reading | null;
}

/** A watched thing with its months and its colour on the last day looked at. */
export interface Warning extends Omit<Watched, 'look'>, Omit<Reading, 'colour' | 'missed'> {
  readonly colour: WarningColour;
  /** One per check day. */
  readonly months: readonly WarningColour[];
  /** The check day from which the present colour stands without a break. */
  readonly since: CalendarDate;
}

const calm = { missed: false, measured: [], missing: '', evidence: [] } as const;

/** A reading with what is not said left empty. */
export const reading = (given: Pick<Reading, 'colour' | 'note'> & Partial<Reading>): Reading => ({ ...calm, ...given });
