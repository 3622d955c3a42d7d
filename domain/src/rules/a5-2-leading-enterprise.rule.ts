import * as z from 'zod/mini';

import { isIdentity } from '../jurisdiction/identity.js';
import { dateFact, defineRule, evidenceFact, type Measured } from './define-rule.js';

const title = z.enum(['leading', 'chain']);
const designation = z.object({
  kind: title,
  validFrom: dateFact,
  /** Last valid day; `null` without an end. */
  validUntil: z.nullable(dateFact),
});
const facts = z.object({
  /** Who leads on the day; `null` when nobody does. */
  lead: z.nullable(z.string()),
  /** The day the designation must be valid on: of the application, of recognition, or on which it took the lead later. */
  checkedOn: z.nullable(dateFact),
  basis: z.enum(['applied', 'recognised', 'took_lead']),
  /** False while nobody has supplied a list of designated enterprises. */
  listKnown: z.boolean(),
  /** Designations of the lead. */
  designations: z.array(designation),
  evidence: evidenceFact,
});
const params = z.object({
  kinds: z.array(title),
  /** What a lead without a valid designation gives, once a list is there. */
  undesignated: z.enum(['FAIL', 'WARN']),
});
type Designation = z.infer<typeof designation>;

const words = { leading: '龙头企业', chain: '链主企业' } as const;
const bases = { applied: '申报日', recognised: '认定日', took_lead: '接任牵头日' } as const;

const isValidOn = ({ validFrom, validUntil }: Designation, day: string): boolean => validFrom <= day && (validUntil === null || day <= validUntil);

const tell = ({ kind, validFrom, validUntil }: Designation): string => `${words[kind]}（${validFrom} 至 ${validUntil ?? '今'}）`;

export const leadingEnterprise = defineRule({
  id: 'A5.2',
  article: '第五条',
  title: { zh: '牵头单位为龙头或链主企业', en: 'The lead is a designated leading or chain enterprise' },
  clause: '联合体的牵头单位为在我市行政区域内发展的龙头企业、链主企业',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ lead, checkedOn, basis, listKnown, designations, evidence }, { kinds, undesignated }) => {
    if (lead === null || checkedOn === null) return { result: 'UNKNOWN', measured: [], note: '成员名册中没有在任的牵头单位，请补报', evidence };
    if (!listKnown) return { result: 'UNKNOWN', measured: [], note: '办法没有附龙头、链主企业名录；请提供“龙头链主名录”后再判断', evidence };
    const counted = designations.filter(({ kind }) => kinds.includes(kind));
    const valid = counted.filter((each) => isValidOn(each, checkedOn));
    const day = `${bases[basis]} ${checkedOn}`;
    const measured: Measured[] = [{ label: '牵头单位的称号', value: counted.map(tell).join('、') || '无', threshold: `${day} 有效`, unit: '' }];
    if (valid.length > 0) return { result: 'PASS', measured, note: `${day} 牵头单位是${valid.map(tell).join('、')}`, evidence };
    if (counted.length === 0 && isIdentity(lead)) return { result: 'UNKNOWN', measured, note: '牵头单位没有统一社会信用代码，不能与龙头链主名录对照；请补登代码后再判断', evidence };
    const found = counted.length === 0 ? '不在龙头链主名录中' : `的称号在${day} 无效`;
    return { result: undesignated, measured, note: `牵头单位${found}；请核对名录，或提请认定后补登`, evidence };
  },
});
