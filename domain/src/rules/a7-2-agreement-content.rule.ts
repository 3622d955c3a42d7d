import * as z from 'zod/mini';

import { defineRule, evidenceFact } from './define-rule.js';

const facts = z.object({
  /** Codes of the agreement in force on the day and its supplements. */
  papers: z.array(z.string()),
  /** What their checklists say is stated. */
  clauses: z.array(z.string()),
  evidence: evidenceFact,
});
const params = z.object({
  /** A clause is stated when every one of its words occurs in the checklist. */
  required: z.array(z.object({ zh: z.string(), words: z.array(z.string()) })),
});

const isStated = (words: readonly string[], clauses: readonly string[]): boolean => words.every((word) => clauses.some((clause) => clause.includes(word)));

export const agreementContent = defineRule({
  id: 'A7.2',
  article: '第七条',
  title: { zh: '合作协议内容完整', en: 'The agreement states what it must' },
  clause: '明确组织机构、建设目标、攻关方向和各成员单位的权利、责任与义务等。联合体应建立合理的利益共享和分配机制，包括对研发成果的所有权、收益分配权等',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ papers, clauses, evidence }, { required }) => {
    const absent = required.filter(({ words }) => !isStated(words, clauses)).map(({ zh }) => zh);
    const measured = [{ label: '载明的必备内容', value: String(required.length - absent.length), threshold: String(required.length), unit: '项' }];
    if (papers.length === 0) return { result: 'UNKNOWN', measured: [], note: '没有登记合作协议书，请补报“协议与章程”', evidence };
    if (clauses.length === 0) return { result: 'UNKNOWN', measured: [], note: '协议书的载明内容尚未核对登记，请核对后填写', evidence };
    if (absent.length > 0) return { result: 'FAIL', measured, note: `协议没有载明：${absent.join('、')}；请以补充协议补齐（已登记：${clauses.join('、')}）`, evidence };
    return { result: 'PASS', measured, note: '必备内容齐全；内容是否妥当由人审阅', evidence };
  },
});
