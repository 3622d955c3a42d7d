import { addMonths, daysBetween, type ProceedingTerms } from '@monitor/domain';
import type { Attempt } from './random-world.js';

/** Accepted attempts in the order in which they were kept. */
export type Log = readonly Attempt[];

const isReview = ({ act }: Attempt): boolean => act === 'review' || act === 'review_again';

/** The acts on the same flag since it was last taken up, the last one included. */
export const ownOf = (log: Log): Log => {
  const last = log.at(-1);
  const same = log.filter(({ flagKey }) => flagKey === last?.flagKey);
  return same.slice(same.findLastIndex(({ act }) => act === 'open'));
};

interface Standing {
  readonly revoked: boolean;
  /** Flags whose rectification was served and not passed, and those of them that were escalated last. */
  readonly open: ReadonlySet<string>;
  readonly escalated: ReadonlySet<string>;
}

export const standingAfter = (log: Log): Standing => {
  const open = new Set<string>();
  const escalated = new Set<string>();
  for (const { flagKey, kind, act } of log) {
    if (act === 'serve' && kind === 'rectify') open.add(flagKey);
    if (act === 'pass') open.delete(flagKey);
    if (act === 'escalate') escalated.add(flagKey);
    if (act === 'report' || act === 'pass') escalated.delete(flagKey);
  }
  return { revoked: log.some(({ act, kind }) => act === 'serve' && kind === 'revoke'), open, escalated };
};

/** From the first of the last unbroken row of reviews of that version on. */
const sinceLookedAt = (own: Log, version: number): Log => {
  const other = own.findLastIndex((each) => isReview(each) && each.version !== version);
  return own.slice(other + 1);
};

const people = (own: Log): readonly string[] => {
  const opener = own[0];
  const approver = own.findLast(({ act }) => act === 'approve');
  const reviewers = new Set(own.filter(isReview).map(({ by }) => by));
  const faults: string[] = [];
  if (opener?.act !== 'open' || opener.role !== 'officer') faults.push('nobody who may proposed it');
  if (approver === undefined || approver.role !== 'leader') faults.push('no leader approved it');
  if (reviewers.size === 0) faults.push('nobody reviewed it');
  if (opener !== undefined && reviewers.has(opener.by)) faults.push('the proposer reviewed it');
  if (approver !== undefined && (approver.by === opener?.by || reviewers.has(approver.by))) faults.push('the approver had proposed or reviewed it');
  return faults;
};

const basis = (own: Log, act: Attempt): readonly string[] => {
  const looked = sinceLookedAt(own, act.version);
  const approved = looked.findLastIndex((each) => each.act === 'approve');
  const faults: string[] = [];
  if (!act.stands || !act.evaluable) faults.push('the flag did not stand or could not be judged');
  if (looked[approved]?.version !== act.version) faults.push('it was approved on another basis');
  const reviewers = new Set(looked.slice(0, approved).filter(isReview).map(({ by }) => by));
  if (reviewers.size < (act.needsSecond ? 2 : 1)) faults.push('too few looked at the basis before its approval');
  return faults;
};

const hearing = (own: Log, act: Attempt, { hearingDays }: ProceedingTerms): readonly string[] => {
  const looked = sinceLookedAt(own, act.version);
  const approved = looked.findLastIndex((each) => each.act === 'approve');
  const notice = looked.slice(0, Math.max(0, approved)).findLast((each) => each.act === 'notify');
  const decided = looked[approved];
  if (notice === undefined || decided === undefined) return ['it was decided without notice of this basis'];
  return daysBetween(notice.on, decided.on) > hearingDays ? [] : ['it was decided while the consortium could still answer'];
};

const effect = (log: Log, own: Log, act: Attempt): readonly string[] => {
  const before = standingAfter(log.slice(0, -1));
  if (before.revoked) return ['the title was already gone'];
  if (act.kind !== 'revoke') return before.open.size > 0 ? ['another rectification stood'] : [];
  const unended = [...before.open].some((key) => !before.escalated.has(key));
  const passed = log.some((each) => each.act === 'pass') && before.open.size === 0;
  return [...(unended ? ['a rectification was neither accepted nor escalated'] : []), ...(passed ? ['the rectification had succeeded'] : []), ...(own.length < 4 ? ['too few acts'] : [])];
};

const acceptance = (own: Log, act: Attempt): readonly string[] => {
  const report = own.findLast((each) => each.act === 'report');
  const served = own.some((each) => each.act === 'serve');
  return served && report !== undefined && report.by !== act.by && own[0]?.by !== act.by ? [] : ['one person ended a rectification'];
};

const ended = (own: Log, act: Attempt, { rectificationMonths, extensionMonths, extensions }: ProceedingTerms): readonly string[] => {
  const served = own.find((each) => each.act === 'serve');
  const longer = own.filter((each) => each.act === 'extend').length;
  if (served === undefined || longer > extensions) return ['not served, or extended too often'];
  const deadline = Array.from({ length: longer }).reduce<string>((day) => addMonths(day, extensionMonths), addMonths(served.on, rectificationMonths));
  return act.on > deadline ? [] : ['escalated before the deadline'];
};

/** What is wrong with the last act kept, by the articles alone and without the product's guard; empty when nothing is. */
export const faultsOf = (log: Log, terms: ProceedingTerms): readonly string[] => {
  const act = log.at(-1);
  if (act === undefined) return [];
  const own = ownOf(log);
  const earlier = own.at(-2);
  const always = [
    ...(act.role === 'officer' || act.role === 'leader' ? [] : ['somebody without office acted']),
    ...(act.on > act.today || (earlier !== undefined && act.on < earlier.on) ? ['the day is not possible'] : []),
  ];
  if (act.act === 'serve') return [...always, ...people(own), ...basis(own, act), ...hearing(own, act, terms), ...effect(log, own, act)];
  if (act.act === 'publicise') return [...always, ...people(own), ...basis(own, act), ...effect(log, own, act)];
  if (act.act === 'pass') return [...always, ...acceptance(own, act)];
  return act.act === 'escalate' ? [...always, ...ended(own, act, terms)] : always;
};
