import * as z from 'zod/mini';

import { countFact, defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** Consortia by primary sector and status; sectors without any may be left out. Revoked and dissolved ones are not counted here. */
  sectors: z.array(z.object({ sector: z.string(), active: countFact, rectifying: countFact })),
  evidence: evidenceFact,
});
const params = z.object({ sectors: z.array(z.string()), names: z.array(z.object({ code: z.string(), zh: z.string() })), countRectifying: z.boolean() });

export const sectorCoverage = defineRule({
  id: 'A4.2',
  article: '第四条',
  title: { zh: '重点产业链覆盖', en: 'Coverage of the priority chains' },
  clause: '实现重点产业链全覆盖',
  severity: 'soft',
  subject: 'city',
  version: '1',
  params,
  facts,
  judge: ({ sectors: present, evidence }, { sectors, names, countRectifying }) => {
    const covered = new Set(present.filter(({ active, rectifying }) => active + (countRectifying ? rectifying : 0) > 0).map(({ sector }) => sector));
    const open = sectors.filter((code) => !covered.has(code));
    const told = open.map((code) => names.find((sector) => sector.code === code)?.zh ?? code);
    const measured = [{ label: '已覆盖的重点领域', value: String(sectors.length - open.length), threshold: String(sectors.length), unit: '个' }];
    const note = open.length === 0 ? '重点领域已全部覆盖' : `尚无联合体的重点领域：${told.join('、')}`;
    return { result: open.length === 0 ? 'PASS' : 'WARN', measured, note, evidence };
  },
});
