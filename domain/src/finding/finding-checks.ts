import type { Bilingual } from '../jurisdiction/jurisdiction.js';

export const findingSeverities = ['high', 'medium', 'low'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** A comparison of records with each other: its name, what a finding means and what to do. It changes no verdict. */
export interface FindingCheck {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly title: Bilingual;
  readonly means: Bilingual;
  readonly mend: Bilingual;
}

type Pair = readonly [zh: string, en: string];
const both = ([zh, en]: Pair): Bilingual => ({ zh, en });
const check = (code: string, severity: FindingSeverity, words: { title: Pair; means: Pair; mend: Pair }): FindingCheck => ({ code, severity, title: both(words.title), means: both(words.means), mend: both(words.mend) });

/** Every cross-check, in the order in which they are told. */
export const findingChecks: readonly FindingCheck[] = [
  check('self_reported', 'high', { title: ['填报与记录不符', 'Report differs from records'], means: ['联合体确认的数值与项目、经费、成果记录算出的相差超过 5%。', 'What the consortium confirmed is more than 5% off what the records add up to.'], mend: ['核对漏报的记录；记录补齐后差异自行消失，填报有误的请更正年度报告。', 'Look for missing records; else have the report corrected.'] }),
  check('over_budget', 'high', { title: ['拨付超过预算', 'Allocated above the budget'], means: ['项目累计拨付超过批准预算，按分计算。', 'More was allocated to the project than its budget, to the 分.'], mend: ['核对重复入账和预算调整；预算确有调整的，更新项目记录。', 'Look for entries booked twice; update the project after a change of budget.'] }),
  check('overspent', 'high', { title: ['支出超过拨付', 'Spent above the allocation'], means: ['项目累计净支出超过累计拨付。', 'The net spending of the project exceeds what it was allocated.'], mend: ['核对是否漏登拨付或重复登记支出。', 'Look for an allocation not booked or spending booked twice.'] }),
  check('claimed_twice', 'medium', { title: ['同一成果多处申报', 'Same outcome claimed twice'], means: ['登记号相同，或名称、权属、日期、金额都相同的成果登记了多次。', 'One registration number, or one title, owner, day and amount under several codes.'], mend: ['在成果页核对归属，只保留一处。', 'Settle whose it is; keep one.'] }),
  check('unit_slip', 'high', { title: ['疑似元与万元混填', 'Probably a slip of units'], means: ['与上年相差约一万倍。', 'About ten thousand times last year.'], mend: ['核对金额单位，更正后重新报送。', 'Check the unit and hand in again.'] }),
  check('jump', 'low', { title: ['与上年相差悬殊', 'Implausible jump'], means: ['与上年相比在三倍以上或三分之一以下。', 'Three times last year or more, or a third or less.'], mend: ['属实的写明说明；有误的请更正。', 'Explain it if true; else correct it.'] }),
  check('batch_dates', 'medium', { title: ['整批日期不合理', 'Dates of a batch make no sense'], means: ['同一文件的项目日期成批相同、成批落在 1 月 1 日、立项未启动却已到期，或整体错开 1462 天（表格 1900 与 1904 日期系统）。', 'Dates of a file are all the same, all 1 January, over before they began, or shifted by 1462 days (the two serial dates of spreadsheets).'], mend: ['请来源单位核对导出设置后重新交来整份文件。', 'Have the source check its export and hand in the file again.'] }),
  check('subtotal', 'high', { title: ['疑似合计行当作明细', 'A subtotal counted as data'], means: ['某一行的金额正好等于它上面同一项目各行之和，可能是合计行。', 'The amount of a row is exactly the sum of the rows of the project above it.'], mend: ['核对该行；确为合计的，请在原文件删除，或在来源配置的略过规则中写明后重放。', 'If it is a subtotal, delete it or add a skip rule and replay.'] }),
  check('member_gone', 'medium', { title: ['成员单位已不存续', 'A member that no longer exists'], means: ['该单位已因注销、破产、合并等退出别的联合体，或已变更代码、并入别的单位，这里仍按原单位登记为在册成员。', 'The unit left another consortium because it was dissolved or merged, or goes on under another code, and is still a member here.'], mend: ['核实后登记退出或承继单位。', 'Register its exit or its successor.'] }),
  check('twin_identity', 'low', { title: ['同名单位两个身份', 'One name, two identities'], means: ['没有信用代码的单位与另一个单位同名，可能是同一单位。', 'A unit without a credit code has the name of another unit.'], mend: ['核实后在来源中统一代码；未核实前各自保留。', 'Make the codes agree in the source; until then they stay apart.'] }),
];

/** @throws RangeError for no check of that code */
export const findingCheck = (code: string): FindingCheck => {
  const found = findingChecks.find((each) => each.code === code);
  if (found === undefined) throw new RangeError(`There is no check ${code}`);
  return found;
};
