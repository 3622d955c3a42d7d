import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from '../desk/row-shapes.js';

const one = { year: z.number(), consortium: z.string() };
const tier = z.enum(['lead', 'core', 'general']);

/** The consortium of the year, if the asker may see it, and how many belonged to it during the year. */
export const membersOf = defineQuery({
  name: 'members-of',
  params: z.object(one),
  row: z.object({ name: z.string(), recognised: z.string(), members: count }),
  sql: `
    SELECT u.name AS name, toString(u.recognised) AS recognised, (
      SELECT uniqExact(m.uscc) FROM membership AS m
      WHERE m.consortium = {consortium:String}
        AND m.joined <= toDate32(concat(toString({year:UInt16}), '-12-31'))
        AND (m.left_on IS NULL OR m.left_on >= toDate32(concat(toString({year:UInt16}), '-01-01')))
    ) AS members
    FROM consortium_year AS u
    WHERE u.year = {year:UInt16} AND u.consortium = {consortium:String}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})`,
});

/** Every membership begun by the year's end, the earliest first. */
export const membershipsEver = defineQuery({
  name: 'memberships-ever',
  params: z.object(one),
  row: z.object({ uscc: z.string(), name: z.string(), kind: z.string(), tier, joined: z.string(), left_on: z.nullable(z.string()), reason: z.nullable(z.string()) }),
  sql: `
    SELECT m.uscc AS uscc, o.name AS name, o.kind AS kind, m.tier AS tier, toString(m.joined) AS joined, toString(m.left_on) AS left_on, m.exit_reason AS reason
    FROM membership AS m
    INNER JOIN organisation AS o ON o.uscc = m.uscc
    INNER JOIN consortium AS c ON c.code = m.consortium
    WHERE m.consortium = {consortium:String}
      AND m.joined <= toDate32(concat(toString({year:UInt16}), '-12-31'))
      AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
    ORDER BY m.joined, indexOf(['lead', 'core', 'general'], m.tier), uscc`,
});

/** Members of the year beside the other consortia they sit in; a consortium that the asker may not see comes without code and name. */
export const sharedMembers = defineQuery({
  name: 'shared-members',
  params: z.object(one),
  row: z.object({
    uscc: z.string(),
    name: z.string(),
    kind: z.string(),
    tier,
    consortium: z.string(),
    other_name: z.string(),
    sector: z.string(),
    status: z.enum(['active', 'rectifying', 'revoked', 'dissolved']),
    other_tier: tier,
  }),
  sql: `
    SELECT m.uscc AS uscc, any(o.name) AS name, any(o.kind) AS kind, any(h.tier) AS tier,
      if({viewer_all:Bool} OR any(u.district) IN {viewer_districts:Array(String)}, m.consortium, '') AS consortium,
      if({viewer_all:Bool} OR any(u.district) IN {viewer_districts:Array(String)}, any(u.name), '') AS other_name,
      any(u.sector) AS sector, any(u.status) AS status, argMin(m.tier, indexOf(['lead', 'core', 'general'], m.tier)) AS other_tier
    FROM membership AS m
    INNER JOIN (
      SELECT k.uscc AS uscc, argMin(k.tier, indexOf(['lead', 'core', 'general'], k.tier)) AS tier
      FROM membership AS k
      INNER JOIN consortium AS c ON c.code = k.consortium
      WHERE k.consortium = {consortium:String}
        AND k.joined <= toDate32(concat(toString({year:UInt16}), '-12-31'))
        AND (k.left_on IS NULL OR k.left_on >= toDate32(concat(toString({year:UInt16}), '-01-01')))
        AND ({viewer_all:Bool} OR c.district IN {viewer_districts:Array(String)})
      GROUP BY k.uscc
    ) AS h ON h.uscc = m.uscc
    INNER JOIN organisation AS o ON o.uscc = m.uscc
    INNER JOIN consortium_year AS u ON u.consortium = m.consortium
    WHERE m.consortium != {consortium:String} AND u.year = {year:UInt16}
      AND m.joined <= toDate32(concat(toString({year:UInt16}), '-12-31'))
      AND (m.left_on IS NULL OR m.left_on >= toDate32(concat(toString({year:UInt16}), '-01-01')))
    GROUP BY m.uscc, m.consortium
    ORDER BY indexOf(['lead', 'core', 'general'], tier), uscc, consortium`,
});
