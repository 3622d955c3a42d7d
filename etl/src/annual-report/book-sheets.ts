import type { OfficePackage } from './office-package.js';
import { attributeOf, edited, escaped, rootPrefix, tagsOf } from './xml-tags.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface BookSheet {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
}

const relatedTo = (book: OfficePackage, part: string, ending: string): string | undefined => book.relations(part).find(({ type }) => type.endsWith(`/${ending}`))?.target;

/** The part that lists the sheets. @throws RangeError */
export const workbookPart = (book: OfficePackage): string => {
  // The package's own relations stand in `_rels/.rels`, as if it were a part without a name.
  const part = relatedTo(book, '', 'officeDocument');
  if (part === undefined) throw new RangeError('工作簿没有目录，无法批注。请用 Excel 或 WPS 打开并另存后重新报送。');
  return part;
};

export const stylesPart = (book: OfficePackage): string => relatedTo(book, workbookPart(book), 'styles') ?? 'xl/styles.xml';

const sheetTags = (text: string): readonly string[] => [...tagsOf(text)].flatMap(({ name, kind, start, end }) => (name === 'sheet' && kind !== 'close' ? [text.slice(start, end)] : []));

const relationId = (tag: string): string | null => /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1] ?? null;

export const bookSheets = (book: OfficePackage): readonly BookSheet[] => {
  const part = workbookPart(book);
  const targets = new Map(book.relations(part).map(({ id, target }) => [id, target]));
  return sheetTags(book.text(part)).flatMap((tag) => {
    const [name, target] = [attributeOf(tag, 'name'), targets.get(relationId(tag) ?? '')];
    return name === null || target === undefined ? [] : [{ name, part: target }];
  });
};

const addSheet = (book: OfficePackage, name: string): string => {
  const workbook = workbookPart(book);
  const part = book.freeName('xl/worksheets/sheet', '.xml');
  book.declare('Override', part, SHEET_TYPE);
  const id = book.relate(workbook, `${OFFICE}/worksheet`, part);
  const text = book.text(workbook);
  const number = Math.max(0, ...sheetTags(text).map((tag) => Number(attributeOf(tag, 'sheetId') ?? 0))) + 1;
  const end = [...tagsOf(text)].find((tag) => tag.name === 'sheets' && tag.kind === 'close')?.start;
  if (end === undefined) throw new RangeError('工作簿没有工作表，无法批注。请用系统提供的模板重新填写。');
  const tag = `<${rootPrefix(text)}sheet name="${escaped(name)}" sheetId="${number}" xmlns:r="${OFFICE}" r:id="${id}"/>`;
  book.set(workbook, edited(text, [{ start: end, end, text: tag }]));
  return part;
};

/** Writes a sheet of ours: over the one of the same name, or as the last one. */
export const putSheet = (book: OfficePackage, name: string, text: string): void => {
  const known = bookSheets(book).find((sheet) => sheet.name === name)?.part;
  if (known !== undefined) book.forgetRelations(known);
  book.set(known ?? addSheet(book, name), text);
};
