import type { CalendarDate } from '../calendar/calendar-date.js';
import type { SchemeAdjustment } from '../scheme/scheme-adjustment.js';
import type { Scheme } from '../scheme/scheme.js';
import type { Adjustment } from './adjustment.js';

/** An event of the evaluated year as a person confirmed it. */
export interface ConfirmedEvent {
  readonly code: string;
  readonly kind: string;
  readonly happened: CalendarDate;
  readonly clause: string | null;
  readonly detail: string | null;
}

const inOrder = (left: ConfirmedEvent, right: ConfirmedEvent): number => {
  if (left.happened !== right.happened) return left.happened < right.happened ? -1 : 1;
  return left.code < right.code ? -1 : 1;
};

const told = ({ happened, clause, detail }: ConfirmedEvent): string => [happened, clause, detail].filter((part) => part !== null && part !== '').join(' ');

const from = ({ kind, code, points, zh }: SchemeAdjustment, events: readonly ConfirmedEvent[]): Adjustment => ({
  kind, code, points: kind === 'veto' ? 0 : points * events.length, zh: `${zh}：${events.map(told).join('；')}`, evidence: events.map((each) => `event:${each.code}`),
});

/** What the scheme makes of one consortium's events of the evaluated year: one adjustment for each entry that any of them meets, whatever their order. */
export const eventAdjustments = (events: readonly ConfirmedEvent[], { adjustments }: Pick<Scheme, 'adjustments'>): readonly Adjustment[] =>
  adjustments.flatMap((entry) => {
    const own = events.filter(({ kind }) => kind === entry.event).sort(inOrder);
    return own.length === 0 ? [] : [from(entry, own)];
  });
