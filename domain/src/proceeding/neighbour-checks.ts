import { type ActContext, type Check, forward, refuse, type Refusal } from './act-context.js';
import { type KeptProceeding, legalStatusOn } from './legal-status.js';
import { finalStages, type Proceeding, proceedingAfter } from './proceeding.js';

const stateOf = (kept: KeptProceeding): Proceeding | null => proceedingAfter(kept.events, kept);

/** A flag is taken up again after it was sent back for data, or after other data raised it anew; never while one is open or after it was carried out. */
export const onceAFlag: Check = (_, act, { flagKey, others, basisNow }) => {
  const before = act === 'open' ? others.filter((each) => each.flagKey === flagKey).at(-1) : undefined;
  const state = before === undefined ? null : stateOf(before);
  if (state === null || state.stage === 'returned') return null;
  if (!finalStages.has(state.stage)) return refuse('unknown_step', '该建议已在办理中，请刷新后在原事项中继续。');
  if (state.stage !== 'rejected') return refuse('already_decided', '该建议已办结，不再重复办理。');
  return state.basis === basisNow ? refuse('already_decided', '该建议此前已不予确认，且依据没有变化，不再重复提出。') : null;
};

const blockedBy = (state: Proceeding, { on, caseOrderedOn }: ActContext): Refusal | null => {
  if (state.servedOn === null) return null;
  if (state.stage === 'closed') {
    const same = caseOrderedOn === null || caseOrderedOn <= state.lastOn;
    return same ? refuse('already_rectified', `整改已于 ${state.lastOn} 验收通过，不能再据此取消称号。请不予确认。`) : null;
  }
  if (state.stage === 'escalated') return null;
  const due = state.deadline !== null && on <= state.deadline ? `整改期限到 ${state.deadline} 止，` : '';
  return refuse('rectification_open', `${due}整改事项尚未办结。请先验收，或期满后在整改事项中升级。`);
};

const againstRevoking = (context: ActContext): Refusal | null => {
  const latest = context.others
    .filter(({ kind }) => kind === 'rectify')
    .flatMap((kept) => stateOf(kept) ?? [])
    .filter(({ servedOn }) => servedOn !== null)
    .reduce<Proceeding | null>((last, state) => (last === null || (state.servedOn ?? '') >= (last.servedOn ?? '') ? state : last), null);
  return latest === null ? null : blockedBy(latest, context);
};

/** An act dated back must not slip in before what was already done. */
const AFTER_ALL = '9999-12-31';

/** What the consortium's other proceedings have made of it bars a second effect; late success before the decision counts. */
export const neighbours: Check = (state, act, context) => {
  const { kind, others } = context;
  const legal = legalStatusOn(AFTER_ALL, others);
  const bears = forward.has(act) || state?.servedOn !== null;
  if (legal.status === 'revoked' && bears) return refuse('already_revoked', `该联合体的称号已于 ${legal.since ?? ''} 取消，不能再办理。`);
  if (!forward.has(act)) return null;
  if (kind === 'revoke') return againstRevoking(context);
  if (legal.status !== 'rectifying') return null;
  return kind === 'rectify'
    ? refuse('already_rectifying', `该联合体自 ${legal.since ?? ''} 起正在整改，请在原整改事项中办理。`)
    : refuse('not_active', `该联合体自 ${legal.since ?? ''} 起正在整改，不能通报表扬。请不予确认。`);
};
