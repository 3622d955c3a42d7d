import type { ReportFinding } from '@monitor/domain';
import type { ListStyles } from './cell-styles.js';
import { escaped } from './xml-tags.js';

export const FINDINGS_SHEET = '错误清单';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const columns = [
  { head: '序号', width: 6 },
  { head: '级别', width: 8 },
  { head: '工作表', width: 14 },
  { head: '单元格', width: 10 },
  { head: '填报项', width: 18 },
  { head: '填写内容', width: 20 },
  { head: '应为', width: 20 },
  { head: '问题与改法', width: 76 },
] as const;

export const severityWords = { error: '错误', warning: '提示' } as const;

const letter = (index: number): string => String.fromCharCode(65 + index);

const textCell = (address: string, text: string, style: number): string => `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const numberCell = (address: string, value: number, style: number): string => `<c r="${address}" s="${style}"><v>${value}</v></c>`;

const LINK_COLUMN = 3;

const rowOf = (finding: ReportFinding, place: number, styles: ListStyles): string => {
  const { severity, sheet, cell, item, found, expected, message } = finding;
  const texts = [severityWords[severity], sheet === '' ? '整个工作簿' : sheet, cell === '' ? '整张表' : cell, item, found, expected, message];
  const row = place + 2;
  const cells = texts.map((text, index) => textCell(`${letter(index + 1)}${row}`, text, index + 1 === LINK_COLUMN && cell !== '' ? styles.link : styles.text));
  return `<row r="${row}">${numberCell(`A${row}`, place + 1, styles.text)}${cells.join('')}</row>`;
};

const linkOf = ({ sheet, cell }: ReportFinding, place: number): string => {
  if (sheet === '' || cell === '') return '';
  const location = escaped(`'${sheet.replaceAll("'", "''")}'!${cell}`);
  return `<hyperlink ref="${letter(LINK_COLUMN)}${place + 2}" location="${location}" display="${escaped(cell)}"/>`;
};

/** The sheet that lists what was found, each with a link to its cell. Texts are texts: nothing in it is a formula. */
export const findingsSheet = (findings: readonly ReportFinding[], styles: ListStyles): string => {
  const head = columns.map(({ head: text }, index) => textCell(`${letter(index)}1`, text, styles.head)).join('');
  const rows = findings.map((finding, place) => rowOf(finding, place, styles)).join('');
  const links = findings.map(linkOf).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData><row r="1">${head}</row>${rows}</sheetData>${links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
};
