/** How a value of a scheme is entered. */
type Entry =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'rounding' }
  | { readonly kind: 'order' };

export type UnitCode = 'points' | 'percent' | 'percentPoints' | 'units' | 'years' | 'months' | 'days' | 'times' | 'multiple' | 'percentile' | 'monthDay' | 'none';

const points: Entry = { kind: 'number', min: 0, max: 100, step: 0.5 };
const percent: Entry = { kind: 'number', min: 0, max: 100, step: 1 };
const whole = (max: number, min = 0): Entry => ({ kind: 'number', min, max, step: 1 });
const multiple: Entry = { kind: 'number', min: 1, max: 10, step: 0.1 };
const day: Entry = { kind: 'day' };

/** Every single value of a scheme outside its indicators, in the order of the page. */
const fields = {
  'grading.excellentFrom': [points, 'points'],
  'grading.goodFrom': [points, 'points'],
  'grading.passFrom': [points, 'points'],
  'grading.share.percent': [percent, 'percent'],
  'grading.share.rounding': [{ kind: 'rounding' }, 'none'],
  'grading.share.minimum': [whole(20), 'units'],
  'grading.tieBreak': [{ kind: 'order' }, 'none'],
  'grading.coverageFrom': [percent, 'percent'],
  'grading.bonusLimit': [{ kind: 'number', min: 0, max: 20, step: 0.5 }, 'points'],
  'grading.lateReportPoints': [{ kind: 'number', min: 0, max: 20, step: 0.5 }, 'points'],
  'flagging.watchBelow': [points, 'points'],
  'flagging.watchYearsToRectify': [whole(5, 1), 'years'],
  'flagging.dropPoints': [points, 'points'],
  'flagging.executionFrom': [percent, 'percent'],
  'flagging.executionCheckOn': [day, 'monthDay'],
  'flagging.evidenceFrom': [percent, 'percent'],
  'flagging.differencePercent': [percent, 'percent'],
  'flagging.outlierTimes': [multiple, 'multiple'],
  'flagging.gateFailuresToRectify': [whole(10, 1), 'times'],
  'flagging.rankQuantile': [percent, 'percentile'],
  'flagging.capTimes': [{ kind: 'number', min: 0.1, max: 5, step: 0.1 }, 'multiple'],
  'calendar.reportDue': [day, 'monthDay'],
  'calendar.graceDays': [whole(120), 'days'],
  'calendar.evaluateOn': [day, 'monthDay'],
  'calendar.minMonthsForEvaluation': [whole(36), 'months'],
  'calendar.staleAfterDays': [whole(1000, 1), 'days'],
  'earlyWarning.behindPoints': [{ kind: 'number', min: 1, max: 100, step: 1 }, 'percentPoints'],
  'earlyWarning.redTimes': [multiple, 'multiple'],
  'earlyWarning.overdueDays': [whole(365, 1), 'days'],
  'earlyWarning.nearDays': [whole(365, 1), 'days'],
  'earlyWarning.staleDays': [whole(730, 1), 'days'],
  'earlyWarning.forecastYears': [whole(10, 3), 'years'],
  'earlyWarning.forecastPercent': [{ kind: 'number', min: 50, max: 99, step: 1 }, 'percent'],
} as const satisfies Record<string, readonly [Entry, UnitCode]>;

export type SettingPath = keyof typeof fields;

export interface Setting {
  readonly path: SettingPath;
  readonly entry: Entry;
  readonly unit: UnitCode;
}

const isPath = (path: string): path is SettingPath => Object.hasOwn(fields, path);

const settings: readonly Setting[] = Object.keys(fields).filter(isPath).map((path) => ({ path, entry: fields[path][0], unit: fields[path][1] }));

export const settingGroups = ['grading', 'flagging', 'calendar', 'earlyWarning'] as const;
export type SettingGroup = (typeof settingGroups)[number];

export const settingsOf = (group: SettingGroup): readonly Setting[] => settings.filter(({ path }) => path.startsWith(`${group}.`));

export const isSettingPath = isPath;
