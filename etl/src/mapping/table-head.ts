import { type JurisdictionMoney, type MoneyUnit, moneyUnitNamed, type ProfileColumn, splitHeadUnit } from '@monitor/domain';
import { columnLetters, type RawRow } from '../extract/raw-row.js';
import { cleanHead } from './header.js';

/** Why a table is not read as agreed; `cell` is its place in the head, '' where a column is not there. */
export interface HeadFault {
  readonly code: 'missing_column' | 'contract_broken' | 'unit_conflict';
  readonly cell: string;
  readonly message: string;
}

/** Where the columns of a profile stand in one table. */
export interface HeadReading {
  /** 0-based place of each profile column; -1 when the table has none. */
  readonly positions: readonly number[];
  /** The unit each column's head declares. */
  readonly units: readonly (MoneyUnit | null)[];
  /** Places of heads that nobody declared. */
  readonly undeclared: readonly number[];
  readonly faults: readonly HeadFault[];
}

interface Head {
  readonly whole: string;
  readonly name: string;
  readonly unit: MoneyUnit | null;
}

const headOf = (text: string, money: JurisdictionMoney): Head => {
  const whole = cleanHead(text);
  return { whole, ...splitHeadUnit(whole, money) };
};

/** A head is meant when it is written alike, or alike but for the unit. */
const matching = (heads: readonly Head[], wanted: Head): number[] => {
  const same = heads.flatMap(({ whole }, index) => (whole === wanted.whole ? [index] : []));
  return same.length > 0 ? same : heads.flatMap(({ name }, index) => (name === wanted.name ? [index] : []));
};

const foundAt = (heads: readonly Head[], column: ProfileColumn, money: JurisdictionMoney): number[] => {
  for (const word of [column.head, ...column.aliases]) {
    const found = matching(heads, headOf(word, money));
    if (found.length > 0) return found;
  }
  return [];
};

/** How many of the declared columns a row names. */
export const likeness = (columns: readonly ProfileColumn[], texts: readonly string[], money: JurisdictionMoney): number => {
  const heads = texts.map((text) => headOf(text, money));
  return columns.filter((column) => foundAt(heads, column, money).length > 0).length;
};

/** Finds every declared column in a head. Missing, doubled and moved ones are told all at once, each with its cell. */
export const readTableHead = (columns: readonly ProfileColumn[], row: RawRow, money: JurisdictionMoney): HeadReading => {
  const heads = row.texts.map((text) => headOf(text, money));
  const faults: HeadFault[] = [];
  const positions = columns.map((column) => {
    const found = foundAt(heads, column, money);
    const chosen = found.length > 1 && column.position !== undefined && found.includes(column.position - 1) ? [column.position - 1] : found;
    faults.push(...columnFaults(column, chosen, row));
    return chosen[0] ?? -1;
  });
  const taken = new Set(positions);
  const undeclared = heads.flatMap(({ whole }, index) => (whole === '' || taken.has(index) ? [] : [index]));
  const units = positions.map((position) => heads[position]?.unit ?? null);
  return { positions, units, undeclared, faults: faults.map((fault) => withNews(fault, undeclared, row)) };
};

const at = (row: RawRow, position: number): string => `${columnLetters(position)}${row.row}`;

const columnFaults = ({ head, position, required }: ProfileColumn, found: readonly number[], row: RawRow): HeadFault[] => {
  const [first] = found;
  if (first === undefined) return required ? [{ code: 'missing_column', cell: '', message: `缺少约定的列“${head}”，未读取。` }] : [];
  if (found.length > 1) return [{ code: 'contract_broken', cell: at(row, found[1] ?? first), message: `列“${head}”出现了 ${found.length} 次（${found.map((place) => at(row, place)).join('、')}），无法确定用哪一列，未读取。请只保留一列，或在配置里写明 position。` }];
  if (position === undefined || first === position - 1) return [];
  return [{ code: 'contract_broken', cell: at(row, first), message: `列“${head}”约定在第 ${position} 列，现在 ${at(row, first)}，未读取。请核对列序后改正文件，或改正配置的 position。` }];
};

/** A column that is missing may be one that was renamed: what is new is named beside it. */
const withNews = (fault: HeadFault, undeclared: readonly number[], row: RawRow): HeadFault => {
  if (fault.code !== 'missing_column') return fault;
  const news = undeclared.slice(0, 10).map((place) => `“${(row.texts[place] ?? '').trim()}”（${at(row, place)}）`).join('、');
  return { ...fault, message: news === '' ? `${fault.message}请补上该列后重新提交。` : `${fault.message}文件里没有声明过的列：${news}。若是改名，请在配置的 aliases 里加上新列名；否则请补上该列。` };
};

/** Columns told by their places alone. */
export const placedColumns = (columns: readonly ProfileColumn[], width: number): HeadReading => {
  const faults = columns.flatMap(({ head, position, required }): HeadFault[] =>
    (required && (position ?? 0) > width ? [{ code: 'missing_column', cell: '', message: `约定第 ${position} 列是“${head}”，文件只有 ${width} 列，未读取。请核对文件或配置。` }] : []));
  return { positions: columns.map(({ position }) => (position === undefined || position > width ? -1 : position - 1)), units: columns.map(() => null), undeclared: [], faults };
};

const NOTE = /单位[:：]?\s*([^\s()（）,，;；、]+)/u;

/** The unit that a note above the head tells (`单位：万元`); `null` where none does, or two disagree. */
export const unitOfNotes = (rows: readonly RawRow[], money: JurisdictionMoney): MoneyUnit | null => {
  const told = new Set<MoneyUnit>();
  for (const text of rows.flatMap(({ texts }) => texts)) {
    const word = NOTE.exec(text.normalize('NFKC'))?.[1];
    const unit = word === undefined ? null : moneyUnitNamed(word, money);
    if (unit !== null) told.add(unit.name);
  }
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
};
