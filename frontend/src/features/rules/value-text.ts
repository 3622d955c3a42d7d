import { type Goalposts, type Indicator, plainText } from '@monitor/domain';
import type { Language } from '../../messages/language';
import type { Messages } from '../../messages/zh';

/** What a text is written with. */
export interface Wording {
  readonly language: Language;
  readonly messages: Messages;
}

const nameIn = (value: object, language: Language): string | null => {
  const entries = new Map<string, unknown>(Object.entries(value));
  const name = entries.get(language) ?? entries.get('zh') ?? entries.get('code');
  return typeof name === 'string' ? name : null;
};

/** Any value of a document for a reader: lists joined, things with a name by it, whatever has none as it is written. */
export const valueText = (value: unknown, wording: Wording): string => {
  const { csv } = wording.messages.rules;
  if (value === null || value === undefined || value === '') return csv.none;
  if (typeof value === 'boolean') return value ? csv.yes : csv.no;
  if (typeof value === 'number') return plainText(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? csv.none : value.map((each) => valueText(each, wording)).join(csv.list);
  return (typeof value === 'object' ? nameIn(value, wording.language) : null) ?? JSON.stringify(value);
};

/** 「0 – 100」, an interval as 「0 – [40, 60] – 100」. */
export const postsText = (posts: Goalposts): string => {
  const [lo, hi] = [plainText(posts.lo), plainText(posts.hi)];
  return posts.type === 'interval' ? `${plainText(posts.lb)} – [${lo}, ${hi}] – ${plainText(posts.ub)}` : `${lo} → ${hi}`;
};

/** How the parts of an indicator give its value. */
export const formulaText = ({ numerator, denominator, scale, atMost, value }: Indicator, { language, messages }: Wording): string => {
  const { scheme } = messages.rules;
  const core = value === 'ratio' && denominator !== null ? `${numerator[language]} ÷ ${denominator[language]}` : scheme.sum(numerator[language]);
  const scaled = scale === 1 ? core : `${core}${scheme.times(plainText(scale))}`;
  return atMost === undefined ? scaled : `${scaled}；${scheme.ceiling(plainText(atMost))}`;
};
