import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { reportOwed } from './report-owed.js';

const breach = z.object({
  event: z.string(), member: z.string().nullable(), clause: z.string().nullable(), confirmedOn: z.string(), resolvedOn: z.string().nullable(),
});
export const breachList = z.array(breach);

const unit = z.object({
  consortium: z.string(),
  recognised: z.string(),
  status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
  status_since: z.string(),
  submitted: z.string().nullable(),
  owes_report: z.boolean(),
});
/** A consortium to be judged, as the register tells today; `submitted` only when the report had come by the day. */
export type Unit = z.output<typeof unit>;

/** Consortia that still bore their title at the year's end. */
export const units = defineQuery({
  name: 'units to judge',
  scope: 'everyone',
  params: z.object({ year: z.int(), as_of: z.string(), report_due: z.string() }),
  row: unit,
  sql: `SELECT u.consortium AS consortium, u.recognised AS recognised, u.status AS status, u.status_since AS status_since,
      r.submitted AS submitted, toBool(${reportOwed}) AS owes_report
    FROM unit_year AS u
    LEFT JOIN (
      SELECT s.consortium AS consortium, s.submitted AS submitted
      FROM report AS s
      WHERE s.year = {year:UInt16} AND s.submitted <= {as_of:Date32}
    ) AS r ON r.consortium = u.consortium
    WHERE u.year = {year:UInt16} AND NOT u.ended
    ORDER BY u.consortium`,
});
