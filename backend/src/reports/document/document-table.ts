import { columnAt, type ReportCell, type ReportColumn, type ReportTable } from '@monitor/domain';
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { cellText, headLines, isWords } from './cell-text.js';
import { cleanText } from './clean-text.js';
import { faces, sizes, TEXT_WIDTH } from './page-style.js';

/** More rows than a reader turns pages for stand in the workbook. */
export const MOST_ROWS = 120;
/** A table that fits a page is not broken. */
const KEPT_TOGETHER = 12;
const FEW_COLUMNS = 7;

interface Look {
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean;
  readonly keepNext?: boolean;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;

const cellOf = (lines: readonly string[], { size, width, bold = false, keepNext = false, alignment }: Look): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER,
    ...(bold ? { shading: { type: ShadingType.CLEAR, fill: 'EEF1F4', color: 'auto' } } : {}),
    children: [new Paragraph({
      alignment, keepNext, spacing: { line: size * 13, lineRule: LineRuleType.AT_LEAST },
      children: lines.map((text, place) => new TextRun({ text: cleanText(text), font: faces.small, size, bold, ...(place === 0 ? {} : { break: 1 }) })),
    })],
  });

type Shown = readonly (readonly [ReportColumn, number])[];

/** Columns a document has room for, with their widths. */
const shownColumns = ({ columns }: ReportTable): Shown => {
  const shown = columns.flatMap((column) => (column.width === undefined ? [] : [[column, column.width] as const]));
  const whole = shown.reduce((sum, [, width]) => sum + width, 0);
  return shown.map(([column, width]) => [column, Math.floor((width / whole) * TEXT_WIDTH)] as const);
};

const framed = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED, width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths, margins: { top: 30, bottom: 30, left: 30, right: 30 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }, rows,
  });

const bodyRow = (table: ReportTable, [cells, columns, keepNext]: readonly [readonly ReportCell[], Shown, boolean], size: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(([column, width]) => cellOf([cellText(cells[columnAt(table, column.code)] ?? null, column)], { size, width, keepNext, alignment: isWords(column) ? AlignmentType.LEFT : AlignmentType.RIGHT })),
  });

/** 合计 under the first column; what is not summed stays empty. */
const totalRow = (table: ReportTable, [totals, columns]: readonly [readonly ReportCell[], Shown], size: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(([column, width], place) => {
      const cell = totals[columnAt(table, column.code)] ?? null;
      const text = cell === null ? (place === 0 ? '合计' : '') : cellText(cell, column);
      return cellOf([text], { size, width, bold: true, alignment: isWords(column) ? AlignmentType.LEFT : AlignmentType.RIGHT });
    }),
  });

/** The table with its head repeated on every page and its rows unbroken. */
export const documentTable = (table: ReportTable): Table => {
  const columns = shownColumns(table);
  const size = columns.length > FEW_COLUMNS ? sizes.small : sizes.table;
  const { rows, totals } = table;
  const together = rows.length <= KEPT_TOGETHER;
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(([column, width]) => cellOf(headLines(column), { size, width, bold: true, keepNext: true, alignment: AlignmentType.CENTER })) });
  const body = rows.slice(0, MOST_ROWS).map((cells, place) => bodyRow(table, [cells, columns, together && (place < rows.length - 1 || totals !== null)], size));
  return framed(columns.map(([, width]) => width), [head, ...body, ...(totals === null ? [] : [totalRow(table, [totals, columns], size)])]);
};

/** Names and values side by side. */
export const pairTable = (lines: readonly (readonly [string, string])[]): Table => {
  const widths = [Math.floor(TEXT_WIDTH * 0.22), Math.floor(TEXT_WIDTH * 0.78)] as const;
  const look = { size: sizes.table, alignment: AlignmentType.LEFT } as const;
  return framed(widths, lines.map(([name, value], place) => {
    const keepNext = place < lines.length - 1;
    return new TableRow({ cantSplit: true, children: [cellOf([name], { ...look, keepNext, width: widths[0], bold: true }), cellOf([value], { ...look, keepNext, width: widths[1] })] });
  }));
};
