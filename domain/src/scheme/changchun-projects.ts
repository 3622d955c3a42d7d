import type { Indicator } from './indicator.js';
import { proposed, units } from './units.js';

/** P 项目攻关, weight 30. */
export const projectIndicators: readonly Indicator[] = [
  {
    code: 'P1', dimension: 'P', zh: '攻关清单任务完成率', en: 'Task-list completion',
    definition: {
      zh: '到12月31日应完成的攻关清单任务中，当日或之前已通过的 ÷ 应完成的；无到期任务的不适用',
      en: 'Task-list items accepted on or before 31 December ÷ items due by then; not applicable when none is due',
    },
    unit: units.percent, direction: 'up', weight: 8, goalposts: { type: 'linear', lo: 50, hi: 100 },
    sources: ['PR'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '已通过的到期任务', en: 'Due items accepted', unit: '项' },
    denominator: { zh: '到期任务', en: 'Items due', unit: '项' },
    evidence: { article: '第八条第三项', authority: { zh: '湖南表建设目标完成占45分、省级验收表占30分；参照值为拟定值', en: 'Two provincial tables give 45 and 30 points to set targets; reference values proposed' } },
  },
  {
    code: 'P2', dimension: 'P', zh: '里程碑按期完成率', en: 'Milestones on time',
    definition: {
      zh: '当年到期的里程碑中，实际完成日期不晚于最近批准计划日期的 ÷ 到期的；无到期里程碑的不适用',
      en: 'Milestones due in the year reached no later than the latest approved plan ÷ milestones due; not applicable when none is due',
    },
    unit: units.percent, direction: 'up', weight: 6, goalposts: { type: 'linear', lo: 60, hi: 100 },
    sources: ['PR'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '按期完成的里程碑', en: 'Milestones on time', unit: '个' },
    denominator: { zh: '到期里程碑', en: 'Milestones due', unit: '个' },
    evidence: { article: '第八条第三项', authority: proposed },
  },
  {
    code: 'P3', dimension: 'P', zh: '技术指标达成率', en: 'Technical target attainment',
    definition: {
      zh: '到期技术指标达成度的平均值；达成度＝实际÷目标（越大越好）或目标÷实际（越小越好），每项不超过1；无到期指标的不适用',
      en: 'Mean attainment of due targets; attainment is actual ÷ target (more is better) or target ÷ actual (less is better), at most 1 each; not applicable when none is due',
    },
    unit: units.percent, direction: 'up', weight: 6, goalposts: { type: 'linear', lo: 60, hi: 100 },
    sources: ['PR'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '到期指标达成度合计', en: 'Sum of attainments', unit: '项' },
    denominator: { zh: '到期技术指标', en: 'Targets due', unit: '项' },
    evidence: { article: '第八条第三项', authority: proposed },
  },
  {
    code: 'P4', dimension: 'P', zh: '承担政府项目（加权）', en: 'Government projects (weighted)',
    definition: {
      zh: '当年新立或在研、由联合体成员牵头或承担课题的政府科技计划项目：国家级每个3分、省级2分、市级1分',
      en: 'Government projects started or running in the year, led by members in whole or in a subtask: national 3, provincial 2, city 1 point each',
    },
    unit: units.points, direction: 'up', weight: 4, goalposts: { type: 'linear', lo: 0, hi: 8 },
    sources: ['PR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '项目得分', en: 'Points of the projects', unit: '分' },
    denominator: null,
    evidence: { article: '第十条第一项', authority: { zh: '省级验收表对国家、省级项目分别计分；参照值为拟定值', en: 'A provincial table scores national and provincial projects apart; reference values proposed' } },
  },
  {
    code: 'P5', dimension: 'P', zh: '产学研联合承担率', en: 'Joint-execution ratio',
    definition: {
      zh: '当年项目中，承担单位同时含企业成员与高校或院所成员的 ÷ 全部项目；当年无项目的不适用',
      en: 'Projects with at least one enterprise and one university or institute member executing ÷ all projects of the year; not applicable without projects',
    },
    unit: units.percent, direction: 'up', weight: 3, goalposts: { type: 'linear', lo: 40, hi: 100 },
    sources: ['PR', 'MR'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '产学研联合承担的项目', en: 'Jointly executed projects', unit: '个' },
    denominator: { zh: '当年项目', en: 'Projects of the year', unit: '个' },
    evidence: { article: '第八条第五项', authority: proposed },
  },
  {
    code: 'P6', dimension: 'P', zh: '技术就绪水平提升', en: 'TRL gain',
    definition: {
      zh: '当年完成项目的技术就绪水平提升（结束－起始）平均值；当年无完成项目的不适用',
      en: 'Mean of TRL end minus TRL start of projects completed in the year; not applicable when none was completed',
    },
    unit: units.level, direction: 'up', weight: 3, goalposts: { type: 'linear', lo: 0, hi: 2 },
    sources: ['PR'], value: 'ratio', scale: 1, whenEmpty: 'not_applicable',
    numerator: { zh: '就绪水平提升合计', en: 'Sum of TRL gains', unit: '级' },
    denominator: { zh: '当年完成的项目', en: 'Projects completed', unit: '个' },
    evidence: { article: '第八条第三项', authority: { zh: '等级见GB/T 22900；可比项目多由4级升至6级；参照值为拟定值', en: 'Scale of GB/T 22900; comparable projects moved from 4 to 6; reference values proposed' } },
  },
];
