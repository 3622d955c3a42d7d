import type { WarningColour, WarningKind } from '@monitor/domain';

import type { ExpectedVerdicts } from './oracle/expect-verdicts.js';

/** What one planted case must lead to, or must not. */
export type Finding =
  | { readonly rule: string; readonly result: string }
  | { readonly flag: string; readonly because?: string }
  | { readonly grade: string; readonly limitedByCap?: boolean; readonly needsPerson?: boolean }
  /** A finding about money. */
  | { readonly anomaly: string }
  /** Of the running year: what colour stands on the last check day, and what stood before. */
  | { readonly warning: WarningKind; readonly colour: WarningColour; readonly after?: WarningColour };

/** A case that was put into the demo on purpose. `subject` is a consortium's code or `city`. */
export interface PlantedCase {
  readonly id: string;
  readonly what: string;
  readonly subject: string;
  readonly year: number;
  readonly must: 'find' | 'not find';
  readonly finding: Finding;
}

/** A case that must be found. */
export const found = (id: string, place: readonly [subject: string, year: number], told: readonly [what: string, finding: Finding]): PlantedCase => ({
  id, what: told[0], subject: place[0], year: place[1], must: 'find', finding: told[1],
});

/** A case that must not be found. */
export const never = (id: string, place: readonly [subject: string, year: number], told: readonly [what: string, finding: Finding]): PlantedCase => ({
  ...found(id, place, told), must: 'not find',
});

export const rule = (id: string, result: string): Finding => ({ rule: id, result });

type Verdicts = Pick<ExpectedVerdicts, 'grades' | 'rules' | 'flags' | 'warnings' | 'anomalies'>;

const stands = ({ subject, year, finding }: PlantedCase, verdicts: Verdicts): boolean => {
  if ('rule' in finding) return verdicts.rules.some((each) => each.subject === subject && each.year === year && each.rule === finding.rule && each.result === finding.result);
  if ('flag' in finding) {
    return verdicts.flags.some((each) => each.consortium === subject && each.year === year && each.flag === finding.flag && (finding.because === undefined || each.because.includes(finding.because)));
  }
  if ('anomaly' in finding) return verdicts.anomalies.some((each) => each.consortium === subject && each.year === year && each.kind === finding.anomaly);
  if ('warning' in finding) {
    const { warning, colour, after } = finding;
    return verdicts.warnings.some((each) => each.consortium === subject && each.kind === warning && each.colour === colour && (after === undefined || each.months.includes(after)));
  }
  const grade = verdicts.grades.find((each) => each.consortium === subject && each.year === year);
  const agrees = <T>(wanted: T | undefined, is: T): boolean => wanted === undefined || wanted === is;
  return grade !== undefined && grade.grade === finding.grade && agrees(finding.limitedByCap, grade.limitedByCap) && agrees(finding.needsPerson, grade.needsPerson);
};

/** Whether verdicts bear a planted case out. */
export const isBorneOut = (planted: PlantedCase, verdicts: Verdicts): boolean => stands(planted, verdicts) === (planted.must === 'find');
