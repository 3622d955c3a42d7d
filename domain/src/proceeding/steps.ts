import type { Role } from '../viewer/viewer.js';
import type { Act, ProceedingKind, Stage } from './proceeding-event.js';

export interface Step {
  readonly zh: string;
  readonly kinds: readonly ProceedingKind[];
  /** Stages it may follow; empty for the first act. */
  readonly from: readonly Stage[];
  readonly roles: readonly Role[];
  /** Why it is done, or under which paper, has to be said. */
  readonly reasoned: boolean;
  /** It tells of a happening outside, on a day that may lie back; a decision counts on the day it is made. */
  readonly dated: boolean;
}

const all = ['commend', 'rectify', 'revoke'] as const;
const against = ['rectify', 'revoke'] as const;
const officer = ['officer'] as const;
const both = ['officer', 'leader'] as const;
const running = ['rectifying', 'reported', 'failed'] as const;

/** Who may do what, and when. Whatever is not in this table cannot happen. */
export const steps: Readonly<Record<Act, Step>> = {
  open: { zh: '提出建议', kinds: all, from: [], roles: officer, reasoned: false, dated: false },
  review: { zh: '复核', kinds: all, from: ['proposed', 'reviewed'], roles: both, reasoned: false, dated: false },
  review_again: { zh: '重新复核', kinds: all, from: ['reviewed', 'noticed', 'approved'], roles: both, reasoned: true, dated: false },
  reject: { zh: '不予确认', kinds: all, from: ['proposed', 'reviewed', 'noticed', 'approved'], roles: both, reasoned: true, dated: false },
  return: { zh: '退回补数', kinds: all, from: ['proposed', 'reviewed', 'noticed'], roles: both, reasoned: true, dated: false },
  notify: { zh: '告知', kinds: against, from: ['reviewed'], roles: officer, reasoned: true, dated: true },
  hear: { zh: '记录陈述申辩', kinds: against, from: ['noticed'], roles: officer, reasoned: true, dated: true },
  approve: { zh: '审批', kinds: all, from: ['reviewed', 'noticed'], roles: ['leader'], reasoned: false, dated: false },
  serve: { zh: '送达', kinds: against, from: ['approved'], roles: officer, reasoned: true, dated: true },
  publicise: { zh: '公布', kinds: ['commend'], from: ['approved'], roles: officer, reasoned: true, dated: true },
  extend: { zh: '延长整改期限', kinds: ['rectify'], from: running, roles: ['leader'], reasoned: true, dated: false },
  report: { zh: '收到整改报告', kinds: ['rectify'], from: ['rectifying', 'failed', 'escalated'], roles: officer, reasoned: false, dated: true },
  pass: { zh: '验收通过并销号', kinds: ['rectify'], from: ['reported'], roles: both, reasoned: true, dated: false },
  fail: { zh: '验收不通过', kinds: ['rectify'], from: ['reported'], roles: both, reasoned: true, dated: false },
  escalate: { zh: '升级为取消称号', kinds: ['rectify'], from: running, roles: both, reasoned: true, dated: false },
};

export const stageNames: Readonly<Record<Stage, string>> = {
  proposed: '建议', reviewed: '已复核', noticed: '已告知', approved: '已审批', rectifying: '整改中', reported: '待验收', failed: '验收未通过',
  closed: '已销号', escalated: '已升级', revoked: '已取消称号', publicised: '已公布', rejected: '不予确认', returned: '退回补数',
};

export const roleNames: Readonly<Record<Role, string>> = { leader: '局领导', analyst: '分析人员', officer: '处置专员', district: '县区', operator: '系统管理员' };
