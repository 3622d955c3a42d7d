import type { ruleNames as zh } from '../zh/rule-names';

export const ruleNames: typeof zh = {
  groups: { grading: 'Grades', flagging: 'Flags', calendar: 'Calendar', earlyWarning: 'Early warning' },
  settings: {
    'grading.excellentFrom': 'Excellent from', 'grading.goodFrom': 'Good from', 'grading.passFrom': 'Pass from', 'grading.share.percent': 'Largest share of Excellent',
    'grading.share.rounding': 'Seats rounded', 'grading.share.minimum': 'Least seats', 'grading.tieBreak': 'Ties decided by', 'grading.coverageFrom': 'Least data coverage',
    'grading.bonusLimit': 'Largest bonus', 'grading.lateReportPoints': 'Deduction for a late report',
    'flagging.watchBelow': 'Watch below', 'flagging.watchYearsToRectify': 'Years of watch before rectification', 'flagging.dropPoints': 'Watch a drop of', 'flagging.executionFrom': 'Least budget execution',
    'flagging.executionCheckOn': 'Execution checked on', 'flagging.evidenceFrom': 'Least share with evidence', 'flagging.differencePercent': 'Allowed difference of report and ledger', 'flagging.outlierTimes': 'Outlier multiple',
    'flagging.gateFailuresToRectify': 'Gate failures before rectification', 'flagging.rankQuantile': 'Percentile of rank for commendation', 'flagging.capTimes': 'Rank may reach so many times the seats',
    'calendar.reportDue': 'Report due (next year)', 'calendar.graceDays': 'Grace', 'calendar.evaluateOn': 'Evaluated on (next year)', 'calendar.minMonthsForEvaluation': 'Months recognised before evaluation', 'calendar.staleAfterDays': 'Data stale after',
    'earlyWarning.behindPoints': 'Behind schedule, yellow from', 'earlyWarning.redTimes': 'Red from so many times', 'earlyWarning.overdueDays': 'Milestone overdue, red after', 'earlyWarning.nearDays': 'Deadline near', 'earlyWarning.staleDays': 'No warning without records for',
    'earlyWarning.forecastYears': 'Years a forecast needs', 'earlyWarning.forecastPercent': 'Coverage of the forecast interval',
  },
  units: { points: 'points', percent: '%', percentPoints: 'percentage points', units: 'consortia', years: 'years', months: 'months', days: 'days', times: 'times', multiple: 'times', percentile: 'percentile', monthDay: 'month-day', none: '' },
  flagReadings: { missingReport: 'Report missing after grace', rectificationMonths: 'Rectification without a deadline (months)', rectify: 'propose rectification', watch: 'watch' },
  params: {
    countRectifying: 'count those rectifying', kinds: 'lists accepted', undesignated: 'when not on a list', levels: 'levels accepted', years: 'years', minimum: 'least', minimumPercent: 'least share (%)', countLead: 'count the lead',
    lateOnOriginal: 'late member on the first agreement', required: 'must state', early: 'paid before joining', outside: 'paid to non-members', noticeDays: 'days of notice', countsFirstDay: 'first day counts', directSkips: 'direct recognition skips', overlaps: 'overlapping districts',
    clauses: 'required clauses', statedIn: 'stated in', cap: 'cap (CNY)', per: 'cap per', twinTasksFrom: 'same tasks before splitting', originKinds: 'origins of a result', percent: 'share (%)', financialKinds: 'kinds of lenders',
    governmentLevels: 'levels of public projects', openStatuses: 'open statuses', minimumParties: 'least parties', filingDays: 'days to file', join: 'conditions joined', rectificationMonths: 'months of rectification', maximumExtensions: 'most extensions',
    barredTiers: 'barred tiers', leadsAt: 'lead as of', follows: 'follows the unit when',
    minMonths: 'months recognised', coverageFrom: 'least coverage', sectors: 'priority sectors', regionPrefix: 'region code', districts: 'districts', pattern: 'name pattern', passFrom: 'pass from', from: 'excellent from', issued: 'issued', until: 'until',
    sections: 'sections', reportDue: 'report due', graceDays: 'days of grace', kind: 'kind', districtKinds: 'kinds of districts', due: 'due',
  },
  steps: { applied: 'applied', recommended: 'recommended', accepted: 'accepted', reviewed: 'reviewed', deliberated: 'deliberated', notice_started: 'notice started', notice_ended: 'notice ended', filed: 'filed' },
  values: {
    leading: 'leading enterprise', chain: 'chain leader', agreement: 'agreement', bank: 'bank', microcredit: 'microcredit', leasing: 'leasing', guarantee: 'guarantee', other_financial: 'other lender',
    any: 'either', all: 'both', order: 'at the order', revocation: 'at the revocation', renamed: 'renamed', recoded: 'new code', merged: 'merged', split: 'split', transfer: 'one transfer', project: 'one project', consortium: 'consortium',
    awaiting_acceptance: 'awaiting acceptance', administrative: 'district', statistical: 'development zone', local: 'local area', rectify: 'propose rectification', watch: 'watch',
  },
};
