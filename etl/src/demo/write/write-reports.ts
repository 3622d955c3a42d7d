import { writeFile } from 'node:fs/promises';

import { Workbook } from '@cj-tech-master/excelts';
import { changchun2025 } from '@monitor/domain';

import { writeTemplate } from '../../template/write-template.js';
import type { AnnualReport, ConsortiumWorld } from '../world.js';

/** What happens to single workbooks on their way. */
export interface ReportMishaps {
  /** `<code>/<year>` of the workbook whose sheet of resources bears another name. */
  readonly renamed: string;
  /** `<code>/<year>` of the workbook in which a number is told in words. */
  readonly garbled: string;
  /** `<code>/<year>` for which only an empty workbook came. */
  readonly empty: string;
  /** `<code>/<year>` of the workbook that broke off on its way. */
  readonly torn: string;
  /** Code of a consortium that is on no register but reports. */
  readonly stranger: string;
}

export const RENAMED_SHEET = { from: '资源整合', to: '资源整合情况' } as const;
export const GARBLED = { item: 'R4.numerator', text: '约一千小时', sheet: '资源整合', row: 5, cell: 'E5' } as const;

// Whoever renames a sheet has filled it all the same: nothing of it can be found.
const UNDER_OTHER_NAME = { 'R4.numerator': '960', 'R4.denominator': '4000', 'R6.numerator': '80', 'R6.denominator': '250' };

export const reportName = (consortium: string, year: number): string => `年度报告-${consortium}-${year}.xlsx`;

const workbookOf = (consortium: string, report: AnnualReport, extra: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeTemplate({ scheme: changchun2025, consortium, year: report.year }, { submitted: report.submitted, signedBy: report.signedBy, items: { ...Object.fromEntries(report.items), ...extra } });

const settle = async (workbook: Workbook): Promise<Uint8Array> => {
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const withRenamedSheet = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes));
  const sheet = workbook.getWorksheet(RENAMED_SHEET.from);
  if (sheet === undefined) throw new RangeError(`The template has no sheet “${RENAMED_SHEET.from}”`);
  sheet.name = RENAMED_SHEET.to;
  return settle(workbook);
};

const emptyWorkbook = (): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.addWorksheet('Sheet1');
  return settle(workbook);
};

const bytesOf = async (consortium: string, report: AnnualReport, mishaps: ReportMishaps): Promise<Uint8Array> => {
  const key = `${consortium}/${report.year}`;
  const extra = { ...(key === mishaps.garbled ? { [GARBLED.item]: GARBLED.text } : {}), ...(key === mishaps.renamed ? UNDER_OTHER_NAME : {}) };
  const bytes = await workbookOf(consortium, report, extra);
  return key === mishaps.renamed ? withRenamedSheet(bytes) : bytes;
};

/** Writes the annual-report workbooks of all consortia; returns how many. */
export const writeReports = async (folder: string, worlds: readonly ConsortiumWorld[], mishaps: ReportMishaps): Promise<number> => {
  let count = 0;
  for (const world of worlds) {
    for (const { report } of world.years) {
      if (report === null) continue;
      await writeFile(`${folder}/${reportName(world.register.code, report.year)}`, await bytesOf(world.register.code, report, mishaps));
      count += 1;
    }
  }
  const [code = '', year = ''] = mishaps.empty.split('/');
  await writeFile(`${folder}/${reportName(code, Number(year))}`, await emptyWorkbook());
  const [tornCode = '', tornYear = ''] = mishaps.torn.split('/');
  const whole = await workbookOf(tornCode, { year: Number(tornYear), submitted: `${Number(tornYear) + 1}-03-12`, signedBy: '钱砚川', items: new Map([['C4.numerator', '3']]) }, {});
  await writeFile(`${folder}/${reportName(tornCode, Number(tornYear))}`, whole.subarray(0, Math.floor(whole.length / 2)));
  const stray: AnnualReport = { year: 2025, submitted: '2026-03-20', signedBy: '赵墨辰', items: new Map([['C4.numerator', '3']]) };
  await writeFile(`${folder}/${reportName(mishaps.stranger, stray.year)}`, await workbookOf(mishaps.stranger, stray, {}));
  return count;
};
