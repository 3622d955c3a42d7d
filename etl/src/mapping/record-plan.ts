import { type Jurisdiction, type MoneyUnit, moneyUnitNamed, type ProfileField, type ProfileRecord, type RecordDefinition, recordNamed } from '@monitor/domain';
import { RecordReader } from '../load/record-reader.js';
import { condition, type ExpressionContext } from './expression.js';
import { type FieldBench, type FieldSource, fieldSource } from './field-source.js';

/** What a table says about the units of its amounts. */
export interface TableUnits {
  /** By profile column. */
  readonly heads: readonly (MoneyUnit | null)[];
  readonly note: MoneyUnit | null;
}

/** One kind of record that a row gives, compiled. */
export interface RecordPlan {
  readonly kind: RecordDefinition;
  readonly when: ((context: ExpressionContext) => boolean) | null;
  /** Columns that name the thing; empty for a record of each row. */
  readonly once: readonly number[];
  readonly spread: { readonly column: number; readonly by: string } | null;
  readonly each: string | null;
  /** By field, in the kind's order. */
  readonly sources: readonly FieldSource[];
  /** Fields whose unreadable cell costs only itself. */
  readonly soft: readonly boolean[];
  /** The column whose cell stands for the record; -1 for none. */
  readonly anchor: number;
  /** Places and names of the amounts. */
  readonly moneyFields: readonly (readonly [number, string])[];
  /** Distinguishes records of one kind whose cells are the same. */
  readonly mark: string;
  readonly readerFor: (units: TableUnits) => RecordReader;
  /** The unit of each field in a table, in the kind's order. */
  readonly unitsFor: (units: TableUnits) => readonly (MoneyUnit | null)[];
}

const nothing: FieldSource = { column: -1, plain: false, read: () => '' };

export const recordPlan = (record: ProfileRecord, bench: FieldBench, mark: string): RecordPlan => {
  const kind = recordNamed(record.record);
  const names = Object.keys(kind.fields);
  const fields = names.map((name) => record.fields[name]);
  const sources = Object.entries(kind.fields).map(([name, known]) => {
    const field = record.fields[name];
    return field === undefined ? nothing : fieldSource(field, known, bench);
  });
  const unitsFor = (units: TableUnits) => fields.map((field, index) => unitFor(field, sources[index] ?? nothing, { units, jurisdiction: bench.jurisdiction }));
  return {
    kind, sources, mark, unitsFor,
    when: record.when === undefined ? null : condition(bench.environment, record.when),
    once: (record.once ?? []).map(bench.columnOf),
    spread: record.spread === undefined ? null : { column: bench.columnOf(record.spread.column), by: record.spread.by },
    each: record.each ?? null,
    soft: fields.map((field) => field !== undefined && 'unreadable' in field && field.unreadable === 'cell'),
    anchor: anchorOf(kind, sources),
    moneyFields: names.flatMap((name, index): [number, string][] => (kind.fields[name]?.kind === 'money' ? [[index, name]] : [])),
    readerFor: readers(kind, unitsFor, bench.jurisdiction),
  };
};

/** The cell of the kind's own anchor, else of the first field that has one. */
export const anchorOf = (kind: RecordDefinition, sources: readonly FieldSource[]): number => {
  const own = sources[Object.keys(kind.fields).indexOf(kind.anchor)]?.column ?? -1;
  return own >= 0 ? own : (sources.find(({ column }) => column >= 0)?.column ?? -1);
};

/** Readers remember words and dates: tables of the same units share one. */
const readers = (kind: RecordDefinition, unitsFor: RecordPlan['unitsFor'], jurisdiction: Jurisdiction) => {
  const known = new Map<string, RecordReader>();
  return (units: TableUnits): RecordReader => {
    const own = unitsFor(units);
    const key = own.join('\t');
    const reader = known.get(key) ?? new RecordReader(kind, jurisdiction, own);
    known.set(key, reader);
    return reader;
  };
};

const unitFor = (field: ProfileField | undefined, { column }: FieldSource, { units, jurisdiction }: { units: TableUnits; jurisdiction: Jurisdiction }): MoneyUnit | null => {
  if (field === undefined || !('unreadable' in field)) return null;
  if (typeof field.unit === 'string') return moneyUnitNamed(field.unit, jurisdiction.money)?.name ?? null;
  if (field.unit?.from === 'column') return null;
  if (field.unit?.from === 'note') return units.note;
  return 'column' in field ? (units.heads[column] ?? null) : null;
};
