import { choice } from './choice-fields.js';
import { defineRecord, notAfter, ofConsortium } from './define-record.js';
import { date } from './number-fields.js';
import { creditCode, creditCodes, optional, text, words } from './text-fields.js';

/** 龙头、链主企业名录 (Art. 2, 5): who is designated as what, from when to when. */
export const designation = defineRecord({
  name: 'designation',
  zh: '龙头链主名录',
  key: ['uscc', 'kind', 'valid_from'],
  anchor: 'valid_from',
  fields: {
    uscc: creditCode({ zh: '统一社会信用代码', aliases: ['信用代码'] }),
    kind: choice({ zh: '称号', aliases: ['认定类别'], of: [{ code: 'leading', zh: '龙头', aliases: ['龙头企业'] }, { code: 'chain', zh: '链主', aliases: ['链主企业'] }] }),
    valid_from: date({ zh: '认定日期', aliases: ['有效期起'] }),
    valid_until: optional(date({ zh: '有效期至', aliases: ['有效期止'] })),
    authority: text({ zh: '认定单位', max: 120 }),
    document: optional(text({ zh: '认定文号', aliases: ['文号'], max: 120 })),
  },
  rules: [notAfter('valid_from', 'valid_until', '有效期至早于认定日期，请核对')],
});

/** What an agreement or the articles must state (Art. 7, 9), as the register's checklist words it. */
export const agreementClauses = ['组织机构', '建设目标', '攻关方向', '权利责任义务', '成果所有权', '收益分配', '宗旨目标', '研究方向', '主要任务', '知识产权归属'] as const;

/**
 * 协议与章程 (Art. 7, 9, 11): one paper, what it states and, for a supplement, what it changes, whom it concerns and when it was filed.
 * `signature.agreement` names its `code`.
 */
export const agreement = defineRecord({
  name: 'agreement',
  zh: '协议与章程',
  key: ['consortium', 'code'],
  anchor: 'dated',
  references: [ofConsortium],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    code: text({ zh: '协议编号', aliases: ['文件编号'], max: 60 }),
    kind: choice({
      zh: '文件类型',
      aliases: ['协议类型', '类型'],
      of: [{ code: 'agreement', zh: '协议书', aliases: ['合作协议书', '合作协议'] }, { code: 'supplement', zh: '补充协议' }, { code: 'articles', zh: '章程' }],
    }),
    dated: date({ zh: '签订日期', aliases: ['签署日期', '日期'] }),
    clauses: words({ zh: '载明内容', aliases: ['条款清单'] }),
    change_kind: optional(
      choice({
        zh: '变更事项',
        of: [{ code: 'members', zh: '共建单位' }, { code: 'tasks', zh: '任务分配' }, { code: 'lead', zh: '牵头单位' }, { code: 'other', zh: '其他' }],
      }),
    ),
    units: creditCodes({ zh: '涉及单位' }),
    effective: optional(date({ zh: '生效日期' })),
    filed: optional(date({ zh: '报备日期', aliases: ['备案日期'] })),
  },
});
