import { type Adjustment, type ConfirmedEvent, eventAdjustments, lateReportDeduction, type Scheme } from '@monitor/domain';
import { adjustingEvents } from './adjusting-events.query.js';
import type { Asker } from './asker.js';
import type { JudgedYear } from './judged-year.js';
import type { Unit } from './units.query.js';

const lateReport = ({ consortium, submitted }: Unit, scheme: Scheme, { year, as_of, report_due, grace_until }: JudgedYear): readonly Adjustment[] => {
  const late = lateReportDeduction(submitted, { reportDue: report_due, graceUntil: grace_until, evaluatedAsOf: as_of }, scheme);
  return late === null ? [] : [{ ...late, evidence: [`report:${consortium}/${year}`] }];
};

// A scheme without such entries asks nothing, so that evaluations recorded before there were any can still be replayed.
const eventsByConsortium = async (asker: Asker, { adjustments }: Scheme, { year, as_of }: JudgedYear): Promise<ReadonlyMap<string, readonly ConfirmedEvent[]>> => {
  if (adjustments.length === 0) return new Map();
  const rows = await asker.ask(adjustingEvents, { year, as_of, kinds: [...new Set(adjustments.map(({ event }) => event))].sort() });
  const found = new Map<string, ConfirmedEvent[]>();
  for (const { consortium, ...event } of rows) found.set(consortium, [...(found.get(consortium) ?? []), event]);
  return found;
};

/** What is added to or taken from each unit of the year outside the hundred: by its events, and for a late report. */
export const adjustmentsOfYear = async (asker: Asker, scheme: Scheme, day: JudgedYear): Promise<(unit: Unit) => readonly Adjustment[]> => {
  const events = await eventsByConsortium(asker, scheme, day);
  return (unit) => [...eventAdjustments(events.get(unit.consortium) ?? [], scheme), ...lateReport(unit, scheme, day)];
};
