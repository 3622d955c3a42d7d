import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, consortiumStatus, decimalText, grade, provenance, ruleOutcome, wholeNumber } from './shared-shapes.js';

const day = z.string();
const maybeDay = z.nullable(day);
const tier = z.enum(['lead', 'core', 'general']);
const unit = { uscc: z.string(), name: z.string() };

const designation = z.object({ kind: z.string(), from: day, until: maybeDay, authority: z.string(), document: z.nullable(z.string()), key: z.string() });

/** One stay in one consortium. Status, grade and rank are those of the year shown; `null` where it did not run in it. */
const membership = z.object({
  consortium: z.string(), name: z.string(), sector: z.string(), district: z.string(), tier, joined: day, left: maybeDay, exitReason: z.nullable(z.string()),
  /** Day on which the consortium lost its title or was dissolved, by the as-of date. */
  ended: maybeDay,
  status: consortiumStatus, evaluated: z.boolean(), grade, total: z.nullable(z.number()), rank: z.nullable(z.number()), key: z.string(),
});

/** `role`: leads the project, is entered as executing it, or only owns tasks of it. Tasks are its own ones: all, due by the as-of date, and accepted of these. */
const project = z.object({
  code: z.string(), name: z.string(), consortium: z.string(), consortiumName: z.string(), level: z.string(), status: z.string(), role: z.enum(['lead', 'executing', 'owner']),
  started: day, plannedEnd: day, tasks: z.number(), tasksDue: z.number(), tasksAccepted: z.number(),
});

/** Money booked to it in one consortium, in 元, up to the as-of date. */
const money = z.object({ consortium: z.string(), name: z.string(), kind: z.enum(['planned', 'allocated', 'spent', 'refunded']), year: decimalText, yearLines: z.number(), all: decimalText, allLines: z.number() });

const outcome = z.object({
  code: z.string(), kind: z.string(), title: z.string(), achieved: day, level: z.nullable(z.string()), amount: z.nullable(decimalText), owners: z.number(),
  consortium: z.string(), name: z.string(), evidence: z.nullable(z.string()),
});

const change = z.object({ kind: z.string(), since: day });

/** A ban of the register that binds it on some days: its own, or one of a unit it went on from (`through` is then not empty). */
const ban = z.object({
  barred: z.object(unit), case: z.string(), decided: day, lifted: maybeDay,
  /** First and last day on which it binds this unit, and the first free day. */
  from: day, lastDay: day, until: day,
  through: z.array(change), inForce: z.boolean(), key: z.string(),
});

/** What rule A12.5 found of it in a consortium in the year. */
const conflict = z.object({ consortium: z.string(), name: z.string(), result: ruleOutcome, article: z.string(), note: z.string(), entered: z.string(), barred: z.string() });

const succession = z.object({ from: z.object(unit), to: z.object(unit), since: day, kind: z.string(), key: z.string() });

/** 成员单位: one organisation across all its consortia that the asker may see. */
export const organisationProfile = defineEndpoint({
  name: 'organisation-profile',
  method: 'GET',
  path: '/organisations/:uscc',
  summary: 'One organisation across its consortia: designations, memberships, projects, money, outcomes, bans and successions',
  basis: 'edition',
  query: z.object({ uscc: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    ...unit,
    kind: z.string(),
    /** `null` outside the city. */
    district: z.nullable(z.string()),
    principalPlace: z.nullable(z.string()),
    source: provenance,
    /** Of the rule set of the year (Art. 12). */
    banYears: z.number(),
    designations: z.array(designation),
    memberships: z.array(membership),
    projects: z.array(project),
    money: z.array(money),
    /** All of them; `outcomes` holds the newest 500. */
    outcomeCount: z.number(),
    outcomes: z.array(outcome),
    bans: z.array(ban),
    conflicts: z.array(conflict),
    successions: z.array(succession),
  }),
});
