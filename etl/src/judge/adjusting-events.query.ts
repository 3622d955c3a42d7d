import { defineQuery } from '@monitor/store';
import { z } from 'zod';

/** Events of these kinds that happened within the year and were known on the day. */
export const adjustingEvents = defineQuery({
  name: 'adjusting events',
  scope: 'everyone',
  params: z.object({ year: z.int(), as_of: z.string(), kinds: z.array(z.string()) }),
  row: z.object({ consortium: z.string(), code: z.string(), kind: z.string(), happened: z.string(), clause: z.string().nullable(), detail: z.string().nullable() }),
  sql: `SELECT e.consortium AS consortium, e.code AS code, e.kind AS kind, e.happened AS happened, e.clause AS clause, e.detail AS detail
    FROM event AS e
    WHERE has({kinds:Array(String)}, e.kind) AND toYear(e.happened) = {year:UInt16} AND e.happened <= {as_of:Date32}
    ORDER BY e.consortium, e.happened, e.code`,
});
