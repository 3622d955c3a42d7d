import { aZip } from '../extract/a-zip.js';

/** A cell as the generator means it; each format writes it in its own way. */
export type Cell = string | { readonly number: string } | { readonly day: string } | { readonly percent: string } | null;

export interface GeneratedSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly merges?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DAY_MS = 86_400_000;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The serial of a day in a workbook's own counting; of the 1900 system only days after its February 29th are made. */
export const serialOf = (day: string, is1904: boolean): number => (Date.parse(day) - Date.parse(is1904 ? '1904-01-01' : '1899-12-30')) / DAY_MS;

const sheetCell = (cell: Cell, address: string, is1904: boolean): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('day' in cell) return `<c r="${address}" s="1"><v>${serialOf(cell.day, is1904)}</v></c>`;
  return 'percent' in cell ? `<c r="${address}" s="2"><v>${cell.percent}</v></c>` : `<c r="${address}"><v>${cell.number}</v></c>`;
};

const sheetXml = ({ rows, merges = [] }: GeneratedSheet, is1904: boolean): string => {
  const data = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => sheetCell(cell, `${letters(column)}${row + 1}`, is1904)).join('')}</row>`).join('');
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet ${main}><sheetData>${data}</sheetData>${merged}</worksheet>`;
};

/** A workbook with dates in style 1 and percents in style 2. */
export const workbookOf = (sheets: readonly GeneratedSheet[], is1904 = false): Buffer => {
  const list = sheets.map(({ name, isHidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${isHidden === true ? 'hidden' : 'visible'}" r:id="rId${index + 1}"/>`).join('');
  const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = sheets.map((_sheet, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  const wrap = (inner: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return aZip([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', wrap(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', wrap([...relations, relation(sheets.length + 1, 'styles', 'styles.xml')].join(''))],
    ['xl/styles.xml', `<styleSheet ${main}><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`],
    ...sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, is1904)]),
  ]);
};

const plain = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('day' in cell) return cell.day;
  return 'percent' in cell ? `${Number(cell.percent) * 100}%` : cell.number;
};

export const csvOf = ({ rows }: GeneratedSheet, delimiter = ','): string => {
  const width = Math.max(...rows.map((cells) => cells.length));
  const quoted = (text: string): string => (new RegExp(`["\n\r${delimiter}]`, 'u').test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => Array.from({ length: width }, (_none, column) => quoted(plain(cells[column] ?? null))).join(delimiter)).join('\r\n') + '\r\n';
};

/** The rows under the head as objects; what stands above the head has no place in JSON. */
export const jsonOf = ({ rows }: GeneratedSheet, head: number): string => {
  const names = (rows[head] ?? []).map(plain);
  const value = (cell: Cell): unknown => (cell !== null && typeof cell === 'object' && 'number' in cell ? Number(cell.number) : plain(cell));
  const objects = rows.slice(head + 1).filter((cells) => cells.some((cell) => plain(cell) !== '')).map((cells) => Object.fromEntries(names.flatMap((name, column) => (name === '' ? [] : [[name, value(cells[column] ?? null)]]))));
  return JSON.stringify({ rows: objects });
};
