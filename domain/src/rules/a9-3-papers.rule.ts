import * as z from 'zod/mini';

import { dateFact, defineRule, evidenceFact, type Judgement } from './define-rule.js';

const facts = z.object({
  recognisedOn: dateFact,
  /** Articles and agreements on file up to the as-of date, supplements left out. */
  papers: z.array(z.object({ code: z.string(), kind: z.enum(['agreement', 'articles']), dated: dateFact, clauses: z.array(z.string()) })),
  evidence: evidenceFact,
});
const params = z.object({
  clauses: z.array(z.string()),
  /** Whether the agreement alone must state them, or the agreement and the articles together. */
  statedIn: z.enum(['agreement', 'either']),
});
type Paper = z.infer<typeof facts>['papers'][number];

const words: Readonly<Record<Paper['kind'], string>> = { articles: '章程', agreement: '合作协议书' };
const kinds: readonly Paper['kind'][] = ['articles', 'agreement'];

const judge = ({ papers, recognisedOn, evidence }: z.infer<typeof facts>, { clauses, statedIn }: z.infer<typeof params>): Judgement => {
  if (papers.length === 0) return { result: 'UNKNOWN', measured: [], note: '没有登记章程与合作协议书，无法核对申报材料，请补录', evidence };
  const timely = papers.filter(({ dated }) => dated <= recognisedOn);
  const stated = timely.filter(({ kind }) => statedIn === 'either' || kind === 'agreement').flatMap((paper) => paper.clauses);
  const missing = clauses.filter((clause) => !stated.includes(clause));
  const told = { measured: [{ label: '协议书载明的内容', value: String(clauses.length - missing.length), threshold: String(clauses.length), unit: '项' }], evidence };
  const absent = kinds.filter((kind) => !timely.some((paper) => paper.kind === kind)).map((kind) => (papers.some((paper) => paper.kind === kind) ? `${words[kind]}（签订晚于认定日期 ${recognisedOn}）` : words[kind]));
  if (absent.length > 0) return { ...told, result: 'FAIL', note: `申报材料缺少：${absent.join('、')}；请补齐或更正登记` };
  if (stated.length === 0) return { ...told, result: 'UNKNOWN', note: '合作协议书没有登记载明的内容，请按清单补填后再核对' };
  if (missing.length > 0) return { ...told, result: 'FAIL', note: `合作协议书未载明：${missing.join('、')}；请签订补充协议或更正登记` };
  return { ...told, result: 'PASS', note: '章程与合作协议书齐全，应载明的内容齐备' };
};

export const applicationPapers = defineRule({
  id: 'A9.3',
  article: '第九条第一项',
  title: { zh: '章程与合作协议书', en: 'Articles and agreement' },
  clause: '会同成员单位制定创新联合体章程、签订创新联合体合作协议书，明确宗旨目标、研究方向、主要任务、知识产权归属等内容',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
