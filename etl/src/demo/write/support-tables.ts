import { yuan } from '../oracle/parts.js';
import type { EquityInvestment, LoanCompensation, TransferGrant } from '../paper-world.js';
import type { Of } from './register-tables.js';
import { defineTable } from './table.js';
import { wordOf, words } from './words.js';

export const transferGrantTable = defineTable<Of<TransferGrant>>({
  record: 'transfer_grant',
  columns: [['code', '补助编号'], ['consortium', '联合体编号'], ['outcome', '成果编号'], ['kind', '支持方式'], ['paid', '拨付日期'], ['amount', '金额（元）']],
  row: ({ consortium, row }) => [row.code, consortium, row.outcome, wordOf(words.transferGrant, row.kind), row.paid, yuan(row.amount)],
});

export const equityTable = defineTable<Of<EquityInvestment>>({
  record: 'equity_investment',
  columns: [
    ['code', '投资编号'], ['consortium', '联合体编号'], ['uscc', '被投单位信用代码'], ['invested', '投入日期'], ['amount', '投入金额（元）'],
    ['condition_reached', '转股条件达成日期'], ['converted', '转股日期'], ['exited', '退出日期'], ['exempted', '结项免责日期'],
  ],
  row: ({ consortium, row }) => [
    row.code, consortium, row.uscc, row.invested, yuan(row.amount), row.conditionReached ?? '', row.converted ?? '', row.exited ?? '', row.exempted ?? '',
  ],
});

export const compensationTable = defineTable<Of<LoanCompensation>>({
  record: 'loan_compensation',
  columns: [
    ['code', '补偿编号'], ['consortium', '联合体编号'], ['loan', '贷款合同号'], ['borrower', '借款单位信用代码'], ['lent', '放款日期'], ['lender', '收款机构信用代码'],
    ['lender_name', '收款机构'], ['lender_kind', '机构类型'], ['loss', '损失金额（元）'], ['paid', '补偿日期'], ['compensation', '补偿金额（元）'],
  ],
  row: ({ consortium, row }) => [
    row.code, consortium, row.loan, row.borrower, row.lent, row.lender, row.lenderName,
    row.lenderKind === null ? '' : wordOf(words.lender, row.lenderKind), yuan(row.loss), row.paid, yuan(row.compensation),
  ],
});
