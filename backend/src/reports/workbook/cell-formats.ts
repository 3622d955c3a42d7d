import type { ReportColumn } from '@monitor/domain';
import { Color, Format, FormatAlign, FormatBorder } from 'wasm-xlsxwriter';

const FONT = '宋体';
const SIZE = 10;
const RULE = '#B7BDC4';
const HEAD_FILL = '#E8EDF1';
const TOTAL_FILL = '#F4F6F8';

const MONEY = '#,##0.00';
const WHOLE = '#,##0';
const TEXT = '@';

const base = (): Format => new Format().setFontName(FONT).setFontSize(SIZE).setAlign(FormatAlign.VerticalCenter).setBorder(FormatBorder.Thin).setBorderColor(Color.parse(RULE));

const SCORE_FORMATS: Readonly<Record<string, string>> = { '%': '0.0', 名: 'General', 带: '0' };

/** Ranks are whole, ends of their intervals may lie between two of them; percentages have one place, other scores two. */
export const numberFormat = ({ type, unit, code }: ReportColumn): string => {
  if (type === 'money') return MONEY;
  if (type === 'count') return WHOLE;
  if (type === 'ratio') return unit === '%' ? '0.0' : '0.00';
  if (code === 'rank' || code === 'previousRank') return '0';
  return SCORE_FORMATS[unit] ?? '0.00';
};

export interface CellFormats {
  readonly head: Format;
  readonly text: Format;
  readonly absent: Format;
  readonly date: Format;
  readonly totalText: Format;
  readonly check: Format;
  readonly plain: Format;
  readonly title: Format;
  readonly number: (format: string) => Format;
  readonly total: (format: string) => Format;
}

/** A workbook keeps each format once however often it is asked for. */
const once = (make: (format: string) => Format): ((format: string) => Format) => {
  const made = new Map<string, Format>();
  return (format) => {
    const known = made.get(format) ?? make(format);
    made.set(format, known);
    return known;
  };
};

/** Every way a cell looks; text is text to the spreadsheet also after somebody edits it. */
export const createFormats = (): CellFormats => ({
  head: base().setBold().setAlign(FormatAlign.Center).setTextWrap().setBackgroundColor(Color.parse(HEAD_FILL)),
  text: base().setNumFormat(TEXT).setTextWrap(),
  absent: base().setAlign(FormatAlign.Right).setFontColor(Color.parse('#6B7680')),
  date: base().setNumFormat('yyyy-mm-dd').setAlign(FormatAlign.Center),
  totalText: base().setBold().setBackgroundColor(Color.parse(TOTAL_FILL)),
  check: base().setAlign(FormatAlign.Right).setFontColor(Color.parse('#6B7680')),
  plain: new Format().setFontName(FONT).setFontSize(SIZE).setNumFormat(TEXT).setTextWrap().setAlign(FormatAlign.Top),
  title: new Format().setFontName('黑体').setFontSize(14).setNumFormat(TEXT),
  number: once((format) => base().setNumFormat(format)),
  total: once((format) => base().setNumFormat(format).setBold().setBackgroundColor(Color.parse(TOTAL_FILL))),
});
