import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const place = { path: z.string(), sheet: z.string(), row: z.number(), cell: z.string() };

/** The organisation as registered; a district finds it only where it belongs or belonged to one of its consortia. */
export const organisationIdentity = defineQuery({
  name: 'organisation-identity',
  params: z.object({ uscc: z.string() }),
  row: z.object({ uscc: z.string(), name: z.string(), kind: z.string(), district: z.string(), principal_place: z.string().nullable(), ...place }),
  sql: `
    SELECT o.uscc AS uscc, o.name AS name, o.kind AS kind, o.district AS district, o.principal_place AS principal_place,
      o.source_path AS path, o.source_sheet AS sheet, o.source_row AS row, o.source_cell AS cell
    FROM organisation AS o
    WHERE o.uscc = {uscc:String}
      AND ({viewer_all:Bool} OR o.uscc IN (
        SELECT m.uscc FROM membership AS m INNER JOIN consortium AS c ON c.code = m.consortium
        WHERE m.uscc = {uscc:String} AND c.district IN {viewer_districts:Array(String)}))`,
});

/** What it is or was designated as (Art. 2, 5), the newest first; the list is the city's, not a district's. */
export const organisationDesignations = defineQuery({
  name: 'organisation-designations',
  scope: 'everyone',
  params: z.object({ uscc: z.string() }),
  row: z.object({ kind: z.string(), from: z.string(), until: z.string().nullable(), authority: z.string(), document: z.string().nullable(), key: z.string() }),
  sql: `
    SELECT d.kind AS kind, toString(d.valid_from) AS from, toString(d.valid_until) AS until, d.authority AS authority, d.document AS document,
      concat('designation:', d.uscc, '/', d.kind, '/', toString(d.valid_from)) AS key
    FROM designation AS d
    WHERE d.uscc = {uscc:String}
    ORDER BY d.valid_from DESC, kind`,
});

/** Changes that it came from or went into, up to the day. */
export const organisationSuccessions = defineQuery({
  name: 'organisation-successions',
  scope: 'everyone',
  params: z.object({ uscc: z.string(), as_of: z.string() }),
  row: z.object({ from_uscc: z.string(), from_name: z.string(), to_uscc: z.string(), to_name: z.string(), since: z.string(), kind: z.string(), key: z.string() }),
  sql: `
    SELECT s.from_uscc AS from_uscc, ifNull(f.name, '') AS from_name, s.to_uscc AS to_uscc, ifNull(t.name, '') AS to_name,
      toString(s.since) AS since, s.kind AS kind, concat('succession:', s.from_uscc, '/', s.to_uscc) AS key
    FROM succession AS s
    LEFT JOIN organisation AS f ON f.uscc = s.from_uscc
    LEFT JOIN organisation AS t ON t.uscc = s.to_uscc
    WHERE (s.from_uscc = {uscc:String} OR s.to_uscc = {uscc:String}) AND s.since <= {as_of:Date32}
    ORDER BY s.since, key`,
});
