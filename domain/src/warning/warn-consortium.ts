import type { CalendarDate } from '../calendar/calendar-date.js';
import { remember } from './remember.js';
import type { Warning, Watched } from './warning.js';
import type { WarningBasis, WarningFacts } from './warning-facts.js';
import { watchDeadlines } from './watch-deadlines.js';
import { watchGates } from './watch-gates.js';
import { watchMilestones } from './watch-milestones.js';
import { watchSchedule } from './watch-schedule.js';

const watches = [watchSchedule, watchMilestones, watchGates, watchDeadlines];

// Before recognition and after the title is gone there is nobody to warn.
const whileItLasts = ({ recognised, ended }: WarningFacts) => (watched: Watched): Watched => ({
  ...watched,
  look: (day: CalendarDate) => (day < recognised || (ended !== null && ended <= day) ? null : watched.look(day)),
});

/** Everything watched of one consortium in the running year with its months; what was never due is left out. No clock is asked: the days are handed in. */
export const warnConsortium = (facts: WarningFacts, basis: WarningBasis): readonly Warning[] =>
  watches
    .flatMap((watch) => watch(facts, basis))
    .map(whileItLasts(facts))
    .flatMap((watched) => remember(watched, basis.days) ?? []);
