import type { Indicator } from './indicator.js';
import { proposed, units } from './units.js';

/** C 合作机制, weight 20. */
export const cooperationIndicators: readonly Indicator[] = [
  {
    code: 'C1', dimension: 'C', zh: '协议签署完备率', en: 'Agreement signature completeness',
    definition: {
      zh: '12月31日在册成员中，已有效签署现行合作协议或补充协议的成员数 ÷ 在册成员数',
      en: 'Active members at 31 December with a valid signature of the current agreement or a supplement ÷ active members',
    },
    unit: units.percent, direction: 'up', weight: 3, goalposts: { type: 'linear', lo: 80, hi: 100 },
    sources: ['MR'], value: 'ratio', scale: 100, whenEmpty: 'missing',
    numerator: { zh: '有效签署的在册成员', en: 'Active members who signed', unit: '家' },
    denominator: { zh: '在册成员', en: 'Active members', unit: '家' },
    evidence: { article: '第七条', authority: { zh: '办法要求各成员单位共同签署；参照值为拟定值', en: 'The Measures ask every member to sign; reference values proposed' } },
  },
  {
    code: 'C2', dimension: 'C', zh: '成员履约率', en: 'Obligation fulfilment rate',
    definition: {
      zh: '当年到期的成员义务（任务、投入、数据）中已履行的 ÷ 到期的；协议写明金额的按金额加权',
      en: 'Member obligations (tasks, contributions, data) due in the year and fulfilled ÷ due; weighted by planned amount where given',
    },
    unit: units.percent, direction: 'up', weight: 5, goalposts: { type: 'linear', lo: 60, hi: 100 },
    sources: ['AR', 'PR'], value: 'ratio', scale: 100, whenEmpty: 'missing',
    numerator: { zh: '已履行的到期义务', en: 'Obligations fulfilled', unit: '项' },
    denominator: { zh: '到期义务', en: 'Obligations due', unit: '项' },
    evidence: { article: '第十二条', authority: proposed },
    reportItems: {
      numerator: { zh: '当年已履行的到期义务数', en: 'Obligations fulfilled in the year', unit: units.obligation },
      denominator: { zh: '当年到期的成员义务数', en: 'Obligations due in the year', unit: units.obligation },
    },
  },
  {
    code: 'C3', dimension: 'C', zh: '成员活跃参与率', en: 'Active-member ratio',
    definition: {
      zh: '当年至少参与一次项目或任务、共享设备使用、共有成果或会议的在册成员数 ÷ 在册成员数',
      en: 'Active members with at least one project or task, shared-equipment use, co-owned output or meeting attendance in the year ÷ active members',
    },
    unit: units.percent, direction: 'up', weight: 4, goalposts: { type: 'linear', lo: 30, hi: 90 },
    sources: ['PR', 'OR', 'AR'], value: 'ratio', scale: 100, whenEmpty: 'missing',
    numerator: { zh: '当年有参与记录的在册成员', en: 'Members with recorded activity', unit: '家' },
    denominator: { zh: '在册成员', en: 'Active members', unit: '家' },
    evidence: { article: '第十二条', authority: { zh: '国家试点联盟逐年评价活跃度；参照值为拟定值', en: 'National pilot alliances were rated yearly on activity; reference values proposed' } },
  },
  {
    code: 'C4', dimension: 'C', zh: '决策会议达成率', en: 'Governance meetings held',
    definition: {
      zh: '当年召开的决策会议次数 ÷ 章程规定次数，超过规定次数按100%计',
      en: 'Governance meetings held in the year ÷ meetings the charter requires, at most 100 %',
    },
    unit: units.percent, direction: 'up', weight: 2, goalposts: { type: 'linear', lo: 0, hi: 100 },
    sources: ['AR'], value: 'ratio', scale: 100, atMost: 100, whenEmpty: 'missing',
    numerator: { zh: '已召开的决策会议', en: 'Meetings held', unit: '次' },
    denominator: { zh: '章程规定的决策会议', en: 'Meetings required', unit: '次' },
    evidence: { article: '第九条', authority: proposed },
    reportItems: {
      numerator: { zh: '当年召开的决策会议次数', en: 'Meetings held in the year', unit: units.meeting },
      denominator: { zh: '章程规定的年度决策会议次数', en: 'Meetings required by the charter', unit: units.meeting },
    },
  },
  {
    code: 'C5', dimension: 'C', zh: '成员稳定率', en: 'Member retention',
    definition: {
      zh: '1月1日在册成员中12月31日仍在册的 ÷ 1月1日在册成员（因法人注销、合并退出的不计）',
      en: 'Members on 1 January still active on 31 December ÷ members on 1 January (exits by deregistration or merger excluded)',
    },
    unit: units.percent, direction: 'up', weight: 2, goalposts: { type: 'linear', lo: 70, hi: 100 },
    sources: ['MR'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '年末仍在册的年初成员', en: 'Members retained', unit: '家' },
    denominator: { zh: '年初在册成员', en: 'Members on 1 January', unit: '家' },
    evidence: { article: '第十一条', authority: proposed },
  },
  {
    code: 'C6', dimension: 'C', zh: '产业分析与决策咨询报告数', en: 'Industry analyses delivered',
    definition: {
      zh: '当年提交的产业分析或决策咨询报告每份计1分，被市级及以上采纳的每份另计2分',
      en: 'One point per industry analysis submitted in the year and two more when adopted at city level or above',
    },
    unit: units.points, direction: 'up', weight: 4, goalposts: { type: 'linear', lo: 0, hi: 4 },
    sources: ['OR', 'AR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '报告得分', en: 'Points of the reports', unit: '分' },
    denominator: null,
    evidence: { article: '第八条第二项', authority: { zh: '办法要求定期形成分析报告；参照值为拟定值', en: 'The Measures ask for regular analyses; reference values proposed' } },
  },
];
