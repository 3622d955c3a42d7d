import { type CalendarDate, daysBetween, finalStages, proceedingAfter, proceedingKinds, type ReplyOf, type Stage, stages, type trialCases } from '@monitor/domain';
import type { ProceedingRecord } from '@monitor/store';

type Reply = ReplyOf<typeof trialCases>;

/** A stay in a stage; `days` until it was left, or until today while it waits there. */
interface Stay {
  readonly stage: Stage;
  readonly days: number;
  readonly isOver: boolean;
}

const statesOf = (record: ProceedingRecord): { stage: Stage; on: CalendarDate; deadline: CalendarDate | null }[] =>
  record.events.map(({ on }, index) => {
    const state = proceedingAfter(record.events.slice(0, index + 1), record);
    if (state === null) throw new Error(`proceeding ${record.id} has no events`);
    return { stage: state.stage, on, deadline: state.deadline };
  });

/** Acts that leave the stage as it is do not end a stay. */
const staysOf = (record: ProceedingRecord, today: CalendarDate): Stay[] => {
  const entered = statesOf(record).filter(({ stage }, index, all) => index === 0 || all[index - 1]?.stage !== stage);
  return entered.flatMap(({ stage, on }, index): Stay[] => {
    const next = entered[index + 1];
    if (next !== undefined) return [{ stage, days: daysBetween(on, next.on), isOver: true }];
    return finalStages.has(stage) ? [] : [{ stage, days: daysBetween(on, today), isOver: false }];
  });
};

const medianOf = (days: readonly number[]): number | null => {
  const sorted = [...days].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const most = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.max(...days));

const stageTimes = (stays: readonly Stay[]): Reply['stages'] =>
  stages.flatMap((stage) => {
    const here = stays.filter((stay) => stay.stage === stage);
    const over = here.filter(({ isOver }) => isOver).map(({ days }) => days);
    const waiting = here.filter(({ isOver }) => !isOver).map(({ days }) => days);
    return here.length === 0 ? [] : [{ stage, left: over.length, median: medianOf(over), longest: most(over), waiting: waiting.length, waitingLongest: most(waiting) }];
  });

const kindCounts = (records: readonly ProceedingRecord[], today: CalendarDate): Reply['kinds'] =>
  proceedingKinds.map((kind) => {
    const last = records.filter((record) => record.kind === kind).flatMap((record) => statesOf(record).slice(-1));
    const running = last.filter(({ stage }) => !finalStages.has(stage));
    const ended = [...finalStages].map((stage) => ({ stage, count: last.filter((each) => each.stage === stage).length })).filter(({ count }) => count > 0);
    return { kind, opened: last.length, running: running.length, overdue: running.filter(({ deadline }) => deadline !== null && deadline < today).length, ended };
  });

/** Proceedings by kind and state, and how long they stay in each stage. Days are those on which the acts count, so they do not depend on when somebody typed them. */
export const caseTimes = (records: readonly ProceedingRecord[], today: CalendarDate): Reply => ({
  kinds: kindCounts(records, today),
  stages: stageTimes(records.flatMap((record) => staysOf(record, today))),
  today,
});
