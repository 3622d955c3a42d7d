import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const span = { year: z.int(), until: z.string() };

/** Everyone who belonged to a consortium on a day of the running year. */
export const watchedMembers = defineQuery({
  name: 'watched members',
  scope: 'everyone',
  params: z.object(span),
  row: z.object({ consortium: z.string(), uscc: z.string(), name: z.string(), kind: z.string(), tier: z.string(), joined: z.string(), left: z.string().nullable() }),
  sql: `SELECT m.consortium AS consortium, m.uscc AS uscc, o.name AS name, o.kind AS kind, m.tier AS tier, m.joined AS joined, m.left_on AS left
    FROM membership AS m
    INNER JOIN organisation AS o ON o.uscc = m.uscc
    WHERE m.joined <= {until:Date32} AND (m.left_on IS NULL OR m.left_on >= makeDate32({year:UInt16}, 1, 1))
    ORDER BY m.consortium, m.uscc, m.joined`,
});

/** Orders to rectify and the answers to them. */
export const watchedEvents = defineQuery({
  name: 'watched events',
  scope: 'everyone',
  params: z.object({ until: z.string() }),
  row: z.object({ consortium: z.string(), code: z.string(), kind: z.string(), happened: z.string(), deadline: z.string().nullable() }),
  sql: `SELECT e.consortium AS consortium, e.code AS code, e.kind AS kind, e.happened AS happened, e.deadline AS deadline
    FROM event AS e
    WHERE e.kind IN ('rectification_ordered', 'rectification_reported', 'rectification_passed') AND e.happened <= {until:Date32}
    ORDER BY e.consortium, e.happened, e.code`,
});

/** Bans of units that belong to a consortium. */
export const watchedBans = defineQuery({
  name: 'watched bans',
  scope: 'everyone',
  params: z.object(span),
  row: z.object({ consortium: z.string(), uscc: z.string(), name: z.string(), decided: z.string(), lifted: z.string().nullable() }),
  sql: `SELECT DISTINCT m.consortium AS consortium, b.uscc AS uscc, o.name AS name, b.decided AS decided, b.lifted AS lifted
    FROM ban AS b
    INNER JOIN membership AS m ON m.uscc = b.uscc
    INNER JOIN organisation AS o ON o.uscc = b.uscc
    WHERE b.decided <= {until:Date32} AND m.joined <= {until:Date32} AND (m.left_on IS NULL OR m.left_on >= makeDate32({year:UInt16}, 1, 1))
    ORDER BY m.consortium, b.uscc, b.decided`,
});

/** The last totals of every consortium, as judged in this edition. */
export const ownTotals = defineQuery({
  name: 'own totals',
  scope: 'everyone',
  params: z.object({ year: z.int() }),
  row: z.object({ consortium: z.string(), year: z.number(), total: z.number() }),
  sql: `SELECT v.consortium AS consortium, v.year AS year, assumeNotNull(v.total) AS total
    FROM consortium_score AS v
    WHERE v.year < {year:UInt16} AND v.total IS NOT NULL
    ORDER BY v.consortium, v.year`,
});
