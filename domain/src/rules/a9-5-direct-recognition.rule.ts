import * as z from 'zod/mini';

import { normaliseText } from '../record/field.js';
import { dateFact, defineRule, evidenceFact, type Judgement } from './define-rule.js';

const level = z.enum(['national', 'provincial', 'city']);
const approval = z.object({
  document: z.string(),
  level,
  issuedOn: dateFact,
  /** Only when withdrawn up to the as-of date. */
  withdrawnOn: z.nullable(dateFact),
});
const facts = z.object({
  route: z.enum(['review', 'direct']),
  recognisedOn: dateFact,
  /** Document that the register of consortia names. */
  registeredDocument: z.nullable(z.string()),
  approvals: z.array(approval),
  evidence: evidenceFact,
});
const params = z.object({ levels: z.array(level) });
type Facts = z.infer<typeof facts>;
type Approval = z.infer<typeof approval>;

const words: Readonly<Record<Approval['level'], string>> = { national: '国家级', provincial: '省级', city: '市级' };

const ground = (approvals: readonly Approval[], { recognisedOn, registeredDocument }: Facts): Pick<Judgement, 'result' | 'note'> => {
  const timely = approvals.filter(({ issuedOn }) => issuedOn <= recognisedOn);
  const standing = timely.filter(({ withdrawnOn }) => withdrawnOn === null);
  const [first] = timely;
  if (first === undefined) return { result: 'FAIL', note: `批建文件 ${approvals.map(({ document }) => document).join('、')} 晚于认定日期 ${recognisedOn}，不能作为直接认定的依据；请核对或补办评审` };
  if (standing.length === 0) return { result: 'WARN', note: `批建文件 ${first.document} 已于 ${first.withdrawnOn ?? ''} 撤销；办法未规定如何处理，请提请决定` };
  const named = registeredDocument === null || standing.some(({ document }) => normaliseText(document) === normaliseText(registeredDocument));
  if (!named) return { result: 'WARN', note: `名录所载批建文件“${registeredDocument}”与登记的 ${standing.map(({ document }) => document).join('、')} 不一致，请核对` };
  return { result: 'PASS', note: `凭${standing.map(({ document, level: at }) => `${words[at]}批建文件 ${document}`).join('、')}直接认定` };
};

const judge = (given: Facts, { levels }: z.infer<typeof params>): Judgement => {
  const { route, approvals, evidence } = given;
  if (route === 'review') return { result: 'NA', measured: [], note: '经评审认定，不需要批建文件', evidence };
  const measured = approvals.map(({ document, level: at }) => ({ label: document, value: words[at], threshold: levels.map((each) => words[each]).join('或'), unit: '' }));
  if (approvals.length === 0) return { result: 'UNKNOWN', measured, note: '直接认定而没有登记批建文件，无法核对批建层级，请补录批建文件', evidence };
  const high = approvals.filter(({ level: at }) => levels.includes(at));
  if (high.length === 0) return { result: 'FAIL', measured, note: '批建单位不是省级以上（含省级），不能直接认定；请补办评审', evidence };
  return { ...ground(high, given), measured, evidence };
};

export const directRecognition = defineRule({
  id: 'A9.5',
  article: '第九条第三项',
  title: { zh: '直接认定的批建文件', en: 'Approval behind a direct recognition' },
  clause: '经省级以上（含省级）单位批建的创新联合体，凭批建文件可直接认定为“长春市×××创新联合体”',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
