import type { OfficePackage } from './office-package.js';
import { withChild } from './office-package.js';
import { placeOf } from './mark-cells.js';
import { attributeOf, edited, escaped, rootPrefix, tagsOf, withAttribute } from './xml-tags.js';

/** Who comments: a return of an earlier return drops what this name has said before. */
export const REVIEWER = '年度报告校核';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS = { relation: `${OFFICE}/comments`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml' } as const;
const DRAWING = { relation: `${OFFICE}/vmlDrawing`, type: 'application/vnd.openxmlformats-officedocument.vmlDrawing' } as const;
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** What stands after the place of `legacyDrawing` in a sheet. */
const AFTER_DRAWING = new Set(['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst']);

/** Texts by address of cell. */
export type CellComments = ReadonlyMap<string, string>;

const partRelated = (book: OfficePackage, sheet: string, relation: string): string | undefined => book.relations(sheet).find(({ type }) => type === relation)?.target;

interface Kept {
  readonly text: string;
  /** Cells whose comment of ours was dropped. */
  readonly dropped: ReadonlySet<string>;
  /** Cells somebody else has commented. */
  readonly others: ReadonlySet<string>;
  readonly author: number;
}

const emptyComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

const elements = (text: string, name: string): readonly { readonly start: number; readonly end: number; readonly raw: string }[] => {
  const tags = [...tagsOf(text)].filter((tag) => tag.name === name);
  return tags.flatMap((tag, index) => {
    if (tag.kind === 'close') return [];
    const end = tag.kind === 'empty' ? tag.end : (tags[index + 1]?.end ?? tag.end);
    return [{ start: tag.start, end, raw: text.slice(tag.start, tag.end) }];
  });
};

/** Some programs forget who commented; so begins what we say. */
const OURS = /^\s*【(?:错误|提示)】/u;

const withoutOurs = (text: string): Kept => {
  const authors = elements(text, 'author').map(({ start, end }) => text.slice(start, end).replace(/<[^>]*>/gu, ''));
  const ours = authors.indexOf(REVIEWER);
  const said = elements(text, 'comment').map((each) => {
    const words = text.slice(each.start, each.end).replace(/<[^>]*>/gu, '');
    return { ...each, ref: attributeOf(each.raw, 'ref') ?? '', isOurs: (ours >= 0 && attributeOf(each.raw, 'authorId') === String(ours)) || OURS.test(words) };
  });
  const rest = edited(text, said.filter(({ isOurs }) => isOurs).map(({ start, end }) => ({ start, end, text: '' })));
  const refs = (mine: boolean) => new Set(said.filter(({ isOurs }) => isOurs === mine).map(({ ref }) => ref));
  return { text: ours >= 0 ? rest : withAuthor(rest), dropped: refs(true), others: refs(false), author: ours >= 0 ? ours : authors.length };
};

const inside = (text: string, name: string, child: string): string => {
  const tags = [...tagsOf(text)].filter((tag) => tag.name === name);
  const close = tags.find(({ kind }) => kind === 'close');
  if (close !== undefined) return edited(text, [{ start: close.start, end: close.start, text: child }]);
  const [empty] = tags;
  if (empty === undefined) return text;
  const raw = text.slice(empty.start, empty.end);
  return edited(text, [{ start: empty.start, end: empty.end, text: `${raw.replace(/\s*\/>$/u, '>')}${child}</${/^<([^\s/>]+)/u.exec(raw)?.[1] ?? name}>` }]);
};

const withAuthor = (text: string): string => {
  const p = rootPrefix(text);
  return inside(text, 'authors', `<${p}author>${REVIEWER}</${p}author>`);
};

const shapeOf = (address: string, number: number): string => {
  const { row, column } = placeOf(address) ?? { row: 1, column: 1 };
  const anchor = [column, 15, Math.max(0, row - 2), 4, column + 4, 20, row + 4, 4].join(', ');
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:280pt;height:90pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
};

const SHAPE = /<v:shape\b[\s\S]*?<\/v:shape>/gu;

const isAt = (shape: string, address: string): boolean => {
  const { row, column } = placeOf(address) ?? { row: 0, column: 0 };
  return shape.includes(`<x:Row>${row - 1}</x:Row>`) && shape.includes(`<x:Column>${column - 1}</x:Column>`);
};

/** Shape numbers above every one in use, so that no two are alike. */
const FIRST_SHAPE = 61_000;

const drawShapes = (text: string, dropped: ReadonlySet<string>, added: readonly string[]): string => {
  const rest = text.replace(SHAPE, (shape) => ([...dropped].some((address) => isAt(shape, address)) ? '' : shape));
  const at = rest.lastIndexOf('</');
  return `${rest.slice(0, at)}${added.map((address, index) => shapeOf(address, FIRST_SHAPE + index)).join('')}${rest.slice(at)}`;
};

const relateDrawing = (book: OfficePackage, sheet: string): string => {
  const known = partRelated(book, sheet, DRAWING.relation);
  if (known !== undefined) return known;
  const part = book.freeName('xl/drawings/vmlDrawing', '.vml');
  book.set(part, EMPTY_DRAWING);
  book.declare('Default', 'vml', DRAWING.type);
  const id = book.relate(sheet, DRAWING.relation, part);
  const text = book.text(sheet);
  const element = `<${rootPrefix(text)}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  const next = [...tagsOf(text)].find(({ name, depth, kind }) => depth === 1 && kind !== 'close' && AFTER_DRAWING.has(name));
  book.set(sheet, next === undefined ? withChild(text, element) : edited(text, [{ start: next.start, end: next.start, text: element }]));
  return part;
};

const relateComments = (book: OfficePackage, sheet: string): string => {
  const known = partRelated(book, sheet, COMMENTS.relation);
  if (known !== undefined) return known;
  const part = book.freeName('xl/comments', '.xml');
  book.set(part, emptyComments);
  book.declare('Override', part, COMMENTS.type);
  book.relate(sheet, COMMENTS.relation, part);
  return part;
};

/** Puts comments at cells of a sheet; others' comments stay, ours from before go. A cell somebody else commented is left to him. */
export const commentCells = (book: OfficePackage, sheet: string, comments: CellComments): void => {
  if (comments.size === 0 && partRelated(book, sheet, COMMENTS.relation) === undefined) return;
  const part = relateComments(book, sheet);
  const { text, dropped, others, author } = withoutOurs(book.text(part));
  const added = [...comments].filter(([address]) => !others.has(address));
  const p = rootPrefix(text);
  const list = added.map(([address, told]) => `${withAttribute(`<${p}comment ref="${address}"/>`, 'authorId', String(author)).replace('/>', '>')}<${p}text><${p}r><${p}t xml:space="preserve">${escaped(told)}</${p}t></${p}r></${p}text></${p}comment>`).join('');
  book.set(part, inside(text, 'commentList', list));
  const drawing = relateDrawing(book, sheet);
  book.set(drawing, drawShapes(book.text(drawing), dropped, added.map(([address]) => address)));
};
