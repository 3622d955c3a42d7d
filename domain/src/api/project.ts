import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, consortiumStatus, decimalText, provenance, ruleOutcome, wholeNumber } from './shared-shapes.js';

const day = z.string();
const maybeDay = z.nullable(day);
const unit = z.object({ uscc: z.string(), name: z.string() });

const task = z.object({
  code: z.string(), title: z.string(), owner: unit, targetName: z.string(), targetUnit: z.string(), direction: z.enum(['max', 'min']),
  target: decimalText, actual: z.nullable(decimalText),
  /** Share of the target reached in percent, at most 100; `null` without an actual value. */
  attainment: z.nullable(z.number()),
  due: day, accepted: maybeDay, source: provenance,
});

const milestone = z.object({ code: z.string(), title: z.string(), planned: day, actual: maybeDay, source: provenance });

/** Money of one year, source and kind, in 元. */
const money = z.object({ year: z.number(), source: z.string(), kind: z.enum(['planned', 'allocated', 'spent', 'refunded']), amount: decimalText, lines: z.number() });

const outcome = z.object({ code: z.string(), kind: z.string(), title: z.string(), achieved: day, level: z.nullable(z.string()), amount: z.nullable(decimalText), evidence: z.nullable(z.string()) });

/** What a rule found of the consortium while resting on rows of this project, or naming it. */
const check = z.object({
  rule: z.string(), version: z.string(), article: z.string(), severity: z.enum(['hard', 'soft']), result: ruleOutcome, note: z.string(),
  measured: z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() })),
});

/** 项目: the last step from the city to the rows. Everything is told as of the year's as-of date. */
export const projectProfile = defineEndpoint({
  name: 'project-profile',
  method: 'GET',
  path: '/projects/:project',
  summary: 'One project: units, term against spending, tasks, milestones, money, outcomes and the rules that concern it',
  basis: 'edition',
  query: z.object({ project: z.string(), year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    code: z.string(),
    name: z.string(),
    consortium: z.object({ code: z.string(), name: z.string(), sector: z.string(), district: z.string(), status: consortiumStatus }),
    level: z.string(),
    status: z.string(),
    statusSince: day,
    started: day,
    plannedEnd: day,
    budget: decimalText,
    trlStart: z.nullable(z.number()),
    trlEnd: z.nullable(z.number()),
    source: provenance,
    /** Share of the term gone by the as-of date, in percent from 0 to 100. */
    elapsed: z.number(),
    /** The lead first. `tier` is that at the as-of date, `null` for who is no member then. */
    units: z.array(z.object({ uscc: z.string(), name: z.string(), kind: z.string(), role: z.enum(['lead', 'executing']), tier: z.nullable(z.enum(['lead', 'core', 'general'])) })),
    tasks: z.array(task),
    milestones: z.array(milestone),
    money: z.array(money),
    /** Art. 10(1): city money allocated so far less refunds against the cap of the year's rule set; `per` says whether the cap is meant per project. */
    cap: z.object({ cap: decimalText, per: z.enum(['project', 'consortium']), granted: decimalText }),
    outcomes: z.array(outcome),
    checks: z.array(check),
  }),
});
