import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, decimalText, wholeNumber } from './shared-shapes.js';

const milestone = z.object({ code: z.string(), title: z.string(), planned: z.string(), actual: z.nullable(z.string()) });

/** 攻关项目甘特图: every project that a consortium began by the end of the year, with its milestones. Dates as recorded; what was known at the as-of date is for the reader to tell. */
export const projectSchedule = defineEndpoint({
  name: 'project-schedule',
  method: 'GET',
  path: '/consortia/:consortium/schedule',
  summary: 'Projects of a consortium with their periods and milestones',
  basis: 'edition',
  query: z.object({ consortium: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    /** The earliest begun first. */
    projects: z.array(z.object({
      code: z.string(),
      name: z.string(),
      level: z.string(),
      status: z.string(),
      statusSince: z.string(),
      started: z.string(),
      plannedEnd: z.string(),
      budget: decimalText,
      /** By planned date. */
      milestones: z.array(milestone),
    })),
  }),
});
