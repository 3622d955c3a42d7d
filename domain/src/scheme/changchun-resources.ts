import type { Indicator } from './indicator.js';
import { proposed, units, wanYuanScale } from './units.js';

/** R 资源整合, weight 25. */
export const resourceIndicators: readonly Indicator[] = [
  {
    code: 'R1', dimension: 'R', zh: '联合体研发投入', en: 'Consortium R&D spend',
    definition: {
      zh: '当年记入联合体项目与平台的各来源研发支出合计（扣除退回）',
      en: 'R&D expenditure of the year booked to consortium projects and platforms from all sources, net of refunds',
    },
    unit: units.wanYuan, direction: 'up', weight: 4, goalposts: { type: 'log', lo: 0, hi: 5000 },
    sources: ['FL'], value: 'sum', scale: wanYuanScale, whenEmpty: 'zero',
    numerator: { zh: '当年研发支出', en: 'R&D expenditure', unit: '元' },
    denominator: null,
    evidence: { article: '第十二条', authority: { zh: '湖南省制造业创新中心考评表：单个中心年均研发经费500万元得满分；此处参照值为拟定值', en: 'Hunan table: 5 million CNY a year is full marks for one centre; reference values here proposed' } },
  },
  {
    code: 'R2', dimension: 'R', zh: '财政资金杠杆倍数', en: 'Leverage ratio',
    definition: {
      zh: '当年非财政资金支出（自筹、社会投资、贷款、股权）÷ 各级财政资金支出；当年无财政支出的不适用',
      en: 'Non-fiscal funds spent (own, social, loans, equity) ÷ fiscal funds spent at all levels; not applicable without fiscal spending',
    },
    unit: units.times, direction: 'up', weight: 5, goalposts: { type: 'linear', lo: 0.5, hi: 3 },
    sources: ['FL'], value: 'ratio', scale: 1, whenEmpty: 'not_applicable',
    numerator: { zh: '非财政资金支出', en: 'Non-fiscal funds spent', unit: '元' },
    denominator: { zh: '财政资金支出', en: 'Fiscal funds spent', unit: '元' },
    evidence: { article: '第十条', authority: { zh: '可比项目公布值约2至8倍；参照值为拟定值', en: 'Comparable programmes publish about 2 to 8; reference values proposed' } },
  },
  {
    code: 'R3', dimension: 'R', zh: '预算执行率', en: 'Budget execution rate',
    definition: {
      zh: '当年各科目、各来源支出合计 ÷ 当年预算合计；90%至105%为最佳，过低过高均扣分；当年无预算的不适用',
      en: 'Spent in the year ÷ planned for the year, all categories and sources; best within 90–105 %; not applicable when nothing was planned',
    },
    unit: units.percent, direction: 'interval', weight: 4, goalposts: { type: 'interval', lo: 90, hi: 105, lb: 50, ub: 130 },
    sources: ['FL'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '当年支出', en: 'Spent', unit: '元' },
    denominator: { zh: '当年预算', en: 'Planned', unit: '元' },
    evidence: { article: '第八条第一项', authority: proposed },
  },
  {
    code: 'R4', dimension: 'R', zh: '科研仪器开放共享率', en: 'Shared-equipment use',
    definition: {
      zh: '列入共享清单的仪器被所有者以外成员使用的机时 ÷ 可用机时',
      en: 'Hours of listed equipment used by members other than the owner ÷ available hours',
    },
    unit: units.percent, direction: 'up', weight: 3, goalposts: { type: 'linear', lo: 0, hi: 40 },
    sources: ['AR'], value: 'ratio', scale: 100, whenEmpty: 'missing',
    numerator: { zh: '其他成员使用机时', en: 'Hours used by other members', unit: '小时' },
    denominator: { zh: '可用机时', en: 'Available hours', unit: '小时' },
    evidence: { article: '第十二条', authority: { zh: '北京市工程研究中心评价含仪器设备利用率；参照值为拟定值', en: 'Beijing rates equipment utilisation; reference values proposed' } },
    reportItems: {
      numerator: { zh: '共享仪器被其他成员使用的机时', en: 'Shared-equipment hours used by other members', unit: units.hour },
      denominator: { zh: '共享仪器可用机时', en: 'Shared-equipment hours available', unit: units.hour },
    },
  },
  {
    code: 'R5', dimension: 'R', zh: '共建平台数（加权）', en: 'Joint platforms (weighted)',
    definition: {
      zh: '12月31日有效、由两家以上成员共建的平台：国家级每个3分、省级2分、市级1分',
      en: 'Platforms in force at 31 December run by two or more members: national 3, provincial 2, city 1 point each',
    },
    unit: units.points, direction: 'up', weight: 4, goalposts: { type: 'linear', lo: 0, hi: 6 },
    sources: ['MR', 'AR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '平台得分', en: 'Points of the platforms', unit: '分' },
    denominator: null,
    evidence: { article: '第十条第四项', authority: proposed },
  },
  {
    code: 'R6', dimension: 'R', zh: '研发人员占比', en: 'R&D staff share',
    definition: {
      zh: '投入联合体的研发人员全时当量 ÷ 联合体实体或平台人员全时当量',
      en: 'R&D full-time equivalents assigned ÷ all full-time equivalents of the consortium entities or platforms',
    },
    unit: units.percent, direction: 'up', weight: 3, goalposts: { type: 'linear', lo: 10, hi: 50 },
    sources: ['AR'], value: 'ratio', scale: 100, whenEmpty: 'missing',
    numerator: { zh: '研发人员全时当量', en: 'R&D full-time equivalents', unit: '人年' },
    denominator: { zh: '全部人员全时当量', en: 'All full-time equivalents', unit: '人年' },
    evidence: { article: '第十二条', authority: { zh: '湖南及省级制造业创新中心验收表：占比50%以上得满分，10%以下不得分', en: 'Two provincial tables: 50 % is full marks, below 10 % none' } },
    reportItems: {
      numerator: { zh: '研发人员全时当量', en: 'R&D full-time equivalents', unit: units.fullTime },
      denominator: { zh: '全部人员全时当量', en: 'All full-time equivalents', unit: units.fullTime },
    },
  },
  {
    code: 'R7', dimension: 'R', zh: '科技金融支持额', en: 'Finance attracted',
    definition: {
      zh: '当年联合体及成员由第十条第三项所列工具获得的新增贷款与股权投资',
      en: 'New loans and equity to the consortium or its members in the year by the instruments of Art. 10(3)',
    },
    unit: units.wanYuan, direction: 'up', weight: 2, goalposts: { type: 'log', lo: 0, hi: 5000 },
    sources: ['FL'], value: 'sum', scale: wanYuanScale, whenEmpty: 'zero',
    numerator: { zh: '新增贷款与股权投资', en: 'New loans and equity', unit: '元' },
    denominator: null,
    evidence: { article: '第十条第三项', authority: proposed },
  },
];
