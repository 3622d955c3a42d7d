/** What may have happened to a consortium: what the Measures attach a consequence to, and what a scheme may reward or bar. */
export const eventKinds = [
  { code: 'breach', zh: '违约认定' },
  { code: 'breach_resolved', zh: '违约纠正' },
  { code: 'dissolution_requested', zh: '申请解散' },
  { code: 'rectification_ordered', zh: '责令整改' },
  { code: 'rectification_reported', zh: '提交整改报告' },
  { code: 'rectification_passed', zh: '整改通过' },
  { code: 'revoked', zh: '取消称号' },
  { code: 'national_award', zh: '国家级奖励' },
  { code: 'first_set', zh: '首台（套）', aliases: ['首台套', '首台(套)'] },
  { code: 'falsified_data', zh: '数据弄虚作假' },
  { code: 'research_misconduct', zh: '科研失信' },
  { code: 'fund_misuse', zh: '财政资金违规使用' },
] as const;

export type EventKind = (typeof eventKinds)[number]['code'];
