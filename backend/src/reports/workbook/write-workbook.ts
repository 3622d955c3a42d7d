import type { Report } from '@monitor/domain';
import { DocProperties, Workbook } from 'wasm-xlsxwriter';
import { writeBasisSheet } from './basis-sheet.js';
import { createFormats } from './cell-formats.js';
import { writeSheetChart } from './sheet-chart.js';
import { writeTableSheet } from './table-sheet.js';

const CHART_ROWS = 22;

/** The report as an Excel workbook: what it rests on first, then a sheet per table with its charts below. */
export const writeWorkbook = (report: Report, hash: string): Uint8Array => {
  const workbook = new Workbook();
  const formats = createFormats();
  const { title } = report;
  workbook.setProperties(new DocProperties().setTitle(title).setAuthor(report.made.by).setComment(`数据版本 ${report.basis.edition}；内容校验码 ${hash}`));
  writeBasisSheet(workbook.addWorksheet(), report, { formats, hash });
  for (const { tables, charts } of report.sections) {
    for (const table of tables) {
      const sheet = workbook.addWorksheet();
      const end = writeTableSheet(sheet, table, { formats, title });
      charts.filter((chart) => chart.table === table.code).forEach((chart, place) => writeSheetChart(sheet, [chart, table], end + 1 + place * CHART_ROWS));
    }
  }
  return workbook.saveToBufferSync();
};
