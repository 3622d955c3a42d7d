import type { SeededRandom } from '../../faults/hostile-random.js';
import { type Cell, csvOf, type GeneratedSheet, jsonOf, letters, workbookOf } from './generated-files.js';
import { AT, heads, ledgerProfile, rowOf, someEntries, told, type TrueEntry } from './ledger-sample.js';

export interface TrapFile {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly profile: object;
  /** What must be loaded, each at least once and nothing else. */
  readonly readable: readonly TrueEntry[];
  /** What must be refused, by the number of the entry. */
  readonly refused: readonly TrueEntry[];
}

type Format = 'csv' | 'xlsx' | 'json';
type Written = { readonly cell: Cell; readonly isReadable: boolean };

const SHIFTS = { 元: 0, 万元: 4, 亿元: 8 } as const;
type Unit = keyof typeof SHIFTS;

const fullWidth = (text: string): string => text.replace(/[0-9.,]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string => {
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${fraction}`;
};
const yes = (cell: Cell): Written => ({ cell, isReadable: true });
const no = (cell: Cell): Written => ({ cell, isReadable: false });

/** An amount in its unit as people write it, most of it sound. */
const amountCell = (cents: bigint, unit: Unit, random: SeededRandom): Written => {
  const text = told(cents, SHIFTS[unit]);
  const other = unit === '元' ? '万元' : '元';
  return random.of<() => Written>([
    () => yes({ number: text }), () => yes({ number: text }), () => yes(text), () => yes(grouped(text)), () => yes(fullWidth(text)), () => yes(` ${text} `),
    () => yes(`${text}${unit}`), () => yes(`+${text}`), () => yes(`${text}000`),
    () => no(`${text}${other}`), () => no(`${text}%`), () => no(`约${text}`), () => no(`(${text})`), () => no('壹佰元整'), () => no(''), () => no('#REF!'), () => no(text.replace('.', ',').replace(/,(\d{3})$/u, ',$10')),
    () => no(`${text.slice(0, -1)}x`), () => no(`${told(cents, SHIFTS[unit])}1`.replace(/^/u, '1e')),
  ])();
};

const dateCell = (day: string, format: Format, random: SeededRandom): Written => {
  const [year = '', month = '', date = ''] = day.split('-');
  return random.of<() => Written>([
    () => yes({ day }), () => yes({ day }), () => yes(day), () => yes(`${year}年${Number(month)}月${Number(date)}日`), () => yes(`${year}/${month}/${date}`), () => yes(`${year}.${Number(month)}.${Number(date)}`),
    () => yes(`${year}${month}${date}`), () => yes(fullWidth(day)), () => yes(`${day} 13:45:00`), () => yes(`${day}T00:00:00Z`),
    () => no(`${year}年${Number(month)}月`), () => no(format === 'xlsx' ? { number: '45123' } : '45123'), () => no(`${year}-02-30`), () => no('待定'), () => no(''), () => no('03/04/2021'),
  ])();
};

const codeCell = (code: string, random: SeededRandom): Written =>
  random.of<() => Written>([
    () => yes(code), () => yes(code), () => yes(code.toLowerCase()), () => yes(fullWidth(code)), () => yes(` ${code}`),
    () => no({ number: '912201010000000000' }), () => no('9.12201E+17'), () => no(`${code.slice(0, 17)}${code.endsWith('A') ? 'B' : 'A'}`), () => no(''),
  ])();

const UNTOUCHED = 0.6;

/** A file with traps in four of ten rows or so; the oracle knows each. */
export const trapFile = (random: SeededRandom): TrapFile => {
  const [format, unit] = [random.of<Format>(['csv', 'xlsx', 'json']), random.of<Unit>(['元', '万元', '亿元'])];
  const entries = someEntries(random, 4 + random.below(8));
  const [readable, refused]: [TrueEntry[], TrueEntry[]] = [[], []];
  const rows = entries.map((entry) => {
    const written = random.next() < UNTOUCHED
      ? { amount: yes({ number: told(entry.cents, SHIFTS[unit]) }), booked: yes(entry.booked), code: yes(entry.uscc) }
      : { amount: amountCell(entry.cents, unit, random), booked: dateCell(entry.booked, format, random), code: codeCell(entry.uscc, random) };
    (Object.values(written).every(({ isReadable }) => isReadable) ? readable : refused).push(entry);
    return rowOf(entry).map((cell, at) => (at === AT.amount ? written.amount.cell : at === AT.booked ? written.booked.cell : at === AT.uscc ? written.code.cell : cell));
  });
  return shape({ format, unit, rows, random, readable, refused });
};

interface Shaping extends Pick<TrapFile, 'readable' | 'refused'> {
  readonly format: Format;
  readonly unit: Unit;
  readonly rows: readonly (readonly Cell[])[];
  readonly random: SeededRandom;
}

const amountColumn = (unit: object | string) => {
  const base = ledgerProfile(false);
  const records = base.records.map((record) => ({ ...record, fields: { ...record.fields, amount: { column: 'amount', unit } } }));
  return (head: string, more: readonly object[] = []) => ({ ...base, columns: [...base.columns.map((column) => (column.name === 'amount' ? { name: 'amount', head } : column)), ...more], records });
};

/** Where the unit is told: in the head, in a column of its own, in a note above, or always. */
const shape = ({ format, unit, rows, random, readable, refused }: Shaping): TrapFile => {
  const way = format === 'json' ? random.of(['always', 'column'] as const) : random.of(['head', 'column', 'note', 'always'] as const);
  const names = heads.map((head, at) => (at === AT.amount ? (way === 'head' ? `金额（${unit}）` : '金额') : head));
  const withUnit = way === 'column';
  const profile = {
    head: () => amountColumn({ from: 'head' })('金额'), note: () => amountColumn({ from: 'note' })('金额'), always: () => amountColumn(unit)('金额'),
    column: () => amountColumn({ from: 'column', column: 'measure' })('金额', [{ name: 'measure', head: '计量单位' }]),
  }[way]();
  const body = rows.map((row) => (withUnit ? [...row, unit] : row));
  const total = random.next() < 0.3 ? [['合计', '', '', '', '', '', '', '', { number: '1' }, '']] : [];
  const again = random.next() < 0.2 && body[0] !== undefined ? [body[0]] : [];
  const above = format === 'json' ? [] : [['经费台账'], ...(way === 'note' ? [[`（单位：${unit}）`]] : [])];
  const sheet: GeneratedSheet = { name: '台账', rows: [...above, withUnit ? [...names, '计量单位'] : names, ...body, ...again, ...total] };
  const common = { profile, readable, refused };
  if (format === 'csv') return { ...common, name: '台账.csv', bytes: csvOf(sheet, random.of([',', ';', '\t'])) };
  if (format === 'json') return { ...common, name: '台账.json', bytes: jsonOf(sheet, above.length) };
  return { ...common, name: '台账.xlsx', bytes: workbook(sheet, { random, first: above.length + 2, last: above.length + 1 + body.length }) };
};

const workbook = (sheet: GeneratedSheet, { random, first, last }: { random: SeededRandom; first: number; last: number }): Buffer => {
  const hidden: GeneratedSheet[] = random.next() < 0.3 ? [{ ...sheet, name: '旧表', isHidden: true }] : [];
  const notes: GeneratedSheet[] = random.next() < 0.3 ? [{ name: '说明', rows: [['填表说明'], ['1. 请逐行填写']] }] : [];
  // A merge of empty remark cells costs nothing; one of data cells would leave all but the first empty, and so refused.
  const merges = random.next() < 0.3 && last > first ? [`${letters(9)}${first}:${letters(9)}${last}`] : [];
  return workbookOf([...notes, { ...sheet, merges }, ...hidden], random.next() < 0.5);
};
