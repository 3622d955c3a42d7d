import type { CalendarDate } from '../calendar/calendar-date.js';

/** The steps of Art. 9 in their order. */
export const applicationWay = ['applied', 'recommended', 'accepted', 'reviewed', 'deliberated', 'notice_started', 'notice_ended', 'filed'] as const;
/** What turns an application back. */
export const applicationTurns = ['returned', 'withdrawn', 'objected'] as const;

export type WayStep = (typeof applicationWay)[number];
type Turn = (typeof applicationTurns)[number];

export interface ApplicationEvent {
  readonly step: WayStep | Turn;
  readonly happened: CalendarDate;
}

const words: Readonly<Record<WayStep | Turn, string>> = {
  applied: '企业申报', recommended: '归口初审推荐', accepted: '受理', reviewed: '专家论证', deliberated: '局长办公会审议',
  notice_started: '公示开始', notice_ended: '公示结束', filed: '备案', returned: '退回', withdrawn: '撤回', objected: '异议',
};

export const wordOfStep = (step: WayStep | Turn): string => words[step];

/** How far an application came: the day of each step of its last round, and what was out of order. */
export interface WayWalked {
  readonly reached: ReadonlyMap<WayStep, CalendarDate>;
  readonly disorder: readonly string[];
}

interface Walk {
  readonly required: readonly WayStep[];
  reached: Map<WayStep, CalendarDate>;
  disorder: string[];
  at: WayStep | null;
}

const isTurn = (step: ApplicationEvent['step']): step is Turn => applicationTurns.some((turn) => turn === step);
const rank = (step: ApplicationEvent['step']): number => (isTurn(step) ? applicationWay.length : applicationWay.indexOf(step));
const earlierFirst = (left: ApplicationEvent, right: ApplicationEvent): number =>
  left.happened === right.happened ? rank(left.step) - rank(right.step) : left.happened < right.happened ? -1 : 1;

/** Everything from that step on has to be done again. */
const forgetFrom = (walk: Walk, step: WayStep): void => {
  const kept = walk.required.slice(0, walk.required.indexOf(step));
  walk.reached = new Map([...walk.reached].filter(([each]) => kept.includes(each)));
  walk.at = kept.findLast((each) => walk.reached.has(each)) ?? null;
};

const turn = (walk: Walk, { step, happened }: { step: Turn; happened: CalendarDate }): void => {
  const { at, required } = walk;
  const noticed = at === 'notice_started' || at === 'notice_ended';
  if (at === null || (step === 'objected' && !noticed)) {
    walk.disorder.push(`${happened} ${words[step]}时${at === null ? '尚未申报' : '不在公示阶段'}`);
    return;
  }
  if (step === 'objected') forgetFrom(walk, required.includes('deliberated') ? 'deliberated' : 'notice_started');
  else forgetFrom(walk, step === 'returned' ? at : 'applied');
};

const advance = (walk: Walk, { step, happened }: { step: WayStep; happened: CalendarDate }): void => {
  const { required, at, reached } = walk;
  if (!required.includes(step)) return;
  const isBack = at !== null && required.indexOf(step) < required.indexOf(at);
  // After a return the papers may start again at any earlier step.
  if (isBack && !reached.has(step)) walk.disorder.push(`${words[step]}（${happened}）在${words[at]}（${reached.get(at) ?? ''}）之后`);
  if (!isBack) walk.at = step;
  reached.set(step, happened);
};

/** Follows the events of one application along the steps that its way requires. */
export const walkApplication = (events: readonly ApplicationEvent[], required: readonly WayStep[]): WayWalked => {
  const walk: Walk = { required, reached: new Map(), disorder: [], at: null };
  for (const { step, happened } of [...events].sort(earlierFirst)) {
    if (isTurn(step)) turn(walk, { step, happened });
    else advance(walk, { step, happened });
  }
  return { reached: walk.reached, disorder: walk.disorder };
};
