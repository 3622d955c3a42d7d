import { choice } from './choice-fields.js';
import { defineRecord, notNegative, ofConsortium } from './define-record.js';
import { date, money } from './number-fields.js';
import { creditCode, optional, text } from './text-fields.js';

const NEGATIVE = '金额不能为负，请核对';

/** 转化支持 (Art. 10(2), 基金+补助): money for one transfer of a result; only the grant is capped. */
export const transferGrant = defineRecord({
  name: 'transfer_grant',
  zh: '转化补助',
  key: ['code'],
  anchor: 'amount',
  references: [ofConsortium, { field: 'outcome', record: 'outcome', key: 'code' }],
  fields: {
    code: text({ zh: '补助编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    outcome: text({ zh: '成果编号', max: 60 }),
    kind: choice({ zh: '支持方式', aliases: ['类型'], of: [{ code: 'grant', zh: '补助' }, { code: 'fund', zh: '基金投资', aliases: ['基金'] }, { code: 'refund', zh: '补助退回', aliases: ['退回'] }] }),
    paid: date({ zh: '日期', aliases: ['拨付日期'] }),
    amount: money({ zh: '金额' }),
  },
  rules: [notNegative(['amount'], NEGATIVE)],
});

/** 先投后股 (Art. 10(2)): one investment and the days of its stages; an absent day is a stage not reached. */
export const equityInvestment = defineRecord({
  name: 'equity_investment',
  zh: '先投后股',
  key: ['code'],
  anchor: 'amount',
  references: [ofConsortium],
  fields: {
    code: text({ zh: '投资编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    uscc: creditCode({ zh: '被投单位信用代码', aliases: ['信用代码'] }),
    invested: date({ zh: '投入日期' }),
    amount: money({ zh: '投入金额' }),
    condition_reached: optional(date({ zh: '转股条件达成日期' })),
    converted: optional(date({ zh: '转股日期' })),
    converted_amount: optional(money({ zh: '转股金额' })),
    exited: optional(date({ zh: '退出日期' })),
    exited_amount: optional(money({ zh: '退出金额' })),
    exempted: optional(date({ zh: '结项免责日期' })),
  },
  rules: [notNegative(['amount', 'converted_amount', 'exited_amount'], NEGATIVE)],
});

/** 贷款风险补偿 (Art. 10(3)): one payment to a lender for the loss of a loan to a consortium's unit. */
export const loanCompensation = defineRecord({
  name: 'loan_compensation',
  zh: '风险补偿',
  key: ['code'],
  anchor: 'compensation',
  references: [ofConsortium],
  fields: {
    code: text({ zh: '补偿编号', max: 60 }),
    consortium: text({ zh: '联合体编号', max: 40 }),
    loan: text({ zh: '贷款合同号', max: 60 }),
    borrower: creditCode({ zh: '借款单位信用代码', aliases: ['借款人信用代码'] }),
    lent: date({ zh: '放款日期' }),
    lender: creditCode({ zh: '收款机构信用代码', aliases: ['金融机构信用代码'] }),
    lender_name: text({ zh: '收款机构', aliases: ['金融机构'], max: 120 }),
    lender_kind: optional(
      choice({
        zh: '机构类型',
        of: [
          { code: 'bank', zh: '银行' },
          { code: 'microcredit', zh: '小额贷款公司', aliases: ['小贷'] },
          { code: 'leasing', zh: '融资租赁公司', aliases: ['融资租赁'] },
          { code: 'guarantee', zh: '融资担保公司', aliases: ['担保'] },
          { code: 'other_financial', zh: '其他金融机构' },
          { code: 'not_financial', zh: '非金融机构' },
        ],
      }),
    ),
    loss: money({ zh: '损失金额', aliases: ['损失本金'] }),
    paid: date({ zh: '补偿日期' }),
    compensation: money({ zh: '补偿金额' }),
  },
  rules: [notNegative(['loss', 'compensation'], NEGATIVE)],
});
