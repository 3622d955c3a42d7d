import * as z from 'zod/mini';

import { addDays, addYears, type CalendarDate } from '../calendar/calendar-date.js';
import { dateFact, defineRule, evidenceFact } from './define-rule.js';

const entry = z.object({
  uscc: z.string(),
  tier: z.enum(['lead', 'core', 'general']),
  /** First day as lead or member; for an application the day it would be approved. */
  from: dateFact,
  bannedFrom: dateFact,
  /** The first day without the ban. */
  bannedUntil: dateFact,
  case: z.string(),
});
const facts = z.object({
  asOf: dateFact,
  /** The consortium's members at `asOf` that stand or stood under a ban. */
  entries: z.array(entry),
  evidence: evidenceFact,
});
const params = z.object({ barredTiers: z.array(z.enum(['lead', 'core', 'general'])) });
type Entry = z.infer<typeof entry>;

/** A ban is `[from, until)`: from the day of the decision, `until` is the first free day and `lastDay` the day before it. Three years after 29 February end on 28 February. */
export const banInterval = (decidedOn: CalendarDate, years: number): { readonly from: CalendarDate; readonly lastDay: CalendarDate; readonly until: CalendarDate } => {
  const until = addYears(decidedOn, years);
  return { from: decidedOn, lastDay: addDays(until, -1), until };
};

const joinedUnderBan = ({ from, bannedFrom, bannedUntil }: Entry): boolean => from >= bannedFrom && from < bannedUntil;
const staysUnderBan = ({ from, bannedFrom, bannedUntil }: Entry, asOf: CalendarDate): boolean => from < bannedFrom && asOf >= bannedFrom && asOf < bannedUntil;

const tell = (entries: readonly Entry[]): string => entries.map(({ uscc, case: number, bannedUntil }) => `${uscc}（${number}，至 ${addDays(bannedUntil, -1)}）`).join('；');

export const leadBan = defineRule({
  id: 'A12.5',
  article: '第十二条',
  title: { zh: '禁入期内不得组建或作为核心层', en: 'Barred units may not lead or be core' },
  clause: '取消其联合体称号，三年内牵头单位不得组建或作为核心层参与其他联合体',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ asOf, entries, evidence }, { barredTiers }) => {
    const barred = entries.filter(({ tier }) => barredTiers.includes(tier));
    const joined = barred.filter(joinedUnderBan);
    const staying = barred.filter((each) => staysUnderBan(each, asOf));
    const concerned = [...joined, ...staying];
    const measured = concerned.map(({ uscc, from, bannedFrom, bannedUntil }) => ({ label: uscc, value: from, threshold: `${bannedFrom} 至 ${addDays(bannedUntil, -1)} 禁入`, unit: '' }));
    const keys = [...evidence, ...concerned.map((each) => each.case)];
    if (joined.length > 0) return { result: 'FAIL', measured, note: `禁入期内加入为牵头或核心层：${tell(joined)}；不得批准，已加入的须退出或调整层级`, evidence: keys };
    if (staying.length > 0) return { result: 'WARN', measured, note: `禁入决定前已是牵头或核心层：${tell(staying)}；条文未明确是否须退出，请提请决定`, evidence: keys };
    return { result: 'PASS', measured, note: '没有处于禁入期的牵头或核心层单位', evidence: keys };
  },
});
