import * as z from 'zod/mini';

import { defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** Code of the jurisdiction's sector, the one for all others included; `null` when not recorded. */
  primarySector: z.nullable(z.string()),
  evidence: evidenceFact,
});
const params = z.object({
  sectors: z.array(z.string()),
  /** Words of all sectors, the one for all others included. */
  names: z.array(z.object({ code: z.string(), zh: z.string() })),
});

export const prioritySector = defineRule({
  id: 'A4.1',
  article: '第四条',
  title: { zh: '主领域属于重点领域', en: 'Primary sector is a priority sector' },
  clause: '联合体主要围绕新能源汽车、高端装备、光电信息、生物医药及新型储能、新材料、航天信息、半导体、高端医疗装备等重点领域及细分赛道进行布局',
  severity: 'soft',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ primarySector, evidence }, { sectors, names }) => {
    if (primarySector === null) return { result: 'UNKNOWN', measured: [], note: '没有登记主领域，请在联合体名录中补填', evidence };
    const zh = names.find(({ code }) => code === primarySector)?.zh ?? primarySector;
    const listed = sectors.includes(primarySector);
    const measured = [{ label: '主领域', value: zh, threshold: `${sectors.length} 个重点领域之一`, unit: '' }];
    const note = listed ? `主领域“${zh}”在重点领域之列` : `主领域“${zh}”不在重点领域之列；条文以“等”字收尾，请人工认定是否属于细分赛道`;
    return { result: listed ? 'PASS' : 'WARN', measured, note, evidence };
  },
});
