import { type Row, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Indicator, Scheme } from '@monitor/domain';
import { basics, type IndicatorSheet, itemCode, itemColumns, knownColumns, reportLayout } from './report-layout.js';
import { type KnownNumbers, writeKnown } from './known-numbers.js';
import { writeGuide } from './template-guide.js';
import { asHead, asInput, asLocked, decimalsOnly, forPrint } from './template-style.js';

export interface ReportSubject {
  readonly scheme: Scheme;
  /** Code of the consortium; '' leaves the cell open. */
  readonly consortium: string;
  readonly year: number;
  /** What the system knows already; absent for an empty form. */
  readonly known?: KnownNumbers;
}

/** What stands in the cells, as text: dates `YYYY-MM-DD`, numbers plain decimal text. */
export interface ReportValues {
  readonly submitted?: string;
  readonly signedBy?: string;
  /** By item code, such as `C2.numerator` or `T3.confirmed`. */
  readonly items?: Readonly<Record<string, string>>;
}

/** The annual-report workbook of a consortium and year, empty or filled; the same input gives the same bytes. */
export const writeTemplate = async (subject: ReportSubject, values: ReportValues = {}): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.creator = subject.scheme.id;
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  writeGuide(workbook, subject.scheme);
  writeBasics(workbook, subject, values);
  for (const section of reportLayout(subject.scheme).sections) writeSection(workbook.addWorksheet(section.sheet, forPrint('landscape')), section, { items: values.items ?? {}, known: subject.known });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const writeBasics = (workbook: Workbook, subject: ReportSubject, values: ReportValues): void => {
  const sheet = workbook.addWorksheet(basics.sheet, forPrint('portrait'));
  sheet.columns = [{ width: 16 }, { width: 28 }, { width: 36 }];
  sheet.addRow(['项目', '填写内容', '说明']).eachCell(asHead);
  const texts: Readonly<Record<string, string>> = {
    consortium: subject.consortium,
    year: String(subject.year),
    submitted: values.submitted ?? '',
    signed_by: values.signedBy ?? '',
  };
  for (const { field, label, note } of basics.entries) {
    const row = sheet.addRow([label, texts[field] === '' ? null : texts[field], field === 'consortium' && subject.known !== undefined ? subject.known.name : note]);
    asLocked(row.getCell(1));
    asInput(row.getCell(2));
    // Codes and dates stay as typed: a text cell is never turned into a number.
    row.getCell(2).numFmt = '@';
    asLocked(row.getCell(3));
  }
};

interface Told {
  readonly items: Readonly<Record<string, string>>;
  readonly known: KnownNumbers | undefined;
}

const writeSection = (sheet: Worksheet, { indicators }: IndicatorSheet, { items, known }: Told): void => {
  const columns = known === undefined ? itemColumns : [...itemColumns, ...knownColumns];
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow(columns.map(({ head }) => head)).eachCell(asHead);
  for (const indicator of indicators) {
    const row = writeIndicator(sheet, indicator, items);
    if (known !== undefined) writeKnown(row, indicator, known);
  }
};

const writeIndicator = (sheet: Worksheet, indicator: Indicator, items: Readonly<Record<string, string>>): Row => {
  const row = sheet.addRow([indicator.code, indicator.zh, meaningOf(indicator), indicator.unit.zh]);
  for (const [index, { part }] of itemColumns.entries()) {
    const cell = row.getCell(index + 1);
    if (part === null || (part !== 'confirmed' && indicator.reportItems === undefined)) {
      asLocked(cell);
      if (index === 0) cell.numFmt = '@';
      continue;
    }
    asInput(cell);
    cell.dataValidation = decimalsOnly;
    const text = items[itemCode(indicator.code, part)];
    if (text !== undefined) cell.value = cellValue(text);
  }
  return row;
};

/** A number where the text is one that a double holds, else the text as it is (that is how a mistake arrives). */
const cellValue = (text: string): string | number => (/^-?\d{1,15}(\.\d+)?$/u.test(text) && String(Number(text)) === text ? Number(text) : text);

const meaningOf = ({ definition, reportItems }: Indicator): string => {
  if (reportItems === undefined) return `${definition.zh}（系统取数，只需确认）`;
  const { numerator, denominator } = reportItems;
  return `${definition.zh}；分子：${numerator.zh}（${numerator.unit.zh}）；分母：${denominator.zh}（${denominator.unit.zh}）`;
};
