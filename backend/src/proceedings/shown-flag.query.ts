import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** What a flag's proceeding needs besides the flag: the consortium's name, district and lead, and what its flags rest on. */
export const flaggedUnit = defineQuery({
  name: 'flagged-unit',
  params: z.object({ consortium: z.string(), year: z.number() }),
  row: z.object({ consortium: z.string(), year: z.number(), name: z.string(), district: z.string(), lead: z.string(), input: z.string().nullable() }),
  sql: `
    SELECT u.consortium AS consortium, u.year AS year, u.name AS name, u.district AS district, u.lead AS lead, b.input AS input
    FROM consortium_year AS u
    LEFT JOIN flag_basis AS b ON b.consortium = u.consortium AND b.year = u.year
    WHERE u.consortium = {consortium:String} AND u.year = {year:UInt16} AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});
