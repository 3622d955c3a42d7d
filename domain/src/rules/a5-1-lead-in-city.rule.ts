import * as z from 'zod/mini';

import { isIdentity } from '../jurisdiction/identity.js';
import { defineRule, evidenceFact, type Judgement } from './define-rule.js';

const facts = z.object({
  /** Credit code of who leads on the day; `null` when nobody does, and then the rest is too. */
  lead: z.nullable(z.string()),
  kind: z.nullable(z.enum(['enterprise', 'university', 'institute', 'hospital', 'association', 'other'])),
  /** A district's code; empty when the register says that it lies outside the city. */
  district: z.nullable(z.string()),
  /** As `district`; `null` when not recorded. */
  principalPlace: z.nullable(z.string()),
  evidence: evidenceFact,
});
const params = z.object({
  /** First digits of the region in a credit code. */
  regionPrefix: z.string(),
  districts: z.array(z.object({ code: z.string(), zh: z.string() })),
});
type Lead = Omit<z.infer<typeof facts>, 'lead'> & { readonly uscc: string };
type Params = z.infer<typeof params>;
type Part = Pick<Judgement, 'result' | 'note'>;

const REGION_FROM = 2;
/** First character of a credit code given by a market regulator (GB 32100). */
const MARKET_REGULATOR = '9';

const placeOf = (code: string | null, { districts }: Params): string | undefined => districts.find((each) => each.code === code)?.zh;

const judgePlace = ({ uscc, district, principalPlace }: Lead, params: Params): Part => {
  const recorded = placeOf(district, params);
  if (recorded !== undefined) return { result: 'PASS', note: `牵头单位在${recorded}` };
  const operates = placeOf(principalPlace, params);
  if (operates !== undefined) return { result: 'PASS', note: `牵头单位主要经营地在${operates}` };
  if (uscc.startsWith(params.regionPrefix, REGION_FROM)) return { result: 'PASS', note: '牵头单位的信用代码由本市登记机关赋码' };
  if (isIdentity(uscc)) return { result: 'UNKNOWN', note: '牵头单位没有统一社会信用代码，不能按代码判断登记地；请核实后补登代码或所在县区' };
  return { result: 'FAIL', note: '牵头单位的登记地和主要经营地都不在本市；请核对单位名录，确在市外的须更换牵头单位' };
};

const judgeForm = ({ uscc, kind }: Lead): Part => {
  if (kind === 'enterprise') return { result: 'PASS', note: '牵头单位是企业' };
  // An institute turned company is an enterprise by its legal form, which its credit code tells.
  if (uscc.startsWith(MARKET_REGULATOR)) return { result: 'WARN', note: '牵头单位登记的性质不是企业，但信用代码由市场监管部门赋予；请核实单位性质（如转制院所）' };
  if (isIdentity(uscc)) return { result: 'UNKNOWN', note: '牵头单位登记的性质不是企业，又没有统一社会信用代码，不能按代码核对；请核实单位性质' };
  return { result: 'FAIL', note: '牵头单位不是企业；请核对单位性质，确非企业的须更换牵头单位' };
};

const worst = (...parts: readonly Part[]): Judgement['result'] => (['FAIL', 'UNKNOWN', 'WARN'] as const).find((each) => parts.some(({ result }) => result === each)) ?? 'PASS';

export const leadInCity = defineRule({
  id: 'A5.1',
  article: '第五条',
  title: { zh: '牵头单位为本市企业', en: 'The lead is an enterprise of the city' },
  clause: '联合体的牵头单位为在我市行政区域内发展的龙头企业、链主企业',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ lead: uscc, evidence, ...register }, rule) => {
    if (uscc === null) return { result: 'UNKNOWN', measured: [], note: '成员名册中没有在任的牵头单位，请补报', evidence };
    const lead: Lead = { ...register, uscc, evidence };
    const form = judgeForm(lead);
    const place = judgePlace(lead, rule);
    const measured = [
      { label: '牵头单位', value: uscc, threshold: '企业', unit: '' },
      { label: '所在地', value: placeOf(lead.district, rule) ?? '市外', threshold: '本市', unit: '' },
      { label: '主要经营地', value: placeOf(lead.principalPlace, rule) ?? (lead.principalPlace === null ? '未登记' : '市外'), threshold: '本市', unit: '' },
    ];
    return { result: worst(form, place), measured, note: `${form.note}；${place.note}`, evidence };
  },
});
