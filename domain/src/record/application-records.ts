import { choice, place } from './choice-fields.js';
import { defineRecord, notAfter, ofConsortium } from './define-record.js';
import { date } from './number-fields.js';
import { creditCode, optional, text } from './text-fields.js';

/** The way of an application (Art. 9), and what may turn it back. */
export const applicationSteps = [
  { code: 'applied', zh: '企业申报', aliases: ['申报'] },
  { code: 'recommended', zh: '归口初审推荐', aliases: ['初审推荐', '推荐'] },
  { code: 'accepted', zh: '受理' },
  { code: 'reviewed', zh: '专家论证', aliases: ['论证'] },
  { code: 'deliberated', zh: '局长办公会审议', aliases: ['审议'] },
  { code: 'notice_started', zh: '公示开始' },
  { code: 'notice_ended', zh: '公示结束' },
  { code: 'filed', zh: '备案' },
  { code: 'returned', zh: '退回' },
  { code: 'withdrawn', zh: '撤回' },
  { code: 'objected', zh: '异议' },
] as const;

/** 申报事项: one dated step of a consortium's recognition (Art. 9). `uscc` is who applied, `district` whose department recommended. */
export const application = defineRecord({
  name: 'application',
  zh: '申报事项',
  key: ['consortium', 'step', 'happened'],
  anchor: 'happened',
  references: [ofConsortium],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    step: choice({ zh: '申报环节', aliases: ['环节', '事项'], of: applicationSteps }),
    happened: date({ zh: '日期', aliases: ['办理日期'] }),
    uscc: optional(creditCode({ zh: '申报单位信用代码', aliases: ['信用代码'] })),
    district: optional(place({ zh: '推荐部门所在县区', aliases: ['归口县区', '县区'], list: 'districts' })),
    document: optional(text({ zh: '文号', aliases: ['文件'], max: 120 })),
  },
});

/** 批建文件 (Art. 9(3)): the approval of a higher level that lets a consortium be recognised directly. */
export const approval = defineRecord({
  name: 'approval',
  zh: '批建文件',
  key: ['consortium', 'document'],
  anchor: 'level',
  references: [ofConsortium],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    document: text({ zh: '文号', aliases: ['批建文件'], max: 120 }),
    level: choice({ zh: '批建层级', aliases: ['层级'], of: [{ code: 'national', zh: '国家', aliases: ['国家级'] }, { code: 'provincial', zh: '省', aliases: ['省级'] }, { code: 'city', zh: '市', aliases: ['市级'] }] }),
    issuer: text({ zh: '批建单位', max: 120 }),
    issued: date({ zh: '批建日期' }),
    withdrawn: optional(date({ zh: '撤销日期' })),
  },
  rules: [notAfter('issued', 'withdrawn', '撤销日期早于批建日期，请核对')],
});

/** 单位变更: that a unit goes on as, or in, another credit code; obligations follow the entity. */
export const succession = defineRecord({
  name: 'succession',
  zh: '单位变更',
  key: ['from_uscc', 'to_uscc'],
  anchor: 'since',
  fields: {
    from_uscc: creditCode({ zh: '原信用代码', aliases: ['变更前信用代码'] }),
    to_uscc: creditCode({ zh: '现信用代码', aliases: ['变更后信用代码'] }),
    since: date({ zh: '变更日期' }),
    kind: choice({
      zh: '变更类型',
      of: [{ code: 'renamed', zh: '更名' }, { code: 'recoded', zh: '代码变更' }, { code: 'merged', zh: '合并' }, { code: 'split', zh: '分立' }],
    }),
  },
  check: (values) => (values['from_uscc'] === values['to_uscc'] ? { field: 'to_uscc', message: '原信用代码与现信用代码相同；只改名称不必登记，请核对代码' } : null),
});
