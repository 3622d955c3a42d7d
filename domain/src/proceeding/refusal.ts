import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import type { Role } from '../viewer/viewer.js';
import type { Proceeding, ProceedingTerms } from './proceeding.js';
import type { Act, ProceedingKind, Stage } from './proceeding-event.js';

/** Everything an act is judged by besides the events before it. */
export interface ActContext {
  readonly kind: ProceedingKind;
  readonly terms: ProceedingTerms;
  readonly actor: { readonly account: string; readonly role: Role };
  /** Today in the city, and the day on which the act is to count. */
  readonly today: CalendarDate;
  readonly on: CalendarDate;
  readonly reason: string;
  /** Hash of the year's verdicts as they stand now. */
  readonly basisNow: string;
  /** The flag stands in the edition shown; its consortium can be judged (not 不可评). */
  readonly flagStands: boolean;
  readonly evaluable: boolean;
  /** 临界: the flag falls in more than a fifth of the draws. */
  readonly needsSecond: boolean;
  /** A rectification of this consortium that was passed on a day, or `null`: late success before the decision counts. */
  readonly rectifiedOn: CalendarDate | null;
}

export type RefusalCode =
  | 'unknown_step' | 'wrong_role' | 'same_person' | 'reason_wanted' | 'wrong_day' | 'basis_changed' | 'flag_gone' | 'not_evaluable' | 'second_review_wanted' | 'hearing_open' | 'already_rectified' | 'deadline_open' | 'no_more_extension' | 'deadline_over';

export interface Refusal {
  readonly code: RefusalCode;
  /** Chinese: why not, and what to do. */
  readonly message: string;
}

interface Step {
  readonly kinds: readonly ProceedingKind[];
  /** Stages it may follow; empty for the first act. */
  readonly from: readonly Stage[];
  readonly roles: readonly Role[];
}

const all = ['commend', 'rectify', 'revoke'] as const;
const against = ['rectify', 'revoke'] as const;
const officer = ['officer'] as const;
const both = ['officer', 'leader'] as const;
const running = ['rectifying', 'reported', 'failed'] as const;

/** Who may do what, and when. Whatever is not in this table cannot happen. */
export const steps: Readonly<Record<Act, Step>> = {
  open: { kinds: all, from: [], roles: officer },
  review: { kinds: all, from: ['proposed', 'reviewed'], roles: both },
  review_again: { kinds: all, from: ['reviewed', 'noticed', 'approved'], roles: both },
  reject: { kinds: all, from: ['proposed', 'reviewed', 'noticed'], roles: both },
  return: { kinds: all, from: ['proposed', 'reviewed'], roles: both },
  notify: { kinds: against, from: ['reviewed'], roles: officer },
  hear: { kinds: against, from: ['noticed'], roles: officer },
  approve: { kinds: all, from: ['reviewed', 'noticed'], roles: ['leader'] },
  serve: { kinds: against, from: ['approved'], roles: officer },
  publicise: { kinds: ['commend'], from: ['approved'], roles: officer },
  extend: { kinds: ['rectify'], from: running, roles: ['leader'] },
  report: { kinds: ['rectify'], from: ['rectifying', 'failed'], roles: officer },
  pass: { kinds: ['rectify'], from: ['reported'], roles: both },
  fail: { kinds: ['rectify'], from: ['reported'], roles: both },
  escalate: { kinds: ['rectify'], from: running, roles: both },
};

type Check = (state: Proceeding | null, act: Act, context: ActContext) => Refusal | null;

const refuse = (code: RefusalCode, message: string): Refusal => ({ code, message });

const step: Check = (state, act, { kind, actor }) => {
  const { kinds, from, roles } = steps[act];
  const inPlace = state === null ? from.length === 0 : from.includes(state.stage);
  if (!kinds.includes(kind) || !inPlace) return refuse('unknown_step', '当前阶段不能办理这一步，请刷新后按页面列出的步骤办理。');
  return roles.includes(actor.role) ? null : refuse('wrong_role', `这一步由${roles.map((role) => roleNames[role]).join('或')}办理，您的账号不能办理。`);
};

const roleNames: Readonly<Record<Role, string>> = { leader: '局领导', analyst: '分析人员', officer: '处置专员', district: '县区', operator: '运维人员' };

const days: Check = (state, _, { on, today }) => {
  if (on > today) return refuse('wrong_day', `办理日期 ${on} 晚于今天 ${today}，请改为实际日期。`);
  return state !== null && on < state.lastOn ? refuse('wrong_day', `办理日期 ${on} 早于上一步的 ${state.lastOn}，请核对日期。`) : null;
};

const withReason: ReadonlySet<Act> = new Set(['reject', 'return', 'review_again', 'hear', 'extend', 'fail', 'escalate']);
const reasons: Check = (_, act, { reason }) => (withReason.has(act) && reason.trim() === '' ? refuse('reason_wanted', '请写明理由后再提交。') : null);

/** Whoever proposed does not review, and nobody who proposed or reviewed approves. */
const persons: Check = (state, act, { actor: { account } }) => {
  if (state === null) return null;
  const judged = act === 'review' || act === 'review_again' || act === 'pass' || act === 'fail';
  if (judged && account === state.openedBy) return refuse('same_person', '提出人不能自己复核或验收，请由另一人办理。');
  if (act === 'review' && state.reviewers.includes(account)) return refuse('same_person', '您已复核过，第二次复核请由另一人办理。');
  const concerned = account === state.openedBy || state.reviewers.includes(account);
  return act === 'approve' && concerned ? refuse('same_person', '提出人和复核人不能审批，请由另一位局领导办理。') : null;
};

const forward: ReadonlySet<Act> = new Set(['open', 'review', 'notify', 'approve', 'serve', 'publicise']);

/** Nothing goes forward on a flag that no longer stands, on a consortium that cannot be judged, or on figures that were changed since they were reviewed. */
const basis: Check = (state, act, { evaluable, flagStands, basisNow, kind }) => {
  if (!forward.has(act)) return null;
  if (!evaluable && kind !== 'commend') return refuse('not_evaluable', '该联合体目前不可评，不能据此作出不利处理。请先补齐数据。');
  if (!flagStands) return refuse('flag_gone', '现有数据已不支持这一建议。请不予确认或退回补数，并写明理由。');
  const seen = state === null || act === 'review' || state.basis === basisNow;
  return seen ? null : refuse('basis_changed', '复核之后数据或规则有变（依据变更）。请先重新复核并写明理由。');
};

const reviews: Check = (state, act, { needsSecond }) =>
  needsSecond && (act === 'notify' || act === 'approve') && (state?.reviewers.length ?? 0) < 2
    ? refuse('second_review_wanted', '该建议处于临界，需由第二人复核后再继续。')
    : null;

const hearing: Check = (state, act, { kind, terms, on }) => {
  if (act !== 'approve' || kind === 'commend') return null;
  if (state === null || state.noticedOn === null) return refuse('hearing_open', '尚未告知当事单位，不能审批。请先送达告知书。');
  const free = addDays(state.noticedOn, terms.hearingDays);
  return on < free ? refuse('hearing_open', `陈述申辩期到 ${addDays(free, -1)} 止，${free} 起方可审批。`) : null;
};

const rectification: Check = (state, act, { kind, on, rectifiedOn, terms }) => {
  if (kind === 'revoke' && (act === 'approve' || act === 'serve') && rectifiedOn !== null && rectifiedOn <= on) {
    return refuse('already_rectified', `整改已于 ${rectifiedOn} 通过，不能再取消称号。请不予确认。`);
  }
  const deadline = state?.deadline ?? null;
  if (act === 'escalate' && deadline !== null && on <= deadline) return refuse('deadline_open', `整改期限到 ${deadline} 止，期满后方可升级。`);
  if (act !== 'extend') return null;
  if ((state?.extensions ?? 0) >= terms.extensions) return refuse('no_more_extension', `整改最多延期 ${terms.extensions} 次。`);
  return deadline !== null && on > deadline ? refuse('deadline_over', `整改期限 ${deadline} 已过，不能再延期。`) : null;
};

const checks: readonly Check[] = [step, days, reasons, persons, basis, reviews, hearing, rectification];

/** Why an act may not be done now, or `null` when it may. Pure: the same events, act and context give the same answer. */
export const refusalOf = (state: Proceeding | null, act: Act, context: ActContext): Refusal | null => {
  for (const check of checks) {
    const refusal = check(state, act, context);
    if (refusal !== null) return refusal;
  }
  return null;
};
