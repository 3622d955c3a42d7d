import * as z from 'zod/mini';
import { reportActs, reportStages } from '../annual-report/report-case.js';
import { filledCellSchema, reportFindingSchema } from '../annual-report/report-finding.js';
import { reportMilestoneKinds, reportTimings } from '../annual-report/report-timing.js';
import { defineDownload } from './define-download.js';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

const day = z.string();
const count = z.number();

const submission = z.object({
  id: z.number(),
  /** 1 for the first hand-in of the consortium and year. */
  version: z.number(),
  fileName: z.string(), sha256: z.string(), size: z.number(),
  by: z.string(), at: z.string(), on: day,
  errors: count, warnings: count,
});

const row = z.object({
  consortium: z.string(), name: z.string(), district: z.string(), lead: z.string(),
  stage: z.enum(reportStages),
  timing: z.enum(reportTimings),
  daysLate: z.number(),
  /** Day of the report in the edition shown; `null` when it has none. */
  filedOn: z.nullable(day),
  /** The approved hand-in is not in the edition shown yet. */
  awaitsLoad: z.boolean(),
  submissions: count,
  corrections: count,
  latest: z.nullable(submission),
});

/** Who has reported for a year, and where each report stands. */
export const annualReports = defineEndpoint({
  name: 'annual-reports',
  method: 'GET',
  path: '/annual-reports',
  summary: 'Annual reports of a year: who has reported, what was found, who decided',
  basis: 'moment',
  query: z.object({ year: z.optional(wholeNumber) }),
  reply: z.object({
    year: z.number(),
    /** Years that may be asked for, newest first. */
    years: z.array(z.number()),
    edition: z.string(),
    today: day, dueOn: day, graceUntil: day,
    maySubmit: z.boolean(), mayDecide: z.boolean(),
    rows: z.array(row),
  }),
});

const event = z.object({
  act: z.enum(reportActs), submission: z.number(), by: z.string(), role: z.string(), at: z.string(), on: day, reason: z.string(),
  /** Approved again after an approval: a correction, with what changed in what counts. */
  correction: z.boolean(),
  changes: z.array(z.object({ item: z.string(), from: z.nullable(z.string()), to: z.nullable(z.string()) })),
});

const cell = z.extend(filledCellSchema, {
  indicator: z.string(), zh: z.string(), en: z.string(), part: z.string(), unit: z.object({ zh: z.string(), en: z.string() }),
  /** As it was in the hand-in before, in the edition shown, in the report of the year before; what the system counts. */
  previous: z.nullable(z.string()), filed: z.nullable(z.string()), lastYear: z.nullable(z.string()), system: z.nullable(z.string()),
});

const detail = z.object({
  consortium: z.string(), name: z.string(), district: z.string(), lead: z.string(), year: z.number(),
  today: day, dueOn: day,
  stage: z.enum(reportStages), timing: z.enum(reportTimings), daysLate: z.number(), filedOn: z.nullable(day), awaitsLoad: z.boolean(),
  inForce: z.nullable(z.number()),
  /** Newest first. */
  submissions: z.array(submission),
  /** The one whose findings and cells follow. */
  shown: z.nullable(z.number()),
  findings: z.array(reportFindingSchema),
  cells: z.array(cell),
  events: z.array(event),
  /** Late, missing, corrected: each with its day. */
  milestones: z.array(z.object({ kind: z.enum(reportMilestoneKinds), on: day, days: z.number() })),
  steps: z.array(z.object({ act: z.enum(reportActs), may: z.boolean(), why: z.nullable(z.string()), code: z.nullable(z.string()), reasoned: z.boolean() })),
});

const one = { consortium: z.string(), year: wholeNumber };

export const oneAnnualReport = defineEndpoint({
  name: 'one-annual-report',
  method: 'GET',
  path: '/annual-reports/:consortium/:year',
  summary: 'One annual report: hand-ins, findings cell by cell, what changed, what may be done next',
  basis: 'moment',
  query: z.object({ ...one, submission: z.optional(wholeNumber) }),
  reply: detail,
});

/** The workbook is the body. Whose report it is stands in it; `consortium` and `year` say for whom it is meant. */
export const submitAnnualReport = defineEndpoint({
  name: 'submit-annual-report',
  method: 'POST',
  path: '/annual-reports',
  body: 'file',
  summary: 'Hand in a filled annual report; it is read and checked at once, and counts when it is approved',
  basis: 'moment',
  query: z.object({ name: z.optional(z.string().check(z.maxLength(1000))), consortium: z.optional(z.string()), year: z.optional(wholeNumber) }),
  reply: detail,
});

/** Refused with `changed_meanwhile` when another hand-in came since. */
export const actOnAnnualReport = defineEndpoint({
  name: 'act-on-annual-report',
  method: 'POST',
  path: '/annual-reports/:consortium/:year/acts',
  summary: 'Approve, return or withdraw a report that was handed in',
  basis: 'moment',
  query: z.object({ ...one, act: z.enum(['approve', 'return', 'withdraw']), submission: wholeNumber, reason: z._default(z.string().check(z.maxLength(2000)), '') }),
  reply: detail,
});

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const reportTemplates = defineDownload({
  name: 'report-templates',
  method: 'GET',
  path: '/annual-report-files/templates',
  summary: 'The year’s workbook to fill in, with the numbers the system has: of one consortium, or a zip of those asked for or missing',
  query: z.object({ year: wholeNumber, consortium: z.optional(z.string()), which: z._default(z.enum(['missing', 'all']), 'missing') }),
  types: [workbook, 'application/zip'],
});

export const annotatedReport = defineDownload({
  name: 'annotated-report',
  method: 'GET',
  path: '/annual-report-files/annotated',
  summary: 'The workbook that was handed in, with wrong cells marked, commented and listed',
  query: z.object({ submission: wholeNumber }),
  types: [workbook],
});
