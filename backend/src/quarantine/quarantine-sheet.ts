import { type QuarantineRow, recordKinds, type RejectionRule, rejectionRules } from '@monitor/domain';
import { Color, DocProperties, Format, Workbook, type Worksheet } from 'wasm-xlsxwriter';
import { quoted } from '../records/record-files.js';

export interface QuarantineSheet {
  readonly rows: readonly QuarantineRow[];
  /** What the rows rest on and were narrowed by. */
  readonly about: readonly (readonly [name: string, text: string])[];
}

const stateWords = { open: '待处理', waived: '已豁免', mended: '已消除' } as const;
const fateWords = { taken: '已采用', gone: '已不存在' } as const;

const ruleOf = (code: string): RejectionRule | undefined => Object.entries(rejectionRules).find(([name]) => name === code)?.[1];

const fieldOf = ({ record, field }: QuarantineRow): string => {
  const kind = recordKinds.find(({ name }) => name === record);
  return Object.entries(kind?.fields ?? {}).find(([name]) => name === field)?.[1].zh ?? field;
};

const recordOf = ({ record }: QuarantineRow): string => recordKinds.find(({ name }) => name === record)?.zh ?? record;

type Column = readonly [head: string, width: number, text: (row: QuarantineRow) => string];

const columns: readonly Column[] = [
  ['状态', 9, ({ state }) => stateWords[state]],
  ['规则', 16, ({ code }) => ruleOf(code)?.title.zh ?? code],
  ['来源文件', 34, ({ place }) => place.path],
  ['工作表', 14, ({ place }) => place.sheet],
  ['行', 8, ({ place }) => (place.row === 0 ? '' : String(place.row))],
  ['单元格', 10, ({ place }) => place.cell],
  ['记录', 14, recordOf],
  ['字段', 16, fieldOf],
  ['原值', 24, ({ original }) => original],
  ['原因', 60, ({ message }) => message],
  ['怎样处理', 50, ({ code }) => ruleOf(code)?.mend.zh ?? ''],
  ['责任单位', 16, ({ owner }) => owner],
  ['来源', 14, ({ source }) => source],
  ['首次发现', 24, ({ firstAt, firstRun }) => `${firstAt}（运行 #${firstRun}）`],
  ['结果', 24, ({ fate, mendedRun }) => (fate === null ? '' : `${fateWords[fate]}（运行 #${mendedRun ?? ''}）`)],
  ['豁免理由', 30, ({ waiver }) => (waiver === null ? '' : `${waiver.reason}（${waiver.by}，${waiver.at}）`)],
];

/** UTF-8 behind a byte-order mark, lines as RFC 4180 ends them; text that a spreadsheet would run is guarded. */
export const quarantineCsv = ({ rows }: QuarantineSheet): Buffer => {
  const lines = [columns.map(([head]) => quoted(head)), ...rows.map((row) => columns.map(([, , text]) => quoted(text(row))))];
  return Buffer.from(`\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`, 'utf8');
};

const writeAbout = (sheet: Worksheet, about: QuarantineSheet['about'], head: Format): void => {
  sheet.setName('说明').setColumnWidth(0, 12).setColumnWidth(1, 100);
  about.forEach(([name, told], row) => {
    sheet.writeStringWithFormat(row, 0, name, head);
    sheet.writeString(row, 1, told);
  });
};

/** A workbook of text cells: what the rows rest on, then the rows. */
export const quarantineWorkbook = ({ rows, about }: QuarantineSheet): Buffer => {
  const workbook = new Workbook();
  const [head, text] = [new Format().setBold().setBackgroundColor(Color.parse('#E8EDF1')), new Format().setNumFormat('@')];
  workbook.setProperties(new DocProperties().setTitle('退回清单'));
  writeAbout(workbook.addWorksheet(), about, head);
  const sheet = workbook.addWorksheet();
  sheet.setName('退回清单').setFreezePanes(1, 0).autofilter(0, 0, Math.max(1, rows.length), columns.length - 1);
  columns.forEach(([name, width, told], column) => {
    sheet.setColumnWidth(column, width);
    sheet.writeStringWithFormat(0, column, name, head);
    rows.forEach((row, place) => sheet.writeStringWithFormat(place + 1, column, told(row), text));
  });
  return Buffer.from(workbook.saveToBufferSync());
};
