import { choice } from './choice-fields.js';
import { defineRecord, notAfter, ofConsortium, ofProject } from './define-record.js';
import { date, decimal, integer, money } from './number-fields.js';
import { creditCode, optional, text } from './text-fields.js';

export const projectLevels = [
  { code: 'national', zh: '国家级', aliases: ['国家'] },
  { code: 'provincial', zh: '省级', aliases: ['省'] },
  { code: 'city', zh: '市级', aliases: ['市'] },
  { code: 'district', zh: '县区级', aliases: ['县区', '区级'] },
  { code: 'enterprise', zh: '企业横向', aliases: ['横向', '企业'] },
] as const;

/** 项目: a joint research project; every level but `enterprise` is a government science plan project (Art. 11). */
export const project = defineRecord({
  name: 'project',
  zh: '项目',
  key: ['code'],
  anchor: 'status',
  references: [ofConsortium],
  fields: {
    code: text({ zh: '项目编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    name: text({ zh: '项目名称', max: 160 }),
    level: choice({ zh: '项目级别', of: projectLevels }),
    lead: creditCode({ zh: '项目牵头单位' }),
    started: date({ zh: '立项日期' }),
    planned_end: date({ zh: '计划结束日期' }),
    status: choice({
      zh: '项目状态',
      of: [
        { code: 'approved', zh: '立项' },
        { code: 'running', zh: '执行' },
        { code: 'extended', zh: '延期' },
        { code: 'awaiting_acceptance', zh: '待验收' },
        { code: 'accepted', zh: '验收通过' },
        { code: 'terminated', zh: '终止' },
        { code: 'withdrawn', zh: '撤销' },
      ],
    }),
    status_since: date({ zh: '状态日期' }),
    budget: money({ zh: '项目预算' }),
    trl_start: optional(integer({ zh: '起始技术就绪水平', min: 1, max: 9 })),
    trl_end: optional(integer({ zh: '当前技术就绪水平', min: 1, max: 9 })),
  },
  rules: [notAfter('started', 'planned_end', '计划结束日期早于立项日期，请核对')],
});

/** 参与单位: who executes a project. */
export const projectUnit = defineRecord({
  name: 'project_unit',
  zh: '项目参与单位',
  key: ['project', 'uscc'],
  anchor: 'uscc',
  references: [ofConsortium, ofProject],
  fields: {
    project: text({ zh: '项目编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    uscc: creditCode({ zh: '统一社会信用代码' }),
    role: choice({ zh: '角色', of: [{ code: 'lead', zh: '牵头' }, { code: 'executing', zh: '参与' }] }),
  },
});

/** 攻关清单任务 (Art. 8(3)): a technical target with a due date. */
export const task = defineRecord({
  name: 'task',
  zh: '攻关清单',
  key: ['code'],
  anchor: 'due',
  references: [ofConsortium, ofProject],
  fields: {
    code: text({ zh: '任务编号', max: 60 }),
    project: text({ zh: '项目编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    title: text({ zh: '任务名称', max: 160 }),
    owner: creditCode({ zh: '责任单位' }),
    target_name: text({ zh: '技术指标', max: 80 }),
    target_unit: text({ zh: '指标单位', max: 40 }),
    direction: choice({ zh: '指标方向', of: [{ code: 'max', zh: '越大越好' }, { code: 'min', zh: '越小越好' }] }),
    target: decimal({ zh: '目标值', min: 0.000001 }),
    actual: optional(decimal({ zh: '实际值', min: 0 })),
    due: date({ zh: '完成时限' }),
    accepted: optional(date({ zh: '通过日期' })),
  },
});

/** 里程碑: a planned date of the latest approved plan and, once reached, the actual one. */
export const milestone = defineRecord({
  name: 'milestone',
  zh: '项目节点',
  key: ['code'],
  anchor: 'planned',
  references: [ofConsortium, ofProject],
  fields: {
    code: text({ zh: '节点编号', max: 60 }),
    project: text({ zh: '项目编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    title: text({ zh: '节点名称', max: 160 }),
    planned: date({ zh: '计划日期' }),
    actual: optional(date({ zh: '实际日期' })),
  },
});
