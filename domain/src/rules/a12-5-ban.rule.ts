import * as z from 'zod/mini';

import { type BanInterval, banOn, isWithin } from './ban-interval.js';
import { countFact, dateFact, defineRule, evidenceFact, type Judgement } from './define-rule.js';

const tier = z.enum(['lead', 'core', 'general']);
/** Why a unit is barred: named in the register, or lead of a revoked consortium when the rectification was ordered or when the title was taken. */
const ground = z.enum(['register', 'order', 'revocation']);
const change = z.enum(['renamed', 'recoded', 'merged', 'split']);

const entry = z.object({
  uscc: z.string(),
  tier,
  /** First day as lead or member; for those who founded the consortium the day it was recognised. */
  from: dateFact,
  /** Day on which the consortium was applied for, for a unit that leads it; else `null`. */
  appliedOn: z.nullable(dateFact),
  /** The unit that the ban names; another than `uscc` where it went on as, or in, that one. */
  barred: z.string(),
  decidedOn: dateFact,
  liftedOn: z.nullable(dateFact),
  grounds: z.array(ground),
  case: z.string(),
  /** From the barred unit to this one, up to the as-of date; none when they are the same. */
  changes: z.array(z.object({ kind: change, since: dateFact })),
});
const facts = z.object({
  asOf: dateFact,
  /** The consortium's members at `asOf` that stand or stood under a ban. */
  entries: z.array(entry),
  evidence: evidenceFact,
});
const params = z.object({
  years: countFact,
  barredTiers: z.array(tier),
  /** Which leads of a revoked consortium are barred beside those that the register names. */
  leadsAt: z.array(z.enum(['order', 'revocation'])),
  /** Changes of a unit that a ban follows. */
  follows: z.array(change),
});
type Entry = z.infer<typeof entry>;
type Params = z.infer<typeof params>;

interface Barred {
  readonly entry: Entry;
  readonly ban: BanInterval;
}

const applies = ({ tier: own, grounds, changes }: Entry, { barredTiers, leadsAt, follows }: Params): boolean =>
  barredTiers.includes(own) && grounds.some((each) => each === 'register' || leadsAt.includes(each)) && changes.every(({ kind }) => follows.includes(kind));

const barredOnes = (entries: readonly Entry[], params: Params): readonly Barred[] =>
  entries
    .filter((each) => applies(each, params))
    .map((each) => ({ entry: each, ban: banOn({ decidedOn: each.decidedOn, liftedOn: each.liftedOn, succeededOn: each.changes.map(({ since }) => since) }, params.years) }));

const appliedUnder = ({ entry: { appliedOn }, ban }: Barred): boolean => appliedOn !== null && isWithin(appliedOn, ban);
const joinedUnder = ({ entry: { from }, ban }: Barred): boolean => isWithin(from, ban);
const staysUnder = ({ entry: { from }, ban }: Barred, asOf: string): boolean => from < ban.from && isWithin(asOf, ban);

const tellOne = ({ entry: each, ban }: Barred): string => {
  const through = each.barred === each.uscc ? '' : `，承继 ${each.barred}`;
  const beside = each.grounds.includes('register') ? '' : `，${each.grounds.includes('revocation') ? '取消称号' : '责令整改'}时的牵头单位，未见于禁入名单，请补录`;
  return `${each.uscc}（${each.case}${through}${beside}，至 ${ban.lastDay}）`;
};
const tell = (barred: readonly Barred[]): string => barred.map(tellOne).join('；');

const judge = ({ asOf, entries, evidence }: z.infer<typeof facts>, params: Params): Judgement => {
  const barred = barredOnes(entries, params);
  const joined = barred.filter((each) => appliedUnder(each) || joinedUnder(each));
  const staying = barred.filter((each) => !joined.includes(each) && staysUnder(each, asOf));
  const concerned = [...joined, ...staying];
  const measured = concerned.map(({ entry: { uscc, from }, ban }) => ({ label: uscc, value: from, threshold: `${ban.from} 至 ${ban.lastDay} 禁入`, unit: '' }));
  const told = { measured, evidence: [...evidence, ...concerned.map(({ entry: each }) => each.case)] };
  if (joined.length > 0) return { ...told, result: 'FAIL', note: `禁入期内组建或加入为牵头、核心层：${tell(joined)}；不得批准，已加入的须退出或调整层级` };
  if (staying.length > 0) return { ...told, result: 'WARN', note: `禁入决定前已是牵头或核心层：${tell(staying)}；条文未明确是否须退出，请提请决定` };
  return { ...told, result: 'PASS', note: '没有处于禁入期的牵头或核心层单位' };
};

export const leadBan = defineRule({
  id: 'A12.5',
  article: '第十二条',
  title: { zh: '禁入期内不得组建或作为核心层', en: 'Barred units may not lead or be core' },
  clause: '取消其联合体称号，三年内牵头单位不得组建或作为核心层参与其他联合体',
  severity: 'hard',
  subject: 'consortium',
  version: '2',
  params,
  facts,
  judge,
});
