import type { WarningItem, WarningUnit } from '../../frontend/src/features/warnings/warning-reply';

/** A late milestone, plausible in every field that a test does not name. */
export const aWarningItem = (given: Partial<WarningItem> = {}): WarningItem => ({
  kind: 'milestone', item: 'milestone:JD-1', label: '样机', due: '2026-03-31', colour: 'red', months: ['none', 'none', 'red'], since: '2026-03-31',
  measured: [], note: '计划 2026-03-31，至 2026-03-31 未完成', missing: '', evidence: ['milestone:JD-1', 'project:XM-1'], ...given,
});

/** A consortium of the running year. */
export const aWarningUnit = (given: Partial<WarningUnit> = {}): WarningUnit => ({
  consortium: 'LHT-001', name: '长春市动力电池创新联合体', sector: 'nev', district: '220174', lead: '长春禾岳汽车研究院有限公司', status: 'active',
  strips: [{ kind: 'milestone', months: ['none', 'none', 'red'] }, { kind: 'gate', months: ['green', 'green', 'green'] }],
  items: [aWarningItem()],
  forecast: { history: [{ year: 2025, total: 67 }], centre: 67, low: 62.6454, high: 71.3546, side: 'above', note: '预计 62.6–71.4 分' },
  ...given,
});
