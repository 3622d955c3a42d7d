import type { Role } from '../viewer/viewer.js';

/** What happens to the report of one consortium and year. */
export const reportActs = ['submit', 'return', 'approve', 'withdraw'] as const;
export type ReportAct = (typeof reportActs)[number];

/** `received` waits for a decision; `none` before anything was handed in. */
export const reportStages = ['none', 'received', 'returned', 'approved', 'withdrawn'] as const;
export type ReportStage = (typeof reportStages)[number];

/** What somebody did. Never changed once kept. */
export interface ReportEvent {
  readonly act: ReportAct;
  /** The hand-in it is about. */
  readonly submission: number;
  readonly by: string;
}

/** Where the report of one consortium and year stands. */
export interface ReportCase {
  readonly stage: ReportStage;
  /** The hand-in that waits for a decision. */
  readonly open: number | null;
  readonly openedBy: string | null;
  /** The approved one that counts. */
  readonly inForce: number | null;
  /** How often an approved report was replaced by another. */
  readonly corrections: number;
}

const untouched: ReportCase = { stage: 'none', open: null, openedBy: null, inForce: null, corrections: 0 };

const closed = { open: null, openedBy: null } as const;

const after: Readonly<Record<ReportAct, (state: ReportCase, event: ReportEvent) => ReportCase>> = {
  submit: (state, { submission, by }) => ({ ...state, stage: 'received', open: submission, openedBy: by }),
  return: (state) => ({ ...state, ...closed, stage: 'returned' }),
  approve: (state, { submission }) => ({ ...state, ...closed, stage: 'approved', inForce: submission, corrections: state.corrections + (state.inForce === null ? 0 : 1) }),
  withdraw: (state) => (state.open === null ? { ...state, stage: 'withdrawn', inForce: null } : { ...state, ...closed, stage: state.inForce === null ? 'withdrawn' : 'approved' }),
};

/** Where a report stands after its events, oldest first. Events are taken as kept: whether one is allowed is `reportRefusal`. */
export const reportCaseAfter = (events: readonly ReportEvent[]): ReportCase => events.reduce<ReportCase>((state, event) => after[event.act](state, event), untouched);

export const reportRefusals = ['nothing_open', 'not_bureau', 'same_person', 'errors_open', 'reason_wanted', 'seen_another', 'not_yours'] as const;
export type ReportRefusalCode = (typeof reportRefusals)[number];

export interface ReportRefusal {
  readonly code: ReportRefusalCode;
  /** Chinese: why not, and what to do. */
  readonly message: string;
}

/** Everything an act is judged by besides where the report stands. */
export interface ReportActContext {
  readonly actor: { readonly account: string; readonly role: Role; readonly ofBureau: boolean };
  /** The hand-in the actor has before him. */
  readonly submission: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly reason: string;
}

type Check = (state: ReportCase, context: ReportActContext) => ReportRefusal | null;

const refuse = (code: ReportRefusalCode, message: string): ReportRefusal => ({ code, message });

const deciders: ReadonlySet<Role> = new Set(['leader', 'analyst', 'officer']);

/** True for those of the bureau who decide on reports. */
export const mayDecideReports = ({ role, ofBureau }: ReportActContext['actor']): boolean => ofBureau && deciders.has(role);

const opened: Check = ({ open }, { submission }) => {
  if (open === null) return refuse('nothing_open', '没有待审核的报送。请等联合体或区县重新报送。');
  return submission === open ? null : refuse('seen_another', '您看的不是最新一次报送。请刷新、看过最新的再办理。');
};

const bureau: Check = (_, { actor }) => (mayDecideReports(actor) ? null : refuse('not_bureau', '审核由市局业务处室、处置专员或局领导办理，您的账号不能办理。'));

const reasoned: Check = (_, { reason }) => (reason.trim() === '' ? refuse('reason_wanted', '请写明理由后再提交。') : null);

const another: Check = ({ openedBy }, { actor }) => (openedBy === actor.account ? refuse('same_person', '报送人不能审核自己的报送，请由另一人办理。') : null);

const clean: Check = (_, { errors }) => (errors > 0 ? refuse('errors_open', `还有 ${errors} 处错误，不能通过。请退回并附批注文件。`) : null);

const explained: Check = (_, { warnings, reason }) => (warnings > 0 && reason.trim() === '' ? refuse('reason_wanted', `还有 ${warnings} 处提示，通过时请写明理由。`) : null);

const withdrawable: Check = ({ open, inForce, openedBy }, { actor, submission }) => {
  if (open === null && inForce === null) return refuse('nothing_open', '没有可以撤回的报送。');
  if (submission !== (open ?? inForce)) return refuse('seen_another', '您看的不是最新一次报送。请刷新、看过最新的再办理。');
  if (mayDecideReports(actor)) return null;
  return open !== null && openedBy === actor.account ? null : refuse('not_yours', '只有报送人可以撤回待审核的报送；已通过的由市局撤销。');
};

const checks: Readonly<Record<Exclude<ReportAct, 'submit'>, readonly Check[]>> = {
  approve: [opened, bureau, another, clean, explained],
  return: [opened, bureau, reasoned],
  withdraw: [withdrawable, reasoned],
};

/** Why an act may not be done now, or `null` when it may. */
export const reportRefusal = (state: ReportCase, act: Exclude<ReportAct, 'submit'>, context: ReportActContext): ReportRefusal | null => {
  for (const check of checks[act]) {
    const refusal = check(state, context);
    if (refusal !== null) return refusal;
  }
  return null;
};
