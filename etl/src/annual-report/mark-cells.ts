import { attributeOf, type Edit, edited, rootPrefix, tagsOf, withAttribute, type XmlTag } from './xml-tags.js';

const ADDRESS = /^([A-Z]+)(\d+)$/u;

interface Place {
  readonly column: number;
  readonly row: number;
}

/** Column and row from 1; `null` for what is no address of one cell. */
export const placeOf = (address: string): Place | null => {
  const [, letters, row] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
};

/** Gives the look of a cell by its address and its look so far; `null` leaves it. */
export type Restyle = (address: string, style: number) => number | null;

interface SheetCellTag {
  readonly tag: XmlTag;
  readonly column: number;
}

interface SheetRow {
  readonly open: XmlTag;
  readonly close: XmlTag;
  readonly number: number;
  readonly cells: readonly SheetCellTag[];
}

const lettersOf = (column: number): string => (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** The rows of a sheet with the tags of their cells; both may leave their address out and then follow the one before. */
const rowsOf = (text: string, tags: readonly XmlTag[]): SheetRow[] => {
  const rows: (Omit<SheetRow, 'cells'> & { cells: SheetCellTag[] })[] = [];
  for (const tag of tags) {
    const last = rows.at(-1);
    const raw = text.slice(tag.start, tag.end);
    if (tag.name === 'row' && tag.depth === 2) {
      if (tag.kind === 'close') rows.splice(-1, 1, ...(last === undefined ? [] : [{ ...last, close: tag }]));
      else rows.push({ open: tag, close: tag, number: Number(attributeOf(raw, 'r') ?? (last?.number ?? 0) + 1), cells: [] });
    } else if (tag.name === 'c' && tag.depth === 3 && tag.kind !== 'close' && last !== undefined) {
      last.cells.push({ tag, column: placeOf(attributeOf(raw, 'r') ?? '')?.column ?? (last.cells.at(-1)?.column ?? 0) + 1 });
    }
  }
  return rows;
};

interface Sheet {
  readonly text: string;
  readonly prefix: string;
  readonly restyle: Restyle;
}

const styled = ({ text, restyle }: Sheet, { number, cells }: SheetRow): Edit[] =>
  cells.flatMap(({ tag, column }) => {
    const raw = text.slice(tag.start, tag.end);
    const style = restyle(`${lettersOf(column)}${number}`, Number(attributeOf(raw, 's') ?? 0));
    return style === null ? [] : [{ start: tag.start, end: tag.end, text: withAttribute(raw, 's', String(style)) }];
  });

const newCell = ({ prefix, restyle }: Sheet, { column, row }: Place): string => {
  const address = `${lettersOf(column)}${row}`;
  return `<${prefix}c r="${address}" s="${restyle(address, 0) ?? 0}"/>`;
};

const missingIn = (wanted: readonly Place[], { number, cells }: SheetRow): Place[] => wanted.filter(({ row, column }) => row === number && !cells.some((cell) => cell.column === column));

/** Cells that the row does not have yet, each before the first one to its right. */
const filledUp = (sheet: Sheet, row: SheetRow, missing: readonly Place[]): Edit[] => {
  if (missing.length === 0) return [];
  if (row.open.kind === 'empty') {
    const raw = sheet.text.slice(row.open.start, row.open.end);
    return [{ start: row.open.start, end: row.open.end, text: `${raw.replace(/\/>$/u, '>')}${missing.map((place) => newCell(sheet, place)).join('')}</${sheet.prefix}row>` }];
  }
  return missing.map((place) => {
    const at = row.cells.find(({ column }) => column > place.column)?.tag.start ?? row.close.start;
    return { start: at, end: at, text: newCell(sheet, place) };
  });
};

const newRows = (sheet: Sheet, wanted: readonly Place[]): string => {
  const numbers = [...new Set(wanted.map(({ row }) => row))];
  return numbers.map((number) => `<${sheet.prefix}row r="${number}">${wanted.filter(({ row }) => row === number).map((place) => newCell(sheet, place)).join('')}</${sheet.prefix}row>`).join('');
};

/** Rows that the sheet does not have yet, each before the first one below it. */
const rowsAdded = (sheet: Sheet, rows: readonly SheetRow[], { wanted, end }: { wanted: readonly Place[]; end: number }): Edit[] => {
  const absent = wanted.filter(({ row }) => !rows.some(({ number }) => number === row));
  const spots = new Map<number, Place[]>();
  for (const place of absent) {
    const at = rows.find(({ number }) => number > place.row)?.open.start ?? end;
    spots.set(at, [...(spots.get(at) ?? []), place]);
  }
  return [...spots].map(([at, places]) => ({ start: at, end: at, text: newRows(sheet, places) }));
};

/** A sheet with the look of cells changed; `wanted` are made where they are not written yet. Nothing else of the text changes. */
export const restyleCells = (text: string, restyle: Restyle, wanted: readonly string[]): string => {
  const tags = [...tagsOf(text)];
  const sheet: Sheet = { text, prefix: rootPrefix(text), restyle };
  const rows = rowsOf(text, tags);
  const places = wanted.flatMap((address) => placeOf(address) ?? []).sort((one, other) => one.row - other.row || one.column - other.column);
  const end = tags.find(({ name, depth, kind }) => name === 'sheetData' && depth === 1 && kind === 'close')?.start;
  if (end === undefined) return text;
  return edited(text, [...rows.flatMap((row) => [...styled(sheet, row), ...filledUp(sheet, row, missingIn(places, row))]), ...rowsAdded(sheet, rows, { wanted: places, end })]);
};
