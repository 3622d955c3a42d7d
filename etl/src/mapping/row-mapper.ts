import type { MoneyUnit } from '@monitor/domain';
import type { RecordReader } from '../load/record-reader.js';
import type { Rejection } from '../load/rejection.js';
import { ExpressionFailure } from './expression.js';
import type { MappedOutput } from './mapped-output.js';
import type { OnceMemory } from './once-memory.js';
import type { RecordPlan } from './record-plan.js';
import type { Refusal } from './refusal.js';
import type { RowView } from './row-view.js';
import type { RunningSums } from './subtotal.js';

/** One table or list of documents while it is read. */
export interface OpenTable {
  readonly path: string;
  /** By plan. */
  readonly readers: readonly RecordReader[];
  readonly sums: RunningSums;
  /** By plan, then by field. */
  readonly units: readonly (readonly (MoneyUnit | null)[])[];
}

interface Refused extends Refusal {
  readonly index: number;
}

/** One record about to be read from a row. */
interface Reading {
  readonly at: number;
  readonly plan: RecordPlan;
  readonly reader: RecordReader;
  readonly view: RowView;
  readonly table: OpenTable;
  /** Told behind the cell where several records share it. */
  readonly mark: string;
}

/** A plan with the things it has named; `kin` where other plans name things of the same kind, by their business key. */
export interface MappedPlan {
  readonly plan: RecordPlan;
  readonly memory: OnceMemory;
  readonly kin: OnceMemory | null;
}

/** Reads the records that rows give, one plan after another. */
export class RowMapper {
  readonly #positions: readonly number[];
  #cells: string[] = [];
  #refused: Refused[] = [];

  constructor(
    private readonly plans: readonly MappedPlan[],
    private readonly output: MappedOutput,
  ) {
    this.#positions = Array.from({ length: Math.max(0, ...plans.map(({ plan }) => plan.sources.length)) }, (_place, index) => index);
  }

  /** Every record of a row; those of nested lists are read by `each`. */
  map(view: RowView, table: OpenTable): void {
    for (let at = 0; at < this.plans.length; at += 1) if (this.plans[at]?.plan.each === null) this.record(at, view, table);
  }

  /** The records that one plan makes of a row or of an item. */
  record(at: number, view: RowView, table: OpenTable): void {
    const [entry, reader] = [this.plans[at], table.readers[at]];
    if (entry === undefined || reader === undefined) return;
    const { plan } = entry;
    const reading: Reading = { at, plan, reader, view, table, mark: plan.mark };
    try {
      if (plan.when !== null && !plan.when(view.context)) return;
    } catch (error) {
      if (!(error instanceof ExpressionFailure)) throw error;
      return this.output.rejectRow([this.#rejection(reading, { code: 'unreadable', message: error.message, index: -1 })]);
    }
    if (plan.spread === null) this.#one(reading, entry);
    else this.#spread(reading, entry, plan.spread);
  }

  #spread(reading: Reading, entry: MappedPlan, { column, by }: { column: number; by: string }): void {
    const { view, plan } = reading;
    const parts = (view.texts[column] ?? '').split(by).map((part) => part.trim()).filter((part) => part !== '');
    for (const [index, part] of parts.entries()) {
      setPart(view, part);
      this.#one({ ...reading, mark: index === 0 ? plan.mark : `${plan.mark}#${index + 1}` }, entry);
    }
    setPart(view, '');
  }

  #one(reading: Reading, { memory, kin }: MappedPlan): void {
    const { plan, view } = reading;
    this.#gather(plan, view);
    if (plan.once.length === 0) {
      this.#take(reading);
      return;
    }
    const key = memory.keyOf(plan.once, view);
    const business = kin === null ? '' : businessKey(plan, this.#cells);
    const own = memory.look(key, this.#cells);
    const repeat = own.is === 'new' && kin !== null ? kin.look(business, this.#cells) : own;
    if (repeat.is === 'same') return;
    if (repeat.is === 'other') return this.#contradict(reading, repeat);
    const cells = [...this.#cells];
    const told = { place: placeOf(reading), isTaken: this.#take(reading) };
    memory.remember(key, cells, told);
    kin?.remember(business, cells, told);
  }

  #gather({ sources }: RecordPlan, view: RowView): void {
    if (this.#refused.length > 0) this.#refused = [];
    this.#cells.length = sources.length;
    for (let index = 0; index < sources.length; index += 1) this.#cells[index] = this.#textOf(sources[index], index, view);
  }

  #textOf(source: RecordPlan['sources'][number] | undefined, index: number, view: RowView): string {
    if (source === undefined) return '';
    if (source.plain) return view.texts[source.column] ?? '';
    const shaped = source.read(view);
    if (typeof shaped === 'string') return shaped;
    this.#refused.push({ ...shaped, index });
    return '';
  }

  /** True when the record was taken; cells that cost only themselves are told and left out. */
  #take(reading: Reading): boolean {
    const { plan, reader } = reading;
    const soft: Rejection[] = [];
    for (let tries = 0; tries <= plan.sources.length; tries += 1) {
      if (reader.read(this.#cells, this.#positions) && this.#refused.length === 0) return this.#accept(reading, soft);
      const faults = this.#faults(reader);
      const hard = faults.filter(({ index }) => plan.soft[index] !== true);
      if (hard.length > 0) {
        this.output.rejectRow(faults.map((fault) => this.#rejection(reading, fault)));
        return false;
      }
      soft.push(...faults.map((fault) => this.#rejection(reading, { ...fault, message: `${fault.message}（只略去这一格，该条记录的其余内容已载入）` })));
      for (const { index } of faults) this.#cells[index] = '';
      this.#refused = [];
    }
    return false;
  }

  /** What was refused before a field could read it is not told again as empty. */
  #faults(reader: RecordReader): readonly Refused[] {
    if (this.#refused.length === 0) return reader.faults;
    const known = new Set(this.#refused.map(({ index }) => index));
    return [...this.#refused, ...reader.faults.filter(({ index }) => !known.has(index))];
  }

  #accept(reading: Reading, soft: readonly Rejection[]): boolean {
    const { at, plan, reader, view, table, mark } = reading;
    for (const rejection of soft) this.output.reject(rejection);
    for (const [index, name] of plan.moneyFields) {
      const amount = reader.values[name];
      if (typeof amount === 'string') table.sums.add(`${at}.${index}`, amount);
    }
    this.output.fact(reader, table.path, { sheet: view.sheet, row: view.row, cell: cellIn(reading, plan.anchor) + mark });
    return true;
  }

  #contradict(reading: Reading, { field, place }: { field: number; place: string }): void {
    const zh = Object.values(reading.plan.kind.fields)[field]?.zh ?? '';
    const here = `“${(this.#cells[field] ?? '').trim()}”`;
    this.output.rejectRow([this.#rejection(reading, { code: 'inconsistent', index: field, message: `“${zh}”这里写${here}，与 ${place} 的同一${reading.plan.kind.zh}不一致，只采用先出现的一行。请改成一致。` })]);
  }

  #rejection(reading: Reading, { code, message, index }: Refused): Rejection {
    const { plan, view, table } = reading;
    const column = plan.sources[index]?.column ?? -1;
    const original = column < 0 ? (this.#cells[index] ?? '') : isPart(view, column) ? (view.texts[column] ?? '') : view.originalOf(column);
    return { path: table.path, sheet: view.sheet, row: view.row, cell: cellIn(reading, column), record: plan.kind.name, field: Object.keys(plan.kind.fields)[index] ?? '', code, message, original };
  }
}

/** What names the record in the tables, whichever columns it came from. */
const businessKey = ({ kind }: RecordPlan, cells: readonly string[]): string => {
  const fields = Object.keys(kind.fields);
  return kind.key.map((field) => (cells[fields.indexOf(field)] ?? '').trim()).join('\u001f');
};

const cellOf = (view: RowView, column: number): string => (column < 0 ? '' : view.addressOf(column));

const isPart = ({ texts }: RowView, column: number): boolean => column === texts.length - 1;

/** A part stands in the cell it was taken from. */
const cellIn = ({ plan, view }: Reading, column: number): string => cellOf(view, plan.spread !== null && isPart(view, column) ? plan.spread.column : column);

const placeOf = (reading: Reading): string => {
  const { plan, view, table } = reading;
  return `${table.path}${view.sheet === '' ? '' : `“${view.sheet}”`} 第 ${view.row} 行（${cellIn(reading, plan.anchor)}）`;
};

/** The part is the column behind the last. */
export const setPart = (view: RowView, part: string): void => {
  view.texts[view.texts.length - 1] = part;
  view.context['part'] = part;
};
