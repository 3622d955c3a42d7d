import * as z from 'zod/mini';

import { formatYuan, parseYuan } from '../number/money.js';
import { defineRule, evidenceFact, type Judgement } from './define-rule.js';

const loan = z.object({
  loan: z.string(),
  borrower: z.string(),
  /** Whether the borrower belonged to the consortium on the day of the loan. */
  borrowerWasMember: z.boolean(),
  /** Kinds of payee on record; a payment without one leaves `kindMissing`. */
  lenderKinds: z.array(z.string()),
  kindMissing: z.boolean(),
  /** Loss that the payments name, smallest and largest, and what was paid up to the as-of date; decimal text in 元. */
  lossLow: z.string(),
  lossHigh: z.string(),
  compensation: z.string(),
});
const facts = z.object({ loans: z.array(loan), evidence: evidenceFact });
const params = z.object({
  /** Largest part of a loss that may be compensated, in whole percent. */
  percent: z.int().check(z.gte(0), z.lte(100)),
  financialKinds: z.array(z.string()),
});
type Loan = z.infer<typeof loan>;
type Params = z.infer<typeof params>;

const HUNDRED = 100n;

/** In whole 分 times hundred: no rounding decides. */
const isOver = ({ compensation, lossLow }: Loan, percent: number): boolean => HUNDRED * parseYuan(compensation) > BigInt(percent) * parseYuan(lossLow);

const faultsOf = (each: Loan, { percent, financialKinds }: Params): readonly string[] => [
  ...(each.borrowerWasMember ? [] : [`${each.loan} 的借款单位 ${each.borrower} 放款时不是联合体成员`]),
  ...(each.lenderKinds.some((kind) => !financialKinds.includes(kind)) ? [`${each.loan} 的收款机构不是金融机构`] : []),
  ...(isOver(each, percent) ? [`${each.loan} 已补偿 ${formatYuan(parseYuan(each.compensation))} 元，超过损失 ${formatYuan(parseYuan(each.lossLow))} 元的 ${percent}%`] : []),
];

const judge = ({ loans, evidence }: z.infer<typeof facts>, params: Params): Judgement => {
  if (loans.length === 0) return { result: 'NA', measured: [], note: '没有贷款风险补偿', evidence };
  const measured = loans.map((each) => ({
    label: `${each.loan} 补偿`, value: formatYuan(parseYuan(each.compensation)), threshold: `损失 ${formatYuan(parseYuan(each.lossLow))} 元的 ${params.percent}%`, unit: '元',
  }));
  const faults = loans.flatMap((each) => faultsOf(each, params));
  if (faults.length > 0) return { result: 'FAIL', measured, note: `${faults.join('；')}；请核对贷款、损失与补偿记录`, evidence };
  const untold = loans.filter(({ kindMissing }) => kindMissing).map(({ loan: name }) => name);
  if (untold.length > 0) return { result: 'UNKNOWN', measured, note: `没有登记收款机构类型：${untold.join('、')}，请补填`, evidence };
  const differing = loans.filter(({ lossLow, lossHigh }) => parseYuan(lossLow) !== parseYuan(lossHigh)).map(({ loan: name }) => name);
  if (differing.length > 0) return { result: 'WARN', measured, note: `同一贷款的各笔补偿登记了不同的损失金额：${differing.join('、')}（按最小的核对），请更正`, evidence };
  return { result: 'PASS', measured, note: '补偿对象与金额符合规定', evidence };
};

export const loanCompensationLimit = defineRule({
  id: 'A10.4',
  article: '第十条第三项',
  title: { zh: '贷款风险补偿', en: 'Compensation of loan losses' },
  clause: '对金融机构为联合体及成员单位提供信贷融资发生的损失，通过科技贷款风险补偿资金给予补偿',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
