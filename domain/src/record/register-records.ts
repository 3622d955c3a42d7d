import { choice, place } from './choice-fields.js';
import { defineRecord, notAfter, ofConsortium } from './define-record.js';
import { eventKinds } from './event-kinds.js';
import { date } from './number-fields.js';
import { creditCode, creditCodes, optional, text, words } from './text-fields.js';

/** 单位: anybody who can be a member, by its 统一社会信用代码. */
export const organisation = defineRecord({
  name: 'organisation',
  zh: '单位名录',
  key: ['uscc'],
  anchor: 'uscc',
  fields: {
    uscc: creditCode({ zh: '统一社会信用代码', aliases: ['信用代码', '社会信用代码'] }),
    name: text({ zh: '单位名称', aliases: ['名称'] }),
    kind: choice({
      zh: '单位性质',
      aliases: ['单位类型'],
      of: [
        { code: 'enterprise', zh: '企业' },
        { code: 'university', zh: '高校', aliases: ['高等院校'] },
        { code: 'institute', zh: '科研院所', aliases: ['院所'] },
        { code: 'hospital', zh: '医院', aliases: ['医疗机构'] },
        { code: 'association', zh: '社会组织' },
        { code: 'other', zh: '其他事业单位', aliases: ['其他'] },
      ],
    }),
    district: place({ zh: '所在县区', aliases: ['县区', '开发区', '所在区'], list: 'districts', outside: '市外' }),
    principal_place: optional(place({ zh: '主要经营地', aliases: ['主要经营地所在县区'], list: 'districts', outside: '市外' })),
  },
});

/** 联合体 as the bureau has it on file (Art. 9). */
export const consortium = defineRecord({
  name: 'consortium',
  zh: '联合体名录',
  key: ['code'],
  anchor: 'name',
  fields: {
    code: text({ zh: '联合体编号', aliases: ['编号'], max: 40 }),
    name: text({ zh: '联合体名称', aliases: ['名称'], max: 80 }),
    sector: place({ zh: '主领域', aliases: ['领域', '重点领域'], list: 'sectors' }),
    secondary_sectors: words({ zh: '细分赛道', aliases: ['其他领域'] }),
    district: place({ zh: '归口县区', aliases: ['归口管理部门', '县区'], list: 'districts' }),
    route: choice({ zh: '认定方式', of: [{ code: 'review', zh: '评审认定' }, { code: 'direct', zh: '直接认定' }] }),
    approval_document: optional(text({ zh: '批建文件', max: 120 })),
    recognised: date({ zh: '认定日期' }),
    status: choice({
      zh: '状态',
      of: [
        { code: 'active', zh: '运行' },
        { code: 'rectifying', zh: '整改中' },
        { code: 'revoked', zh: '已取消' },
        { code: 'dissolved', zh: '已解散' },
      ],
    }),
    status_since: date({ zh: '状态日期' }),
  },
  rules: [notAfter('recognised', 'status_since', '状态日期早于认定日期，请核对')],
});

/** 成员: who belongs to a consortium, as what, from when to when (Art. 6, 11). */
export const membership = defineRecord({
  name: 'membership',
  zh: '成员名册',
  key: ['consortium', 'uscc', 'joined'],
  anchor: 'uscc',
  references: [ofConsortium, { field: 'uscc', record: 'organisation', key: 'uscc' }],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    uscc: creditCode({ zh: '统一社会信用代码', aliases: ['信用代码', '成员信用代码'] }),
    tier: choice({
      zh: '成员层级',
      aliases: ['层级'],
      of: [{ code: 'lead', zh: '牵头' }, { code: 'core', zh: '核心层' }, { code: 'general', zh: '一般' }],
    }),
    joined: date({ zh: '加入日期' }),
    left_on: optional(date({ zh: '退出日期' })),
    exit_reason: optional(text({ zh: '退出原因', max: 120 })),
  },
  rules: [notAfter('joined', 'left_on', '退出日期早于加入日期，请核对')],
});

/** 协议签署: one member's signature under the agreement or a supplement (Art. 7). */
export const signature = defineRecord({
  name: 'signature',
  zh: '协议签署',
  key: ['consortium', 'agreement', 'uscc'],
  anchor: 'signed',
  references: [ofConsortium],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    agreement: text({ zh: '协议编号', max: 60 }),
    uscc: creditCode({ zh: '统一社会信用代码', aliases: ['信用代码', '签署单位信用代码'] }),
    signed: date({ zh: '签署日期' }),
    signer: choice({ zh: '签署人身份', of: [{ code: 'legal_representative', zh: '法定代表人' }, { code: 'agent', zh: '授权人' }] }),
    authorisation: optional(text({ zh: '授权文件', max: 120 })),
  },
});

/** 共建平台 (Art. 10(4)): in force from a date, run by members. */
export const platform = defineRecord({
  name: 'platform',
  zh: '共建平台',
  key: ['code'],
  anchor: 'level',
  references: [ofConsortium],
  fields: {
    code: text({ zh: '平台编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    name: text({ zh: '平台名称', max: 120 }),
    kind: choice({
      zh: '平台类型',
      of: [
        { code: 'proof_of_concept', zh: '概念验证中心' },
        { code: 'pilot_base', zh: '中试基地' },
        { code: 'science_park', zh: '科技产业园' },
        { code: 'key_laboratory', zh: '重点实验室' },
        { code: 'technology_centre', zh: '技术创新中心' },
      ],
    }),
    level: choice({ zh: '平台级别', aliases: ['级别'], of: [{ code: 'national', zh: '国家级' }, { code: 'provincial', zh: '省级' }, { code: 'city', zh: '市级' }] }),
    operators: creditCodes({ zh: '共建单位' }),
    since: date({ zh: '起始日期' }),
    until: optional(date({ zh: '终止日期' })),
  },
  rules: [notAfter('since', 'until', '终止日期早于起始日期，请核对')],
});

/** 事件: what happened to a consortium that the Measures attach a consequence to (Art. 11, 12), or that adds to a total or bars a grade. */
export const event = defineRecord({
  name: 'event',
  zh: '事件记录',
  key: ['code'],
  anchor: 'kind',
  references: [ofConsortium],
  fields: {
    code: text({ zh: '事件编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    kind: choice({
      zh: '事件类型',
      of: eventKinds,
    }),
    happened: date({ zh: '日期', aliases: ['发生日期'] }),
    deadline: optional(date({ zh: '期限' })),
    uscc: optional(creditCode({ zh: '相关单位信用代码' })),
    clause: optional(text({ zh: '条款', max: 120 })),
    detail: optional(text({ zh: '说明', max: 500 })),
  },
});

/** 禁入名单: a lead unit barred for three years from the day the title was taken (Art. 12). */
export const ban = defineRecord({
  name: 'ban',
  zh: '禁入名单',
  key: ['uscc', 'decided'],
  anchor: 'decided',
  fields: {
    uscc: creditCode({ zh: '统一社会信用代码', aliases: ['信用代码'] }),
    decided: date({ zh: '决定日期' }),
    case_number: text({ zh: '文号', aliases: ['案号'], max: 60 }),
    lifted: optional(date({ zh: '提前解除日期' })),
  },
  rules: [notAfter('decided', 'lifted', '提前解除日期早于决定日期，请核对')],
});

