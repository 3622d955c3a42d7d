import type { Report } from '@monitor/domain';
import type { Worksheet } from 'wasm-xlsxwriter';
import { basisLines, findings, unitText } from '../basis-lines.js';
import type { CellFormats } from './cell-formats.js';
import { rowHeight } from './sheet-columns.js';

type Line = readonly string[];

const dictionary = (report: Report): readonly Line[] =>
  report.sections.flatMap(({ tables }) => tables.flatMap((table) => table.columns.map((column) => [table.sheet, column.head, unitText(column), column.formula, table.missing])));

const sheetList = (report: Report): readonly Line[] => report.sections.flatMap(({ heading, tables }) => tables.map((table) => [table.sheet, table.title, `${table.rows.length}`, heading]));

interface Block {
  readonly heading: string;
  readonly head: Line;
  readonly lines: readonly Line[];
}

const blocksOf = (report: Report, hash: string): readonly Block[] => [
  { heading: '一、口径', head: ['项目', '内容'], lines: basisLines(report, hash) },
  { heading: '二、研判（由规则写成）', head: ['序号', '内容'], lines: findings(report).map((text, place) => [`${place + 1}`, text]) },
  { heading: '三、工作表', head: ['工作表', '内容', '行数', '所属部分'], lines: sheetList(report) },
  { heading: '四、列说明', head: ['工作表', '列', '单位', '计算方法', '“—”的含义'], lines: dictionary(report) },
  { heading: '五、说明', head: ['序号', '内容'], lines: report.notes.map((text, place) => [`${place + 1}`, text]) },
];

const WIDTHS = [14, 60, 14, 48, 40] as const;

/** 说明: the first sheet says what all others rest on and what each column means. */
export const writeBasisSheet = (sheet: Worksheet, report: Report, { formats, hash }: { formats: CellFormats; hash: string }): void => {
  sheet.setName('说明').setLandscape().setPaperSize(9).setPrintFitToPages(1, 0).setFooter('&C— &P / &N —');
  WIDTHS.forEach((width, column) => sheet.setColumnWidth(column, width));
  sheet.writeStringWithFormat(0, 0, report.title, formats.title);
  let row = 2;
  for (const { heading, head, lines } of blocksOf(report, hash).filter((block) => block.lines.length > 0)) {
    sheet.writeStringWithFormat(row, 0, heading, formats.title);
    head.forEach((text, column) => sheet.writeStringWithFormat(row + 1, column, text, formats.head));
    lines.forEach((line, place) => {
      line.forEach((text, column) => sheet.writeStringWithFormat(row + 2 + place, column, text, formats.text));
      sheet.setRowHeight(row + 2 + place, rowHeight(line, WIDTHS));
    });
    row += lines.length + 3;
  }
};
