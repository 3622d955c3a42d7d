import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { amount, count, filterParams } from '../desk/row-shapes.js';
import { shownConsortia } from '../desk/shown.js';

const chosen = z.object({ ...filterParams, any_kind: z.boolean(), kind: z.string(), any_evidence: z.boolean(), evidenced: z.boolean() });

const where = `o.achieved BETWEEN makeDate32({year:UInt16}, 1, 1) AND makeDate32({year:UInt16}, 12, 31) AND o.consortium IN (${shownConsortia})
      AND ({any_kind:Bool} OR o.kind = {kind:String})
      AND ({any_evidence:Bool} OR notEmpty(ifNull(o.evidence, '')) = {evidenced:Bool})`;

export const outcomeCount = defineQuery({
  name: 'outcome-count',
  params: chosen,
  row: z.object({ count }),
  sql: `SELECT count() AS count FROM outcome AS o WHERE ${where}`,
});

/** A page of the year's results, the newest first; found by the whole key, so that of the others no line is read. */
export const outcomeRows = defineQuery({
  name: 'outcome-rows',
  params: chosen.extend({ offset: z.number(), limit: z.number() }),
  row: z.object({
    code: z.string(), kind: z.string(), title: z.string(), achieved: z.string(), level: z.nullable(z.string()), amount: z.nullable(amount),
    consortium: z.string(), name: z.string(), project: z.nullable(z.string()), owners: z.array(z.string()),
    registration: z.nullable(z.string()), evidence: z.nullable(z.string()),
    path: z.string(), sheet: z.string(), row: z.number(), cell: z.string(),
  }),
  sql: `
    SELECT o.code AS code, o.kind AS kind, o.title AS title, toString(o.achieved) AS achieved, o.level AS level, o.amount AS amount,
      o.consortium AS consortium, c.name AS name, o.project AS project, o.owners AS owners, o.registration AS registration, o.evidence AS evidence,
      o.source_path AS path, o.source_sheet AS sheet, o.source_row AS row, o.source_cell AS cell
    FROM outcome AS o
    INNER JOIN consortium AS c ON c.code = o.consortium
    WHERE (o.consortium, o.kind, o.achieved, o.code) IN (
      SELECT o.consortium, o.kind, o.achieved, o.code FROM outcome AS o WHERE ${where}
      ORDER BY o.achieved DESC, o.code
      LIMIT {limit:UInt32} OFFSET {offset:UInt32}
    )
    ORDER BY o.achieved DESC, o.code`,
});

/** Names of organisations, which the register makes public. */
export const organisationNames = defineQuery({
  name: 'organisation-names',
  scope: 'everyone',
  params: z.object({ usccs: z.array(z.string()) }),
  row: z.object({ uscc: z.string(), name: z.string() }),
  sql: `SELECT uscc, name FROM organisation WHERE uscc IN {usccs:Array(String)}`,
});
