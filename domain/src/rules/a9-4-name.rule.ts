import * as z from 'zod/mini';

import { defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  name: z.string(),
  /** Other consortia on file; their names are compared after the same normalising. */
  others: z.array(z.object({ consortium: z.string(), name: z.string(), revoked: z.boolean() })),
  evidence: evidenceFact,
});
const params = z.object({ pattern: z.string() });

/** Full-width forms folded and all white space gone, as Art. 9 names are compared. */
export const normaliseConsortiumName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

export const consortiumName = defineRule({
  id: 'A9.4',
  article: '第九条第三项',
  title: { zh: '联合体名称', en: 'Name of the consortium' },
  clause: '联合体名称为“长春市×××创新联合体”',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ name, others, evidence }, { pattern }) => {
    const clean = normaliseConsortiumName(name);
    const measured = [{ label: '名称', value: clean, threshold: '长春市×××创新联合体', unit: '' }];
    if (!new RegExp(pattern, 'u').test(clean)) return { result: 'FAIL', measured, note: `名称“${clean}”不符合“长春市×××创新联合体”，请更名`, evidence };
    const same = others.filter((other) => normaliseConsortiumName(other.name) === clean);
    const keys = [...evidence, ...same.map(({ consortium }) => consortium)];
    if (same.some(({ revoked }) => !revoked)) return { result: 'FAIL', measured, note: `名称“${clean}”与现有联合体重名，请更名`, evidence: keys };
    if (same.length > 0) return { result: 'WARN', measured, note: `名称“${clean}”曾为已取消的联合体所用，请人工确认可否沿用`, evidence: keys };
    return { result: 'PASS', measured, note: '名称符合规定', evidence };
  },
});
