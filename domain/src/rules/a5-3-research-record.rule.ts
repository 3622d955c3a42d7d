import * as z from 'zod/mini';

import { addYears } from '../calendar/calendar-date.js';
import { countFact, dateFact, defineRule, evidenceFact } from './define-rule.js';

const level = z.enum(['national', 'provincial', 'city', 'district', 'enterprise']);
const facts = z.object({
  asOf: dateFact,
  /** Who leads on the day; `null` when nobody does. */
  lead: z.nullable(z.string()),
  /** Projects that the lead bears or takes part in, of each level the newest ten; terminated and withdrawn ones are left out. `endedOn` is `null` while one runs. */
  projects: z.array(z.object({ project: z.string(), level, started: dateFact, endedOn: z.nullable(dateFact) })),
  evidence: evidenceFact,
});
const params = z.object({
  levels: z.array(level),
  years: countFact,
  /** The facts hold ten projects of each level and no more. */
  minimum: z.int().check(z.gte(1), z.lte(10)),
});

export const researchRecord = defineRule({
  id: 'A5.3',
  article: '第五条第二项',
  title: { zh: '牵头单位承担过市级以上科研任务', en: 'The lead has borne research of city level or above' },
  clause: '研发技术能力和水平有优势，能够承担市级以上重大科研任务',
  // To be able is not to have done: the register can only hint at it.
  severity: 'soft',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ asOf, lead, projects, evidence }, { levels, years, minimum }) => {
    if (lead === null) return { result: 'UNKNOWN', measured: [], note: '成员名册中没有在任的牵头单位，请补报', evidence };
    const since = addYears(asOf, -years);
    const counted = projects.filter((each) => levels.includes(each.level) && (each.endedOn === null || each.endedOn > since));
    const measured = [{ label: `近 ${years} 年市级以上项目（每级最多计十项）`, value: String(counted.length), threshold: String(minimum), unit: '项' }];
    if (counted.length >= minimum) return { result: 'PASS', measured, note: `近 ${years} 年承担或参与过市级以上科研项目`, evidence };
    return { result: 'WARN', measured, note: `近 ${years} 年登记的市级以上科研项目不足 ${minimum} 项；条文要求的是能力，请牵头单位提供其他证明`, evidence };
  },
});
