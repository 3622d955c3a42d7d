import { choice } from './choice-fields.js';
import { defineRecord, ofConsortium, ofProject } from './define-record.js';
import { date, money } from './number-fields.js';
import { creditCode, creditCodes, optional, text } from './text-fields.js';

/** Where money comes from. The first four are fiscal. */
export const fundSources = [
  { code: 'national', zh: '国家财政' },
  { code: 'provincial', zh: '省财政' },
  { code: 'city', zh: '市财政专项', aliases: ['市财政'] },
  { code: 'district', zh: '县区财政' },
  { code: 'own', zh: '自筹' },
  { code: 'social', zh: '社会投资' },
  { code: 'loan', zh: '贷款' },
  { code: 'equity', zh: '先投后股', aliases: ['股权'] },
  { code: 'compensation', zh: '风险补偿' },
] as const;

export const fundCategories = [
  { code: 'equipment', zh: '设备费' },
  { code: 'operations', zh: '业务费' },
  { code: 'labour', zh: '劳务费' },
  { code: 'indirect', zh: '间接费用' },
] as const;

export const fundKinds = [
  { code: 'planned', zh: '预算', aliases: ['计划'] },
  { code: 'allocated', zh: '拨付', aliases: ['到账'] },
  { code: 'spent', zh: '支出' },
  { code: 'refunded', zh: '退回' },
] as const;

/** 经费台账: one line of money, by source, category and kind. */
export const fundEntry = defineRecord({
  name: 'fund_entry',
  zh: '经费台账',
  key: ['entry'],
  anchor: 'amount',
  references: [ofConsortium, ofProject],
  fields: {
    entry: text({ zh: '流水号', max: 40 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    project: text({ zh: '项目编号', max: 60 }),
    uscc: creditCode({ zh: '单位信用代码', aliases: ['统一社会信用代码', '信用代码'] }),
    source: choice({ zh: '经费来源', aliases: ['来源'], of: fundSources }),
    category: choice({ zh: '经费科目', aliases: ['科目'], of: fundCategories }),
    kind: choice({ zh: '类型', aliases: ['收支类型'], of: fundKinds }),
    booked: date({ zh: '日期', aliases: ['入账日期'] }),
    amount: money({ zh: '金额' }),
  },
  check: (values) => (typeof values['amount'] === 'string' && values['amount'].startsWith('-') ? { field: 'amount', message: '金额不能为负；退款请用类型“退回”填正数' } : null),
});

export const outcomeKinds = [
  { code: 'patent', zh: '发明专利' },
  { code: 'software', zh: '软件著作权' },
  { code: 'standard', zh: '标准' },
  { code: 'contract', zh: '技术合同' },
  { code: 'transfer', zh: '成果转化' },
  { code: 'revenue', zh: '新增销售收入' },
  { code: 'scenario', zh: '示范场景' },
  { code: 'analysis', zh: '产业分析报告' },
] as const;

/** 成果: what came out. `level` is the standard's level, or who adopted an analysis. */
export const outcome = defineRecord({
  name: 'outcome',
  zh: '成果记录',
  key: ['code'],
  anchor: 'achieved',
  references: [ofConsortium],
  fields: {
    code: text({ zh: '成果编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    project: optional(text({ zh: '项目编号', max: 60 })),
    kind: choice({ zh: '成果类型', aliases: ['类型'], of: outcomeKinds }),
    title: text({ zh: '成果名称', aliases: ['名称'], max: 160 }),
    achieved: date({ zh: '取得日期', aliases: ['日期'] }),
    level: optional(
      choice({
        zh: '级别',
        of: [
          { code: 'international', zh: '国际' },
          { code: 'national', zh: '国家', aliases: ['国家级'] },
          { code: 'industry', zh: '行业' },
          { code: 'local', zh: '地方' },
          { code: 'group', zh: '团体' },
          { code: 'provincial', zh: '省级' },
          { code: 'city', zh: '市级' },
        ],
      }),
    ),
    amount: optional(money({ zh: '金额' })),
    owners: creditCodes({ zh: '权属单位', aliases: ['完成单位'] }),
    origin: optional(creditCode({ zh: '成果来源单位' })),
    registration: optional(text({ zh: '登记号', aliases: ['申请号', '合同登记号'], max: 80 })),
    evidence: optional(text({ zh: '佐证材料', max: 200 })),
  },
});
