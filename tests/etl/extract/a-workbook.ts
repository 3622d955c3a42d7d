import { aZip } from './a-zip.js';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface WorkbookParts {
  /** What stands inside <worksheet>. */
  readonly sheet?: string;
  readonly sheetState?: string;
  readonly beforeSheet?: string;
  readonly definedNames?: string;
  readonly workbookPr?: string;
  readonly sharedStrings?: string;
  readonly cellFormats?: string;
  readonly customFormats?: string;
  readonly extraParts?: readonly (readonly [string, string | Buffer])[];
  readonly sheetName?: string;
  /** What stands at the very beginning of a part, by its path. */
  readonly before?: Readonly<Record<string, string>>;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (...list: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

/** The bytes of a workbook with one sheet, 年报 where no other name is given. */
export function aWorkbook(parts: WorkbookParts = {}): Buffer {
  const sheetList = `<sheets><sheet name="${parts.sheetName ?? '年报'}" sheetId="1" state="${parts.sheetState ?? 'visible'}" r:id="rId1"/></sheets>`;
  const written: (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><workbookPr ${parts.workbookPr ?? ''}/>${sheetList}${parts.definedNames ?? ''}</workbook>`],
    ['xl/_rels/workbook.xml.rels', relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('rId3', 'styles', 'styles.xml'),
    )],
    ['xl/styles.xml', `<styleSheet ${main}><numFmts>${parts.customFormats ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/>${parts.cellFormats ?? ''}</cellXfs></styleSheet>`],
    ['xl/sharedStrings.xml', `<sst ${main}>${parts.sharedStrings ?? ''}</sst>`],
    ['xl/worksheets/sheet1.xml', `${parts.beforeSheet ?? ''}<worksheet ${main}>${parts.sheet ?? '<sheetData/>'}</worksheet>`],
  ];
  return aZip([...written.map(([name, text]) => [name, `${parts.before?.[name] ?? ''}${text}`] as const), ...(parts.extraParts ?? [])]);
}

export const aRow = (row: number, ...cells: string[]): string => `<row r="${row}">${cells.join('')}</row>`;
export const inData = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
