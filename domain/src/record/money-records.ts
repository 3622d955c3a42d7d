import { choice } from './choice-fields.js';
import { defineRecord, notNegative, ofConsortium, ofProject } from './define-record.js';
import { fundCategories, fundKinds, fundSources, outcomeKinds } from './money-codes.js';
import { date, money } from './number-fields.js';
import { creditCode, creditCodes, optional, text } from './text-fields.js';

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
  rules: [notNegative(['amount'], '金额不能为负；退款请用类型“退回”填正数')],
});

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
