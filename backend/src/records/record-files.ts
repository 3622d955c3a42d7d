import { type Jurisdiction, type RecordDefinition, type records, type ReplyOf } from '@monitor/domain';
import { Color, DocProperties, Format, Workbook, type Worksheet } from 'wasm-xlsxwriter';

type Row = ReplyOf<typeof records>['rows'][number];

/** What a file of records says: the rows shown and what they were chosen by. */
export interface RecordSheet {
  readonly kind: RecordDefinition;
  readonly rows: readonly Row[];
  /** What the rows rest on and were narrowed by, a line each: name and text. */
  readonly about: readonly (readonly [name: string, text: string])[];
  readonly jurisdiction: Jurisdiction;
}

const PLACE_HEADS = ['来源文件', '工作表', '行', '单元格'];

const isNumeric = (type: string): boolean => type === 'money' || type === 'number' || type === 'integer';

const headsOf = ({ kind, jurisdiction }: RecordSheet): string[] => [
  ...Object.values(kind.fields).map((field) => (field.kind === 'money' ? `${field.zh}（${jurisdiction.money.units[0].name}）` : field.zh)), ...PLACE_HEADS,
];

const placeOf = ({ source: { path, sheet, row, cell } }: Row): string[] => [path, sheet, row === 0 ? '' : String(row), cell];

// A spreadsheet runs a cell that begins so, also in its full-width form and behind blanks.
const RUNS_AS_FORMULA = /^[\s\u3000\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/u;

export const quoted = (text: string): string => `"${(RUNS_AS_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** UTF-8 behind a byte-order mark, lines as RFC 4180 ends them; numbers stay numbers, text that a spreadsheet would run is guarded. */
export const recordsCsv = (sheet: RecordSheet): Buffer => {
  const types = Object.values(sheet.kind.fields).map(({ kind }) => kind);
  const lines = sheet.rows.map((row) => [...row.values.map((value, place) => (value === null ? '' : isNumeric(types[place] ?? '') ? value : quoted(value))), ...placeOf(row).map(quoted)]);
  return Buffer.from(`\uFEFF${[headsOf(sheet).map(quoted), ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`, 'utf8');
};

const NUMBER_FORMATS: Readonly<Record<string, string>> = { money: '#,##0.00', number: '#,##0.######', integer: '0' };
const [NARROW, WIDE] = [12, 24];

const formatsOf = () => ({ head: new Format().setBold().setBackgroundColor(Color.parse('#E8EDF1')), text: new Format().setNumFormat('@') });

const writeAbout = (sheet: Worksheet, { about }: RecordSheet, { head, text }: ReturnType<typeof formatsOf>): void => {
  sheet.setName('说明').setColumnWidth(0, NARROW).setColumnWidth(1, 100);
  about.forEach(([name, told], row) => {
    sheet.writeStringWithFormat(row, 0, name, head);
    sheet.writeStringWithFormat(row, 1, told, text);
  });
};

const writeRows = (sheet: Worksheet, { kind, rows }: RecordSheet, { text }: ReturnType<typeof formatsOf>): void => {
  const fields = Object.values(kind.fields);
  const numbers = new Map(Object.entries(NUMBER_FORMATS).map(([type, format]) => [type, new Format().setNumFormat(format)]));
  rows.forEach((each, place) => {
    [...each.values, ...placeOf(each)].forEach((value, column) => {
      const number = numbers.get(fields[column]?.kind ?? '');
      if (value === null || value === '') return;
      if (number === undefined) sheet.writeStringWithFormat(place + 1, column, value, text);
      else sheet.writeNumberWithFormat(place + 1, column, Number(value), number);
    });
  });
};

/** A workbook: what the rows rest on, then the rows; a number is a number, all else is text. */
export const recordsWorkbook = (sheet: RecordSheet): Buffer => {
  const workbook = new Workbook();
  const formats = formatsOf();
  workbook.setProperties(new DocProperties().setTitle(sheet.kind.zh));
  writeAbout(workbook.addWorksheet(), sheet, formats);
  const target = workbook.addWorksheet();
  const heads = headsOf(sheet);
  target.setName(sheet.kind.zh).setFreezePanes(1, 1).autofilter(0, 0, Math.max(1, sheet.rows.length), heads.length - 1);
  heads.forEach((head, column) => {
    target.setColumnWidth(column, WIDE);
    target.writeStringWithFormat(0, column, head, formats.head);
  });
  writeRows(target, sheet, formats);
  return Buffer.from(workbook.saveToBufferSync());
};
