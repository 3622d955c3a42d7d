interface Thresholds {
  readonly behindPoints: number;
  readonly redTimes: number;
  readonly overdueDays: number;
  readonly nearDays: number;
  readonly staleDays: number;
  readonly forecastPercent: number;
}

export const warnings = {
  title: '年内预警',
  span: (year: number, months: number, horizon: string) => `${months === 1 ? `${year}年1月` : `${year}年1—${months}月`} · 数据截至 ${horizon}`,
  heads: { what: '联合体与事项', kind: '事项类别', forecast: '年终得分预测' },
  kinds: { schedule: '序时进度', milestone: '项目节点', gate: '成员门槛', deadline: '期限' },
  colours: { red: '红', yellow: '黄', green: '绿', grey: '无数据', none: '无到期事项' },
  groups: { red: '红：未达到要求', yellow: '黄：临近、轻微落后或迟后补上', green: '绿：按期', grey: '无数据：无法判断', none: '尚无到期事项' },
  legend: { red: '未达到要求', yellow: '临近、轻微落后，或迟后补上（年内不转绿）', green: '按期', grey: '无数据', none: '· 无到期事项' },
  outlooks: { below: '在合格线以下', contains: '含合格线', above: '在合格线以上', short: '历史不足，不作预测' },
  count: (units: number) => `${units} 个`,
  month: (month: number) => `${month}月`,
  monthOf: (month: string, colour: string) => `${month}：${colour}`,
  stripOf: (name: string) => `${name}各月情况`,
  interval: (low: string, high: string) => `预计 ${low}–${high} 分`,
  passLine: (points: string) => `合格线 ${points} 分`,
  forecastHead: (points: string) => `年终得分预测（竖线：合格线 ${points} 分）`,
  since: (month: string) => `自 ${month} 起`,
  due: (date: string) => `期限 ${date}`,
  more: (rest: number) => `再显示 ${rest} 项`,
  fewer: '收起',
  moreUnits: (next: number, rest: number) => `再显示 ${next} 个（还有 ${rest} 个）`,
  openRecord: (key: string) => `查看 ${key} 装载时的原始记录`,
  moreRecords: (count: number) => `等 ${count} 条`,
  none: '当前筛选条件下没有联合体，请放宽筛选。',
  nothingWatched: '还没有可检查的月份：本年度第一个月的数据到齐后，或有适用本年度的评价方案后，这里按月末显示预警。',
  exportWhy: '按当前的筛选导出',
  thresholds: ({ behindPoints, redTimes, overdueDays, nearDays, staleDays, forecastPercent }: Thresholds) =>
    `支出落后序时超过 ${behindPoints} 个百分点为黄、超过 ${behindPoints * redTimes} 个为红；节点逾期 ${overdueDays} 天以内为黄、超过为红；期限前 ${nearDays} 天为黄、过期未办为红；连续 ${staleDays} 天没有记录的不作判断。预测为本联合体近年得分的 ${forecastPercent}% 预测区间。`,
  source: ({ horizon, scheme, ruleSet }: { horizon: string; scheme: string; ruleSet: string }) => `数据截至 ${horizon}，按已结束的各月月末检查；评价方案 ${scheme}，规则集 ${ruleSet}。阈值为拟定参数，不是办法条文；预警只作提醒，不作处置依据。`,
  csv: {
    fileName: (year: number) => `年内预警_${year}年`,
    name: '联合体名称', consortium: '编号', sector: '领域', district: '归口县区', lead: '牵头单位', whole: '全部', item: '事项', colour: '当前',
    since: '起始', due: '期限', note: '说明', missing: '缺少的数据与来源', evidence: '依据记录', low: '预测下限', high: '预测上限', forecast: '预测说明',
    year: '年度', checks: '检查日', horizon: '数据截至', units: '联合体数', notice: '预警只作提醒，不作处置依据。',
  },
};
