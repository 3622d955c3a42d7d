import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import type { Indicator } from '../scheme/indicator.js';
import type { Scheme } from '../scheme/scheme.js';

export const itemParts = ['numerator', 'denominator', 'confirmed'] as const;
type Part = (typeof itemParts)[number];

/** One cell that a consortium may fill, in words. */
export interface ItemWords {
  readonly item: string;
  readonly indicator: string;
  readonly part: Part;
  /** What is told, such as 当年到期的成员义务数. */
  readonly zh: string;
  readonly en: string;
  readonly unit: Bilingual;
}

const words = ({ code, zh, en, unit, reportItems }: Indicator, part: Part): ItemWords => {
  const own = { item: `${code}.${part}`, indicator: code, part };
  if (part === 'confirmed' || reportItems === undefined) return { ...own, zh: `${zh}（确认值）`, en: `${en} (confirmed)`, unit };
  return { ...own, zh: reportItems[part].zh, en: reportItems[part].en, unit: reportItems[part].unit };
};

/** The cells of the template in their order: both parts of what is declared, and the confirmation of every number. */
export const reportItems = ({ dimensions, indicators }: Scheme): ItemWords[] =>
  dimensions.flatMap(({ code }) => indicators.filter(({ dimension }) => dimension === code)).flatMap((indicator) => {
    const parts = indicator.reportItems === undefined ? itemParts.slice(2) : itemParts;
    return parts.map((part) => words(indicator, part));
  });

const fields: Readonly<Record<string, string>> = { consortium: '联合体编号', year: '报告年度', submitted: '报送日期', signed_by: '负责人' };

/** An item as a person names it: `C2 当年到期的成员义务数`, `报送日期`; what is no item stays as it is. */
export const itemInWords = (scheme: Scheme, item: string): string => {
  const found = reportItems(scheme).find((each) => each.item === item);
  return found === undefined ? (fields[item] ?? item) : `${found.indicator} ${found.zh}`;
};
