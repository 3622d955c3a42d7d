import type { Rejection } from '../load/rejection.js';
import type { CompiledProfile } from './compile-profile.js';
import { condition, ExpressionFailure, expressionsOver } from './expression.js';
import { FileNotes } from './file-notes.js';
import { KeyMemory } from './key-memory.js';
import type { MappedOutput } from './mapped-output.js';
import { OnceMemory } from './once-memory.js';
import { type RecordPlan, recordPlan, type TableUnits } from './record-plan.js';
import { type MappedPlan, type OpenTable, RowMapper } from './row-mapper.js';
import { newView, type RowView } from './row-view.js';
import { isSubtotalWord, RunningSums, subtotalMessage } from './subtotal.js';

export interface ReadingParts {
  readonly output: MappedOutput;
  /** A value of a record by its key; `null` when there is no such record. */
  readonly lookup: (record: string, field: string, key: string) => string | null;
}

type Condition = (context: RowView['context']) => boolean;

/** One source while its files are read, newest first: what it named once, the keys it has seen. Serves one file at a time. */
export class SourceReading {
  readonly view: RowView;
  readonly plans: readonly RecordPlan[];
  readonly keys = new KeyMemory();
  readonly notes: FileNotes;
  readonly #mapper: RowMapper;
  readonly #skips: readonly { readonly when: Condition; readonly why: string }[];
  readonly #nothing: ReadonlySet<string>;
  readonly #names: readonly string[];
  readonly #usesContext: boolean;

  constructor(
    readonly compiled: CompiledProfile,
    readonly parts: ReadingParts,
  ) {
    const { profile, jurisdiction } = compiled;
    this.#names = profile.columns.map(({ name }) => name);
    this.notes = new FileNotes();
    const environment = expressionsOver(this.#names);
    const bench = {
      profile, jurisdiction, environment,
      columnOf: (name: string) => (name === 'part' ? this.#names.length : this.#names.indexOf(name)),
      onOtherwise: (zh: string, word: string) => this.notes.otherwise(zh, word),
      lookup: parts.lookup,
    };
    this.plans = profile.records.map((record, index) => recordPlan(record, bench, markOf(profile.records, index)));
    this.view = newView(this.#names.length);
    this.#mapper = new RowMapper(withMemories(this.plans), parts.output);
    this.#skips = profile.skip.map(({ when, why }) => ({ when: condition(environment, when), why }));
    this.#nothing = new Set(profile.format.nothing.map((text) => text.normalize('NFKC').trim()));
    this.#usesContext = profile.skip.length > 0 || profile.records.some(({ when, fields }) => when !== undefined || Object.values(fields).some((field) => 'expression' in field));
  }

  openTable(path: string, units: TableUnits): OpenTable {
    return { path, readers: this.plans.map((plan) => plan.readerFor(units)), sums: new RunningSums(), units: this.plans.map((plan) => plan.unitsFor(units)) };
  }

  /** Puts a column's text before the mapping. */
  show(column: number, text: string): void {
    const shown = this.#nothing.size > 0 && this.#nothing.has(text.normalize('NFKC').trim()) ? '' : text;
    this.view.texts[column] = shown;
    if (this.#usesContext) this.view.context[this.#names[column] ?? 'part'] = shown.trim();
  }

  /** A row that the view shows. Returns false where it is no data: a subtotal, or skipped by rule. */
  row(table: OpenTable): boolean {
    const { view } = this;
    if (this.#usesContext) {
      view.context['row'] = BigInt(view.row);
      view.context['part'] = '';
    }
    this.parts.output.onRow?.({ sheet: view.sheet, row: view.row, texts: view.texts });
    const word = view.texts.findIndex(isSubtotalWord);
    if (word >= 0) return this.#subtotal(table, word);
    if (this.#isSkipped(table)) return false;
    this.#mapper.map(view, table);
    return true;
  }

  /** An item of a nested list, for the plan that asks for it. */
  item(at: number, table: OpenTable): void {
    this.#mapper.record(at, this.view, table);
  }

  #isSkipped({ path }: OpenTable): boolean {
    for (const { when, why } of this.#skips) {
      try {
        if (!when(this.view.context)) continue;
      } catch (error) {
        if (!(error instanceof ExpressionFailure)) throw error;
        this.parts.output.rejectRow([{ ...this.#aboutRow(path, -1), code: 'unreadable', message: error.message }]);
        return true;
      }
      this.notes.skipped(why);
      this.parts.output.onSkip?.(why);
      return true;
    }
    return false;
  }

  #subtotal(table: OpenTable, column: number): false {
    const amounts = this.#amounts(table);
    const message = subtotalMessage(this.view.texts[column] ?? '', amounts.size, table.sums.equal(amounts));
    this.parts.output.rejectRow([{ ...this.#aboutRow(table.path, column), code: 'subtotal_row', message }]);
    table.sums.close();
    return false;
  }

  /** What the row's amounts would be if it were data. */
  #amounts({ units }: OpenTable): Map<string, string> {
    const amounts = new Map<string, string>();
    for (const [at, { kind, moneyFields, sources, spread, each }] of this.plans.entries()) {
      if (spread !== null || each !== null) continue;
      for (const [index, name] of moneyFields) {
        const shaped = sources[index]?.read(this.view);
        if (typeof shaped !== 'string' || shaped.trim() === '') continue;
        const reading = kind.fields[name]?.read(shaped, { jurisdiction: this.compiled.jurisdiction, unit: units[at]?.[index] ?? null });
        if (reading?.ok === true && typeof reading.value === 'string') amounts.set(`${at}.${index}`, reading.value);
      }
    }
    return amounts;
  }

  #aboutRow(path: string, column: number): Omit<Rejection, 'code' | 'message'> {
    const { sheet, row } = this.view;
    const cell = column < 0 ? '' : this.view.addressOf(column);
    return { path, sheet, row, cell, record: '', field: '', original: column < 0 ? '' : this.view.originalOf(column) };
  }
}

/** A lead and a member may be one unit: kinds that several plans name once remember in common. */
const withMemories = (plans: readonly RecordPlan[]): MappedPlan[] => {
  const naming = plans.filter(({ once }) => once.length > 0).map(({ kind }) => kind.name);
  const shared = new Map(naming.filter((name, index) => naming.indexOf(name) !== index).map((name) => [name, new OnceMemory()]));
  return plans.map((plan) => ({ plan, memory: new OnceMemory(), kin: plan.once.length > 0 ? (shared.get(plan.kind.name) ?? null) : null }));
};

/** Records of one kind from the same row are told apart by a mark behind their cell. */
const markOf = (records: CompiledProfile['profile']['records'], index: number): string => {
  const before = records.slice(0, index).filter(({ record }) => record === records[index]?.record).length;
  return before === 0 ? '' : `~${before + 1}`;
};
