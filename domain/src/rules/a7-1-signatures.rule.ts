import * as z from 'zod/mini';

import { countFact, dateFact, defineRule, evidenceFact, type Judgement, type Measured } from './define-rule.js';

const units = z.array(z.string());
const facts = z.object({
  /** Distinct units on the roster on the day, the lead among them. */
  parties: countFact,
  /** False when the register of signatures holds nothing of this consortium up to the day. */
  signaturesKnown: z.boolean(),
  /** False when the register of agreements holds nothing of it, so that an agreement cannot be told from a supplement. */
  agreementsKnown: z.boolean(),
  /** Parties without any signature up to the day. */
  unsigned: units,
  /** Parties signed for by an agent alone, without an authorisation. */
  unauthorised: units,
  /** Parties that joined after the agreement was made. */
  late: units,
  /** Those of them that signed no supplement and no newer agreement. */
  lateOnOriginal: units,
  /** The day the present lead took over from another; `null` when it has led from the start. */
  leadSince: z.nullable(dateFact),
  /** Parties that have not signed the agreement on the change of the lead. */
  notSignedForLead: units,
  evidence: evidenceFact,
});
const params = z.object({
  /** How a member counts that joined later and signed the first agreement alone. */
  lateOnOriginal: z.enum(['PASS', 'WARN', 'FAIL']),
});
type Facts = z.infer<typeof facts>;
type Params = z.infer<typeof params>;

interface Shortcoming {
  readonly result: Judgement['result'];
  readonly zh: string;
}

const named = (codes: readonly string[]): string => codes.join('、');

const shortcomings = (given: Facts, { lateOnOriginal }: Params): readonly Shortcoming[] => {
  const { unsigned, unauthorised, late, leadSince, notSignedForLead, agreementsKnown } = given;
  const changed = leadSince !== null;
  const found: readonly (Shortcoming & { readonly stands: boolean })[] = [
    { stands: unsigned.length > 0, result: 'FAIL', zh: `${unsigned.length} 家成员未签署：${named(unsigned)}，请补签` },
    { stands: unauthorised.length > 0, result: 'FAIL', zh: `${unauthorised.length} 家由授权人签署而没有授权文件：${named(unauthorised)}，请补交授权书` },
    { stands: agreementsKnown && changed && notSignedForLead.length > 0, result: 'FAIL', zh: `牵头单位 ${leadSince ?? ''} 变更后 ${notSignedForLead.length} 家未重新签署：${named(notSignedForLead)}` },
    { stands: agreementsKnown && given.lateOnOriginal.length > 0, result: lateOnOriginal, zh: `${given.lateOnOriginal.length} 家后加入的成员没有签署补充协议：${named(given.lateOnOriginal)}，请补签并报备` },
    { stands: !agreementsKnown && (changed || late.length > 0), result: 'UNKNOWN', zh: '没有登记协议书和补充协议，无法判断后加入的成员或新牵头单位是否重新签署；请补报“协议与章程”' },
  ];
  return found.filter(({ stands, result }) => stands && result !== 'PASS');
};

const measure = ({ parties, unsigned, unauthorised }: Facts): readonly Measured[] => [
  { label: '有效签署的单位', value: String(parties - unsigned.length - unauthorised.length), threshold: String(parties), unit: '家' },
];

const judge = (given: Facts, params: Params): Judgement => {
  const { parties, evidence } = given;
  const measured = measure(given);
  if (parties === 0) return { result: 'UNKNOWN', measured, note: '没有在册成员，请补报成员名册', evidence };
  if (!given.signaturesKnown) return { result: 'UNKNOWN', measured, note: '没有登记协议签署情况，请补报“协议签署”', evidence };
  const found = shortcomings(given, params);
  const result = (['FAIL', 'UNKNOWN', 'WARN'] as const).find((each) => found.some((one) => one.result === each)) ?? 'PASS';
  const note = found.length === 0 ? `${parties} 家单位均已由法定代表人或授权人签署` : found.map(({ zh }) => zh).join('；');
  return { result, measured, note, evidence };
};

export const signatures = defineRule({
  id: 'A7.1',
  article: '第七条',
  title: { zh: '成员单位共同签署合作协议', en: 'All members have signed' },
  clause: '各成员单位法定代表人或授权人需共同签署创新联合体合作协议',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
