import * as z from 'zod/mini';

import { addDays } from '../calendar/calendar-date.js';
import { countFact, dateFact, defineRule, evidenceFact, type Judgement } from './define-rule.js';

const facts = z.object({
  asOf: dateFact,
  /** False when no agreement or supplement of the consortium is on file at all. */
  hasAgreements: z.boolean(),
  /** Changes of the judged year up to `asOf`, each with the supplement that stands nearest to it, when there is one. */
  changes: z.array(
    z.object({
      kind: z.enum(['joined', 'left', 'tasks']),
      /** Who joined or left; the supplement's code for a change of tasks. */
      what: z.string(),
      on: dateFact,
      supplement: z.nullable(z.string()),
      signedOn: z.nullable(dateFact),
      filedOn: z.nullable(dateFact),
    }),
  ),
  evidence: evidenceFact,
});
const params = z.object({
  /** Days from a change within which it has to be filed. */
  filingDays: countFact,
});
type Change = z.infer<typeof facts>['changes'][number];

const words: Readonly<Record<Change['kind'], string>> = { joined: '加入', left: '退出', tasks: '任务调整' };
const tell = ({ kind, what, on }: Change): string => `${on} ${what} ${words[kind]}`;

const lateSignatures = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((each) => (each.signedOn !== null && each.signedOn > each.on ? [`${tell(each)}，补充协议 ${each.supplement ?? ''} 到 ${each.signedOn} 才签订`] : []));

const filingDoubts = (changes: readonly Change[], { asOf, filingDays }: { asOf: string; filingDays: number }): readonly string[] =>
  changes.flatMap((each) => {
    if (each.supplement === null) return [`${tell(each)}，未见补充协议`];
    const due = addDays(each.on, filingDays);
    if (each.filedOn === null) return asOf > due ? [`${tell(each)}，至 ${asOf} 未报备（应在 ${due} 前）`] : [];
    return each.filedOn > due ? [`${tell(each)}，到 ${each.filedOn} 才报备（应在 ${due} 前）`] : [];
  });

const judge = ({ asOf, hasAgreements, changes, evidence }: z.infer<typeof facts>, { filingDays }: z.infer<typeof params>): Judgement => {
  if (changes.length === 0) return { result: 'NA', measured: [], note: '本年度没有共建单位或任务分配的调整', evidence };
  const late = lateSignatures(changes);
  const doubts = filingDoubts(changes, { asOf, filingDays });
  const clean = changes.length - changes.filter((each) => lateSignatures([each]).length + filingDoubts([each], { asOf, filingDays }).length > 0).length;
  const told = { measured: [{ label: '手续齐全的调整', value: String(clean), threshold: String(changes.length), unit: '项' }], evidence };
  if (!hasAgreements) return { ...told, result: 'UNKNOWN', note: `有 ${changes.length} 项调整而没有登记任何协议，无法核对补充协议与报备，请补录` };
  if (late.length > 0) return { ...told, result: 'FAIL', note: `${[...late, ...doubts].join('；')}；调整须先签补充协议` };
  if (doubts.length > 0) return { ...told, result: 'WARN', note: `${doubts.join('；')}；请补签补充协议并报市科技局备案` };
  return { ...told, result: 'PASS', note: `${changes.length} 项调整均有补充协议并已报备或在报备期内` };
};

export const changesFiled = defineRule({
  id: 'A11.2',
  article: '第十一条',
  title: { zh: '动态调整与备案', en: 'Changes agreed and filed' },
  clause: '通过签署补充协议等方式，对联合体的共建单位和任务分配进行动态调整，并报市科技局备案',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
