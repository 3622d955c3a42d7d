import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import { type ActContext, type Check, forward, refuse, type Refusal } from './act-context.js';
import { neighbours, onceAFlag } from './neighbour-checks.js';
import type { Proceeding } from './proceeding.js';
import { type Act, acts } from './proceeding-event.js';
import { roleNames, steps } from './steps.js';
import type { ProceedingTerms } from './terms.js';

const step: Check = (state, act, { kind, actor }) => {
  const { kinds, from, roles } = steps[act];
  const inPlace = state === null ? from.length === 0 : from.includes(state.stage);
  if (!kinds.includes(kind) || !inPlace) return refuse('unknown_step', '当前阶段不能办理这一步，请刷新后按页面列出的步骤办理。');
  if (!roles.includes(actor.role)) return refuse('wrong_role', `这一步由${roles.map((role) => roleNames[role]).join('或')}办理，您的账号不能办理。`);
  const undoing = act === 'reject' && state?.stage === 'approved' && actor.role !== 'leader';
  return undoing ? refuse('wrong_role', '已审批的事项只能由局领导不予确认。请报局领导办理。') : null;
};

const days: Check = (state, act, { on, today }) => {
  if (on > today) return refuse('wrong_day', `办理日期 ${on} 晚于今天 ${today}，请改为实际日期。`);
  if (state !== null && on < state.lastOn) return refuse('wrong_day', `办理日期 ${on} 早于上一步的 ${state.lastOn}，请核对日期。`);
  return steps[act].dated || on === today ? null : refuse('wrong_day', `这一步自办理当日 ${today} 起算，日期不能提前。请改为今天。`);
};

const reasons: Check = (_, act, { reason }) => (steps[act].reasoned && reason.trim() === '' ? refuse('reason_wanted', '请写明理由或文书编号后再提交。') : null);

const judging: ReadonlySet<Act> = new Set(['review', 'review_again', 'pass', 'fail']);

/** Whoever proposed does not review, and nobody who proposed or reviewed approves; a report is accepted by another than who registered it. */
const persons: Check = (state, act, { actor: { account } }) => {
  if (state === null) return null;
  if (judging.has(act) && account === state.openedBy) return refuse('same_person', '提出人不能自己复核或验收，请由另一人办理。');
  if (act === 'review' && state.reviewers.includes(account)) return refuse('same_person', '您已复核过，第二次复核请由另一人办理；依据有变的请重新复核。');
  if (act === 'pass' && account === state.reportedBy) return refuse('same_person', '登记整改报告的人不能自己验收，请由另一人办理。');
  const concerned = account === state.openedBy || state.reviewers.includes(account);
  return act === 'approve' && concerned ? refuse('same_person', '提出人和复核人不能审批，请由另一位局领导办理。') : null;
};

const looking: ReadonlySet<Act> = new Set(['open', 'review', 'review_again']);

/** Nothing goes forward on a consortium that cannot be judged, on a flag that no longer stands, or on figures that were changed since they were reviewed. */
const basis: Check = (state, act, { evaluable, flagStands, basisNow, basisSeen }) => {
  if (!forward.has(act)) return null;
  if (!evaluable) return refuse('not_evaluable', '该联合体目前不可评，不能据此处理。请先补齐数据，或退回补数并写明理由。');
  if (!flagStands) return refuse('flag_gone', '现有数据已不支持这一建议。请不予确认或退回补数，并写明理由。');
  if (basisSeen !== basisNow) return refuse('basis_unseen', '您打开之后数据或规则有变。请刷新、看过现在的依据后再办理。');
  const reviewed = state === null || looking.has(act) || state.basis === basisNow;
  return reviewed ? null : refuse('basis_changed', '复核之后数据或规则有变（依据变更）。请先重新复核并写明理由。');
};

const reviews: Check = (state, act, { needsSecond }) =>
  needsSecond && (act === 'notify' || act === 'approve') && (state?.confirmedBy.length ?? 0) < 2
    ? refuse('second_review_wanted', '该建议处于临界，须由第二人复核现有依据后再继续。')
    : null;

/** The last day on which the consortium may answer a notice; a decision is free from the day after. */
export const lastHearingDay = (noticedOn: CalendarDate, { hearingDays }: ProceedingTerms): CalendarDate => addDays(noticedOn, hearingDays);

const hearing: Check = (state, act, { kind, terms, on }) => {
  if (act !== 'approve' || kind === 'commend') return null;
  if (state === null || state.noticedOn === null) return refuse('hearing_open', '尚未告知当事单位，不能审批。请先送达告知书。');
  const last = lastHearingDay(state.noticedOn, terms);
  return on <= last ? refuse('hearing_open', `陈述申辩期到 ${last} 止，${addDays(last, 1)} 起方可审批。`) : null;
};

const deadlines: Check = (state, act, { on, terms }) => {
  const deadline = state?.deadline ?? null;
  if (act === 'escalate' && deadline !== null && on <= deadline) return refuse('deadline_open', `整改期限到 ${deadline} 止，期满后方可升级。`);
  if (act !== 'extend') return null;
  if ((state?.extensions ?? 0) >= terms.extensions) return refuse('no_more_extension', `整改最多延期 ${terms.extensions} 次。请按期验收，期满后升级。`);
  return deadline !== null && on > deadline ? refuse('deadline_over', `整改期限 ${deadline} 已过，不能再延期。请验收或升级。`) : null;
};

const checks: readonly Check[] = [step, onceAFlag, neighbours, persons, basis, reviews, hearing, deadlines, days, reasons];

/** Why an act may not be done now, or `null` when it may. Pure: the same events, act and context give the same answer. */
export const refusalOf = (state: Proceeding | null, act: Act, context: ActContext): Refusal | null => {
  for (const check of checks) {
    const refusal = check(state, act, context);
    if (refusal !== null) return refusal;
  }
  return null;
};

export interface NextStep {
  readonly act: Act;
  /** `null` when it may be done; a reason and a day are not asked for here. */
  readonly refusal: Refusal | null;
}

/** The steps that belong to the present stage, with what stands in the asker's way. */
export const nextSteps = (state: Proceeding | null, context: ActContext): readonly NextStep[] =>
  acts
    .map((act) => ({ act, refusal: refusalOf(state, act, { ...context, on: context.today, reason: '—', basisSeen: context.basisNow }) }))
    .filter(({ refusal }) => refusal?.code !== 'unknown_step');
