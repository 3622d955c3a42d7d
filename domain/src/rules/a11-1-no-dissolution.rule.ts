import * as z from 'zod/mini';

import { countFact, dateFact, defineRule, evidenceFact } from './define-rule.js';

const level = z.enum(['national', 'provincial', 'city', 'district', 'enterprise']);
const status = z.enum(['approved', 'running', 'extended', 'awaiting_acceptance', 'accepted', 'terminated', 'withdrawn']);

const facts = z.object({
  /** Day of a standing request to dissolve, on or before the as-of date. Revocation by the bureau is not dissolution. */
  dissolutionRequestedOn: z.nullable(dateFact),
  /** Projects of the consortium with their status on the day of the request, else on the as-of date. */
  openProjects: z.array(z.object({ project: z.string(), level, status })),
  /** Distinct member organisations at the as-of date, the lead left out. */
  activeMembers: countFact,
  leadActive: z.boolean(),
  evidence: evidenceFact,
});
const params = z.object({ governmentLevels: z.array(level), openStatuses: z.array(status), minimumParties: countFact });

export const noDissolution = defineRule({
  id: 'A11.1',
  article: '第十一条',
  title: { zh: '承担政府项目期间不得自行解散', en: 'No dissolution while government projects run' },
  clause: '在承担政府科技计划项目期间，不得自行解散',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ dissolutionRequestedOn, openProjects, activeMembers, leadActive, evidence }, { governmentLevels, openStatuses, minimumParties }) => {
    const open = openProjects.filter((each) => governmentLevels.includes(each.level) && openStatuses.includes(each.status));
    const keys = [...evidence, ...open.map(({ project }) => project)];
    const measured = [{ label: '在研政府科技计划项目', value: String(open.length), threshold: '0', unit: '项' }];
    const names = open.map(({ project }) => project).join('、');
    if (open.length === 0) {
      return dissolutionRequestedOn === null
        ? { result: 'NA', measured, note: '没有在研的政府科技计划项目，也没有解散申请', evidence: keys }
        : { result: 'PASS', measured, note: `${dissolutionRequestedOn} 申请解散，当时没有在研的政府科技计划项目`, evidence: keys };
    }
    if (dissolutionRequestedOn !== null) {
      return { result: 'FAIL', measured, note: `${dissolutionRequestedOn} 申请解散，但尚有在研政府科技计划项目：${names}；须待验收或终止后再办理`, evidence: keys };
    }
    const emptied = !leadActive || activeMembers + 1 < minimumParties;
    if (emptied) return { result: 'FAIL', measured, note: `项目在研（${names}），但${leadActive ? '成员不足两家' : '牵头单位已退出'}，形同解散，请立即核实`, evidence: keys };
    return { result: 'PASS', measured, note: `有 ${open.length} 项政府科技计划项目在研，期间不得自行解散`, evidence: keys };
  },
});
