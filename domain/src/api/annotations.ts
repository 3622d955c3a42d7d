import * as z from 'zod/mini';
import { isCalendarDate } from '../calendar/calendar-date.js';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

const note = z.object({
  /** `null` for one that the rule set gives. */
  id: z.nullable(z.number()),
  /** `in_force` is the day the Measures came into force, `expiry` the day they lapse; `note` was written by a person. */
  kind: z.enum(['in_force', 'expiry', 'note']),
  /** Calendar date. */
  happened: z.string(),
  text: z.string(),
  madeBy: z.nullable(z.string()),
});

const reply = z.object({ mayWrite: z.boolean(), notes: z.array(note) });

/** Events that charts over time show, by day: those of the Measures themselves, and those people noted. */
export const annotations = defineEndpoint({
  name: 'annotations',
  method: 'GET',
  path: '/annotations',
  summary: 'Policy events for charts over time',
  basis: 'moment',
  query: z.object({}),
  reply,
});

export const annotate = defineEndpoint({
  name: 'annotate',
  method: 'POST',
  path: '/annotations',
  summary: 'Note a policy event',
  basis: 'moment',
  query: z.object({
    happened: z.string().check(z.refine(isCalendarDate)),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  }),
  reply,
});

/** The event stays in the ledger and is shown no more. */
export const withdrawAnnotation = defineEndpoint({
  name: 'withdraw-annotation',
  method: 'DELETE',
  path: '/annotations/:id',
  summary: 'Take a noted event down',
  basis: 'moment',
  query: z.object({ id: wholeNumber }),
  reply,
});
