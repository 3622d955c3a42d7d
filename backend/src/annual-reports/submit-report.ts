import { checkReport, type FilledCell, type ReportFinding } from '@monitor/domain';
import { ProblemError } from '../server/problem-error.js';
import type { KnownOfYear } from './known-of-year.js';
import type { FiledWorkbook } from './report-files.js';
import type { ReportYear } from './report-year.js';

export interface ReportSubject {
  readonly consortium: string;
  readonly year: number;
}

const FILE_NAME = /年度报告-(.+?)-(\d{4})(?!\d)/u;

const textOf = (cells: readonly FilledCell[], item: string): string => {
  const cell = cells.find((each) => each.item === item);
  return cell?.value ?? cell?.text.normalize('NFKC').trim() ?? '';
};

const YEAR = /^\d{4}$/u;

/** Whose report of which year it is: as it was handed in, else as the workbook says, else as its name says. @throws ProblemError `bad_request` */
export const subjectOf = (asked: { readonly consortium?: string | undefined; readonly year?: number | undefined; readonly name: string }, { cells, findings }: FiledWorkbook): ReportSubject => {
  const [, namedCode = '', namedYear = ''] = FILE_NAME.exec(asked.name.normalize('NFKC')) ?? [];
  const consortium = asked.consortium ?? ([textOf(cells, 'consortium'), namedCode].find((text) => text !== '') ?? '');
  const year = asked.year ?? Number([textOf(cells, 'year'), namedYear].find((text) => YEAR.test(text)) ?? 0);
  if (consortium !== '' && year > 0) return { consortium, year };
  const why = findings[0]?.message ?? '“基本信息”里没有填联合体编号和报告年度。';
  throw new ProblemError('bad_request', `看不出这是哪个联合体、哪个年度的报告：${why}也可以在列表中选定联合体后再报送这份文件。`);
};

/** What is to be said of a workbook: what the load would refuse, then what does not fit the records and the year before. */
export const findingsOf = ({ cells, findings }: FiledWorkbook, of: ReportYear, { known, consortium }: { readonly known: KnownOfYear; readonly consortium: string }): ReportFinding[] => {
  const system = new Map([...known.system].flatMap(([code, { value }]) => (value === null ? [] : [[code, value] as const])));
  const facts = { scheme: of.scheme, consortium, year: of.year, arrived: of.today, due: of.days.reportDue, system, lastYear: known.lastYear };
  return [...findings, ...checkReport({ cells, facts })];
};
