import { normaliseText, type PolicyBook, type Scheme } from '@monitor/domain';
import { reportLayout } from '../template/report-layout.js';

/** The scheme whose template a report for this year was filled on; the latest one when the year cannot be read or nothing covers it. */
export const reportScheme = ({ schemes }: PolicyBook, yearText: string): Scheme => {
  const year = Number.parseInt(normaliseText(yearText), 10);
  const scheme = schemes.findLast(({ years }) => years.from <= year && year <= years.to) ?? schemes.at(-1);
  if (scheme === undefined) throw new RangeError('还没有已发布的评价方案，请先发布评价方案再装载');
  return scheme;
};

const templateOf = (scheme: Scheme): string =>
  JSON.stringify(reportLayout(scheme).sections.map(({ sheet, indicators }) => [sheet, indicators.map(({ code, reportItems }) => [code, reportItems !== undefined])]));

/** True when reports of every year are read alike under both: rows read under one may then stand under the other. */
export const sameTemplates = (one: PolicyBook, other: PolicyBook): boolean => {
  if (one.schemes.length === 0 || other.schemes.length === 0) return false;
  const years = [...one.schemes, ...other.schemes].flatMap((scheme) => [scheme.years.from - 1, scheme.years.from, scheme.years.to, scheme.years.to + 1]);
  return years.every((year) => templateOf(reportScheme(one, String(year))) === templateOf(reportScheme(other, String(year))));
};
