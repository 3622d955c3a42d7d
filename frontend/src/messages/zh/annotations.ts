export const annotations = {
  title: '大事记',
  intro: '在按时间绘制的图上标出政策事件，如办法印发、榜单发布。',
  none: '还没有大事记。填写日期和事项后，各时间图上会标出来。',
  noneYet: '还没有大事记。',
  day: '日期',
  text: '事项（不超过40字）',
  madeBy: '记录人',
  fromRules: '规则集',
  add: '记一条',
  withdraw: '撤下',
  withdrawOf: (text: string) => `撤下“${text}”`,
  kinds: { in_force: '办法施行', expiry: '试行期满' },
};
