import * as z from 'zod/mini';
import { changchun } from './changchun.js';
import type { Jurisdiction } from './jurisdiction.js';

const filled = z.string().check(z.minLength(1), z.maxLength(200));
const bilingual = { zh: filled, en: filled };
const code = (pattern: RegExp) => z.string().check(z.regex(pattern));
const placeCode = code(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/u);
const identityCode = code(/^[a-z][a-z0-9-]{1,15}$/u);

const unit = z.strictObject({ name: filled, en: filled, aliases: z._default(z.array(filled), []), shift: z.int().check(z.minimum(0), z.maximum(12)) });
const money = z.strictObject({ code: code(/^[A-Z]{3}$/u), units: z.tuple([unit], unit) });
const place = z.strictObject({ code: placeCode, ...bilingual });
const district = z.strictObject({ code: placeCode, ...bilingual, kind: z._default(z.enum(['administrative', 'statistical', 'local']), 'administrative') });

/** A jurisdiction as a person writes it, in `<data folder>/jurisdiction.yaml`. */
export const jurisdictionDocument = z.strictObject({
  id: code(/^[a-z][a-z0-9-]{1,39}$/u),
  version: code(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/u),
  city: z.strictObject(bilingual),
  bureau: z.strictObject(bilingual),
  money: z._default(money, () => money.parse(changchun.money)),
  identities: z._default(z.array(z.strictObject({ code: identityCode, ...bilingual })), []),
  timeZone: z._default(z.string(), 'Asia/Shanghai'),
  regionPrefix: z._default(code(/^\d{0,6}$/u), ''),
  namePattern: z._default(z.string(), '^.{1,80}$'),
  sectors: z.array(place).check(z.minLength(1), z.maxLength(60)),
  otherSector: z._default(place, { code: 'other', zh: '其他领域', en: 'Other fields' }),
  districts: z.array(district).check(z.minLength(1), z.maxLength(400)),
  policies: z._default(z.enum(['built-in', 'none']), 'none'),
});

/** One fault of a document: where (`districts.3.code`) and what to write instead. */
export interface JurisdictionFault {
  readonly path: string;
  readonly message: string;
}

const issue = (path: string, message: string): JurisdictionFault => ({ path, message });

const doubled = (path: string, codes: readonly string[]): JurisdictionFault[] =>
  codes.flatMap((each, index) => (codes.indexOf(each) === index ? [] : [issue(`${path}.${index}`, `“${each}”出现了两次，请只保留一个`)]));

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
};

const unitFaults = ({ money: { units } }: Jurisdiction): JurisdictionFault[] => [
  ...(units.length > 3 ? [issue('money.units', '最多三个单位，如元、万元、亿元')] : []),
  ...(units[0].shift === 0 ? [] : [issue('money.units.0.shift', '第一个单位是本位，shift 应为 0')]),
  ...units.flatMap(({ shift }, index) => (index === 0 || shift > (units[index - 1]?.shift ?? 0) ? [] : [issue(`money.units.${index}.shift`, '各单位应由小到大排列')])),
  ...doubled('money.units（名称与别名）', units.flatMap(({ name, aliases }) => [name, ...aliases])),
];

const listFaults = (found: Jurisdiction): JurisdictionFault[] => [
  ...doubled('sectors', [...found.sectors, found.otherSector].map(({ code: each }) => each)),
  ...doubled('districts', found.districts.map(({ code: each }) => each)),
  ...doubled('identities', found.identities.map(({ code: each }) => each)),
];

const settingFaults = ({ timeZone, namePattern, policies, money: { code: currency } }: Jurisdiction): JurisdictionFault[] => [
  ...(isTimeZone(timeZone) ? [] : [issue('timeZone', `没有时区“${timeZone}”，请写成 Asia/Shanghai 的形式`)]),
  ...(isPattern(namePattern) ? [] : [issue('namePattern', '不是可用的正则表达式')]),
  ...(policies === 'built-in' && currency !== 'CNY' ? [issue('policies', '自带的评价方案与规则以人民币为准；其他币种请写 policies: none，再另行发布方案')] : []),
];

/** Reads a jurisdiction; every fault at once. Pure; never throws. */
export const readJurisdiction = (document: unknown): { readonly ok: true; readonly jurisdiction: Jurisdiction } | { readonly ok: false; readonly faults: readonly JurisdictionFault[] } => {
  const parsed = jurisdictionDocument.safeParse(document);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(({ path, message }) => issue(path.join('.') || '（整个文件）', message)) };
  const faults = [...unitFaults(parsed.data), ...listFaults(parsed.data), ...settingFaults(parsed.data)];
  return faults.length === 0 ? { ok: true, jurisdiction: parsed.data } : { ok: false, faults };
};
