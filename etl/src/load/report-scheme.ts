import { normaliseText, type PolicyBook, type Scheme } from '@monitor/domain';

/** The scheme whose template a report for this year was filled on; the latest one when the year cannot be read or nothing covers it. */
export const reportScheme = ({ schemes }: PolicyBook, yearText: string): Scheme => {
  const year = Number.parseInt(normaliseText(yearText), 10);
  const scheme = schemes.findLast(({ years }) => years.from <= year && year <= years.to) ?? schemes.at(-1);
  if (scheme === undefined) throw new RangeError('还没有已发布的评价方案，请先发布评价方案再装载');
  return scheme;
};
