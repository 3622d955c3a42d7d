import type { SeededRandom } from '../../faults/hostile-random.js';
import type { Cell, GeneratedSheet } from './generated-files.js';
import { AT, heads, rowOf, told, type TrueEntry } from './ledger-sample.js';

export interface Drifted {
  readonly sheets: readonly GeneratedSheet[];
  /** 0-based row of the head. */
  readonly head: number;
  /** What the file's format and contract are said to be. */
  readonly profile?: object;
  readonly delimiter?: string;
  /** `mapped`: all rows; `stopped`: none, with the reason and its place; `rows`: each row right or refused with its cell. */
  readonly becomes: 'mapped' | 'stopped' | 'rows';
}

type Drift = (entries: readonly TrueEntry[], random: SeededRandom, format: Format) => Drifted;
export type Format = 'csv' | 'xlsx' | 'json';

const SHEET = '台账';

interface Draft {
  readonly names?: readonly string[];
  readonly rows?: readonly (readonly Cell[])[];
  readonly above?: readonly (readonly Cell[])[];
  readonly sheet?: string;
  readonly profile?: object;
  readonly delimiter?: string;
}

const drifted = (becomes: Drifted['becomes'], entries: readonly TrueEntry[], { names = heads, rows = entries.map(rowOf), above = [], sheet = SHEET, ...rest }: Draft = {}): Drifted =>
  ({ sheets: [{ name: sheet, rows: [...above, names, ...rows] }], head: above.length, becomes, ...rest });

const renamed = (at: number, to: string): string[] => heads.map((head, index) => (index === at ? to : head));
const changed = (entries: readonly TrueEntry[], at: number, cell: (entry: TrueEntry, index: number) => Cell): Cell[][] =>
  entries.map((entry, index) => rowOf(entry).map((old, column) => (column === at ? cell(entry, index) : old)));
const without = (at: number, entries: readonly TrueEntry[]): { names: string[]; rows: Cell[][] } => ({ names: heads.filter((_head, index) => index !== at), rows: entries.map((entry) => rowOf(entry).filter((_cell, index) => index !== at)) });

const shuffled = (random: SeededRandom): number[] => {
  const order = heads.map((_head, index) => index);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

const inOrder = (order: readonly number[], entries: readonly TrueEntry[]): { names: string[]; rows: Cell[][] } =>
  ({ names: order.map((at) => heads[at] ?? ''), rows: entries.map((entry) => order.map((at) => rowOf(entry)[at] ?? null)) });

const placed = (profile: { columns: readonly object[] }) => ({ columns: profile.columns.map((column, index) => ({ ...column, position: index + 1 })) });

/** What happens to files over the years, each with what must become of it. JSON keys are names: another unit or spelling is another name. */
export const drifts: Readonly<Record<string, Drift>> = {
  'nothing changed': (entries) => drifted('mapped', entries),
  'renamed to a known name': (entries) => drifted('mapped', entries, { names: renamed(AT.amount, '支付金额（元）') }),
  'renamed to an unknown name': (entries) => drifted('stopped', entries, { names: renamed(AT.amount, '发生额（元）') }),
  'columns in another order': (entries, random) => drifted('mapped', entries, inOrder(shuffled(random), entries)),
  'columns moved from their places': (entries, _random, format) => drifted(format === 'json' ? 'mapped' : 'stopped', entries, { ...inOrder([1, 0, 2, 3, 4, 5, 6, 7, 8, 9], entries), profile: { placed } }),
  'a new column, frozen': (entries) => drifted('stopped', entries, { names: [...heads, '审核人'], rows: entries.map((entry) => [...rowOf(entry), '张三']) }),
  'a new column, evolving': (entries) => drifted('mapped', entries, { names: [...heads, '审核人'], rows: entries.map((entry) => [...rowOf(entry), '张三']), profile: { contract: 'evolve' } }),
  'a new column, in quarantine': (entries) => drifted('stopped', entries, { names: [...heads, '审核人'], rows: entries.map((entry) => [...rowOf(entry), '张三']), profile: { contract: 'quarantine' } }),
  'a required column is gone': (entries) => drifted('stopped', entries, without(AT.booked, entries)),
  'an optional column is gone': (entries) => drifted('mapped', entries, without(9, entries)),
  'amounts became words': (entries) => drifted('rows', entries, { rows: changed(entries, AT.amount, (entry, index) => (index % 2 === 0 ? '壹佰元整' : { number: told(entry.cents) })) }),
  'dates with the day first': (entries) => drifted('rows', entries, { rows: changed(entries, AT.booked, ({ booked }) => booked.split('-').reverse().join('/')) }),
  'dates as bare serials': (entries) => drifted('rows', entries, { rows: changed(entries, AT.booked, () => ({ number: '45123' })) }),
  'the same head twice': (entries, _random, format) => drifted(format === 'json' ? 'mapped' : 'stopped', entries, format === 'json' ? {} : { names: [...heads.slice(0, 9), '金额（元）'] }),
  'heads with spaces, stars and full-width signs': (entries, _random, format) => drifted(format === 'json' ? 'stopped' : 'mapped', entries, { names: heads.map((head) => ` *${[...head].join(' ')} `).map((head) => head.replace('（', '(')) }),
  'the unit in the head changed': (entries, _random, format) => drifted(format === 'json' ? 'stopped' : 'mapped', entries, { names: renamed(AT.amount, '金额（万元）'), rows: changed(entries, AT.amount, ({ cents }) => ({ number: told(cents, 4) })) }),
  'a unit nobody knows': (entries, _random, format) => drifted('stopped', entries, { names: renamed(AT.amount, format === 'json' ? '金额（美元）' : '金额（美元）') }),
  'titles and notes above the head': (entries) => drifted('mapped', entries, { above: [['长春市创新联合体经费台账'], ['填报人：', '张三', '', '', '', '', '', '', '', ''], []] }),
  'the sheet was renamed': (entries, _random, format) => drifted(format === 'xlsx' ? 'stopped' : 'mapped', entries, { sheet: '台账（新）', profile: { format: { sheets: ['台账'] } } }),
  'amounts with a decimal comma': (entries) => drifted('rows', entries, { rows: changed(entries, AT.amount, ({ cents }) => told(cents).replace('.', ',')) }),
  'blank rows and the head again': (entries, _random, format) => drifted('mapped', entries, format === 'json' ? {} : { rows: entries.flatMap((entry, index) => (index === 2 ? [[], heads, rowOf(entry)] : [rowOf(entry), []])) }),
  'a sum below': (entries) => drifted('mapped', entries, { rows: [...entries.map(rowOf), ['合计', '', '', '', '', '', '', '', { number: told(entries.reduce((sum, { cents }) => sum + cents, 0n)) }, '']] }),
};
