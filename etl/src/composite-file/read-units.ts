import { basename } from 'node:path';
import { CompositeFault, type CompositeScheme, type CompositeTable, isEmptyMark, normaliseText } from '@monitor/domain';
import { addressOf, kindOf, type RawRow } from '../extract/raw-row.js';
import { type FilePlace, refuseFile } from './file-fault.js';
import { readTableRows } from './read-rows.js';

/** A table with where each unit stands in its file, and the remarks of its reading. */
export interface UnitTable {
  readonly table: CompositeTable;
  /** Head of the column of units. */
  readonly unitColumn: string;
  readonly placeOf: (unit: string, column: string | undefined) => FilePlace;
  readonly remarks: readonly string[];
}

interface Head {
  readonly file: string;
  readonly names: readonly string[];
  readonly unitAt: number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/u;
/** How published tables mark a gap, beside the marks that the product knows. */
const GAPS = new Set(['NA', '..', '…', 'NaN', 'nan']);

const refuse = (code: CompositeFault['code'], told: readonly [zh: string, en: string], place: FilePlace): never =>
  refuseFile(new CompositeFault(code, { zh: told[0], en: told[1] }), place);

const readHead = (file: string, row: RawRow | undefined, scheme: CompositeScheme): Head => {
  if (row === undefined) return refuse('table_empty', ['没有任何内容，请写表头和每个单位一行数据。', 'has nothing in it; give it a head and one row per unit.'], { file });
  const names = row.texts.map(normaliseText);
  const unitAt = scheme.unit === undefined ? 0 : positionIn(names, scheme.unit, { file, row: row.row });
  if (unitAt < 0) refuse('column_missing', [`没有单位列“${scheme.unit ?? ''}”，现有：${names.join('、')}。请改正表头或方案中的 unit。`, `has no column “${scheme.unit ?? ''}” of units; mend the head or the scheme's unit.`], { file, row: row.row, field: 'unit' });
  return { file, names, unitAt };
};

const positionIn = (names: readonly string[], wanted: string, place: FilePlace): number => {
  const name = normaliseText(wanted);
  const at = names.indexOf(name);
  if (at >= 0 && names.includes(name, at + 1)) refuse('column_doubled', [`表头“${name}”出现两次，请删除或改名其中一列。`, `The head “${name}” stands twice; remove or rename one column.`], { ...place, column: name });
  return at;
};

const numberAt = (row: RawRow, at: number, place: FilePlace): number | null => {
  const text = normaliseText(row.texts[at] ?? '');
  const kind = kindOf(row, at);
  if (kind !== 'error' && kind !== 'formula-without-value' && (isEmptyMark(text) || GAPS.has(text))) return null;
  const value = NUMBER.test(text) && kind !== 'date' ? Number(text) : NaN;
  if (Number.isFinite(value)) return value;
  const hint = kind === 'formula-without-value' ? '公式没有保存计算结果，请用 Excel 或 WPS 打开并保存' : '请只填数字（不带千分位逗号、百分号和单位），没有数据就留空';
  return refuse('not_a_number', [`应为数字，现为“${text.slice(0, 40)}”，${hint}。`, `“${text.slice(0, 40)}” is no number; write digits only (no thousands separators, percent signs or units), or leave the cell empty.`], place);
};

const readUnits = ({ file, unitAt, names }: Head, rows: readonly RawRow[]): ReadonlyMap<string, RawRow> => {
  const byUnit = new Map<string, RawRow>();
  for (const row of rows) {
    const unit = normaliseText(row.texts[unitAt] ?? '');
    const place = { file, row: row.row, column: names[unitAt], cell: addressOf(row, unitAt) };
    if (unit === '') refuse('unit_blank', ['没有单位名称，请补上名称或删除该行。', 'The unit has no name; name it or remove the row.'], place);
    const first = byUnit.get(unit);
    if (first !== undefined) refuse('unit_doubled', [`单位“${unit}”与第 ${first.row} 行重复，请保留一行。`, `Unit “${unit}” stands in row ${first.row} already; keep one row.`], place);
    byUnit.set(unit, row);
  }
  if (byUnit.size === 0) refuse('table_empty', ['只有表头，没有单位，请每个单位写一行。', 'has a head and no units; write one row per unit.'], { file });
  return byUnit;
};

/** Reads the columns that a scheme asks for; others may hold anything. Throws FileFault naming row and cell. */
export const readUnitFile = async (path: string, scheme: CompositeScheme): Promise<UnitTable> => {
  const file = basename(path);
  const { rows: [first, ...rest], remarks } = await readTableRows(path);
  const head = readHead(file, first, scheme);
  const byUnit = readUnits(head, rest);
  const columns = new Map<string, readonly (number | null)[]>();
  const positions = new Map<string, number>();
  for (const { code, column = code } of scheme.indicators) {
    const at = positionIn(head.names, column, { file, row: first?.row });
    positions.set(column, at);
    if (at >= 0) columns.set(column, [...byUnit.values()].map((row) => numberAt(row, at, { file, row: row.row, column, cell: addressOf(row, at) })));
  }
  const placeOf = (unit: string, column: string | undefined): FilePlace => {
    const [row, at] = [byUnit.get(unit), column === undefined ? -1 : (positions.get(column) ?? -1)];
    return { file, row: row?.row, column, cell: row === undefined || at < 0 ? undefined : addressOf(row, at) };
  };
  return { table: { units: [...byUnit.keys()], columns }, unitColumn: head.names[head.unitAt] ?? '', placeOf, remarks };
};
