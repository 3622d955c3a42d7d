/** Units the indicators are told in. */
export const units = {
  percent: { zh: '%', en: '%' },
  points: { zh: '分', en: 'points' },
  wanYuan: { zh: '万元', en: '10,000 CNY' },
  times: { zh: '倍', en: 'times' },
  level: { zh: '级', en: 'levels' },
  piece: { zh: '件', en: 'items' },
  result: { zh: '项', en: 'results' },
  scene: { zh: '个', en: 'scenarios' },
  meeting: { zh: '次', en: 'meetings' },
  hour: { zh: '小时', en: 'hours' },
  fullTime: { zh: '人年', en: 'person-years' },
  obligation: { zh: '项', en: 'obligations' },
} as const;

/** Measures bring money in 元; these indicators are told in 万元. */
export const wanYuanScale = 0.0001;

/** Where the reference values come from when no public table was found. */
export const proposed = { zh: '参照值为拟定值，待主管部门确认', en: 'Proposed reference values, to be confirmed by the bureau' } as const;
