import { columnAt, formatWanYuan, parseYuan, type ReportCell, type ReportColumn, type ReportTable, roundHalfUp, roundTextHalfUp } from '@monitor/domain';
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { cleanText } from './clean-text.js';
import { faces, sizes, TEXT_WIDTH } from './page-style.js';

/** More rows than a reader turns pages for stand in the workbook. */
export const MOST_ROWS = 120;

/** Thousands of the whole part, set apart. */
const grouped = (text: string): string => {
  const [whole = '', ...fraction] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/gu, ','), ...fraction].join('.');
};

const placesOf = ({ type, unit, code }: ReportColumn): number => {
  if (code === 'rank') return 0;
  if (type === 'ratio' || unit === '%') return unit === '%' ? 1 : 2;
  return unit === '名' ? 1 : 2;
};

const scoreText = (value: number, column: ReportColumn): string => {
  const text = roundHalfUp(value, placesOf(column));
  return column.unit === '名' ? text.replace(/\.0$/u, '') : text;
};

/** A cell as a document shows it: 万元 with two places, 「—」 for nothing. */
export const cellText = (cell: ReportCell, column: ReportColumn): string => {
  if (cell === null) return '—';
  if (column.type === 'money') return grouped(roundTextHalfUp(formatWanYuan(parseYuan(String(cell))), 2));
  if (column.type === 'count') return grouped(String(cell));
  return column.type === 'ratio' || column.type === 'score' ? scoreText(Number(cell), column) : cleanText(String(cell));
};

const headText = ({ head, unit, type }: ReportColumn): string => {
  if (type === 'text' || type === 'code' || type === 'date') return head;
  return `${head}（${type === 'money' ? '万元' : unit}）`;
};

const isWords = ({ type }: ReportColumn): boolean => type === 'text' || type === 'code';

interface Look {
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean;
  readonly shaded?: boolean;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;

const cellOf = (text: string, { size, width, bold = false, shaded = false, alignment }: Look): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER,
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'EEF1F4', color: 'auto' } } : {}),
    children: [new Paragraph({ alignment, spacing: { line: size * 14, lineRule: LineRuleType.AT_LEAST }, children: [new TextRun({ text, font: faces.small, size, bold })] })],
  });

/** Columns a document has room for, with their widths. */
const shownColumns = ({ columns }: ReportTable): readonly (readonly [ReportColumn, number])[] => {
  const shown = columns.flatMap((column) => (column.width === undefined ? [] : [[column, column.width] as const]));
  const whole = shown.reduce((sum, [, width]) => sum + width, 0);
  return shown.map(([column, width]) => [column, Math.floor((width / whole) * TEXT_WIDTH)] as const);
};

const FEW_COLUMNS = 7;

/** The table with its head repeated on every page and its rows unbroken. */
export const documentTable = (table: ReportTable): Table => {
  const columns = shownColumns(table);
  const size = columns.length > FEW_COLUMNS ? sizes.small : sizes.table;
  const row = (cells: readonly ReportCell[], bold: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children: columns.map(([column, width], place) => {
        const text = bold && place === 0 && cells[columnAt(table, column.code)] === null ? '合计' : cellText(cells[columnAt(table, column.code)] ?? null, column);
        return cellOf(bold && text === '—' && isWords(column) ? '' : text, { size, width, bold, shaded: bold, alignment: isWords(column) ? AlignmentType.LEFT : AlignmentType.RIGHT });
      }),
    });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(([column, width]) => cellOf(headText(column), { size, width, bold: true, shaded: true, alignment: AlignmentType.CENTER })) });
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: columns.map(([, width]) => width), margins: { top: 30, bottom: 30, left: 60, right: 60 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [head, ...table.rows.slice(0, MOST_ROWS).map((cells) => row(cells, false)), ...(table.totals === null ? [] : [row(table.totals, true)])],
  });
};
