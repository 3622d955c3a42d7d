import type { ConsortiumStatus, FlagKind } from '../api/shared-shapes.js';

/** Words of reports for codes that no record names; the screen says the same. */
export const flagNames: Readonly<Record<FlagKind, string>> = { commend: '建议表扬', rectify: '建议整改', revoke: '建议取消称号', watch: '重点关注', data: '数据待核' };

export const statusNames: Readonly<Record<ConsortiumStatus, string>> = { active: '正常运行', rectifying: '整改中', revoked: '已取消称号', dissolved: '已解散' };

export const stepTitles = { to_completion: '攻关完成', to_result: '形成成果', to_contract: '签约转化', to_revenue: '取得收入' } as const;

export const channelTitles = { research: '项目资助（市财政专项）', transfer: '转化补助（扣除退回）', equity: '先投后股', compensation: '风险补偿' } as const;

/** The word for a code of a list that records are read by; the code itself where the list has none. */
export const wordOf = (list: readonly { readonly code: string; readonly zh: string }[], code: string): string => list.find((each) => each.code === code)?.zh ?? code;
