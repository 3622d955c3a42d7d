import type { Field, FieldValue, Jurisdiction, MoneyUnit, ReadContext, RecordDefinition, RejectionCode } from '@monitor/domain';
import { encodeValue } from './tab-separated.js';

/** One cell at fault; `index` is the field's place in the kind, so that the caller knows the cell. */
export interface Fault {
  readonly index: number;
  readonly field: string;
  readonly code: RejectionCode;
  readonly message: string;
}

interface Good {
  readonly ok: true;
  readonly value: FieldValue;
  readonly encoded: string;
}
type CellReading = Good | { readonly ok: false; readonly fault: Fault };
type CellReader = (text: string) => CellReading;

interface Column {
  readonly index: number;
  readonly name: string;
  readonly field: Field;
  readonly context: ReadContext;
}

/** Words, dates and codes repeat over millions of rows: each is read once. A column with more than this does not repeat enough: looking it up costs more than reading it. */
const MEMO_LIMIT = 65_536;

const readOnce = ({ index, name, field, context }: Column): CellReader => (text) => {
  const reading = field.read(text, context);
  if (!reading.ok) return { ok: false, fault: { index, field: name, code: reading.code, message: reading.message } };
  return { ok: true, value: reading.value, encoded: encodeValue(reading.value) };
};

/** A cell is a slice that keeps its whole chunk of the file alive; what is remembered must not. */
const ownCopy = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const remembering = (read: CellReader): CellReader => {
  const known = new Map<string, CellReading>();
  let worthIt = true;
  return (text) => {
    if (!worthIt) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MEMO_LIMIT) {
      worthIt = false;
      known.clear();
    }
    const own = ownCopy(text);
    const reading = read(own);
    known.set(own, reading);
    return reading;
  };
};

const repeats = (field: Field, isReference: boolean): boolean => isReference || field.kind === 'choice' || field.kind === 'date' || field.kind === 'credit-code';

/** The columns whose totals are checked after a load, with the places of their decimals. */
export const summedColumns = (kind: RecordDefinition): readonly { readonly name: string; readonly index: number; readonly places: number }[] =>
  Object.entries(kind.fields).flatMap(([name, field], index) => {
    if (field.kind === 'money') return [{ name, index, places: 2 }];
    return field.kind === 'number' ? [{ name, index, places: 6 }] : [];
  });

/**
 * `parseRow` compiled for one kind and one file's columns: the same readings, faults and order,
 * without an object per cell. One row at a time; the outcome stands until the next `read`.
 */
export class RecordReader {
  readonly values: Record<string, FieldValue> = {};
  readonly encoded: string[] = [];
  faults: Fault[] = [];
  readonly #names: readonly string[];
  readonly #readers: readonly CellReader[];

  constructor(
    readonly kind: RecordDefinition,
    jurisdiction: Jurisdiction,
    units: readonly (MoneyUnit | null)[],
  ) {
    const references = new Set(kind.references.map((reference) => reference.field));
    this.#names = Object.keys(kind.fields);
    this.#readers = Object.entries(kind.fields).map(([name, field], index) => {
      const read = readOnce({ index, name, field, context: { jurisdiction, unit: units[index] ?? null } });
      return repeats(field, references.has(name)) ? remembering(read) : read;
    });
  }

  /** Reads the cells of one row, `texts[positions[i]]` for field `i`; a position of -1 is an empty cell. True when the row is taken. */
  read(texts: readonly string[], positions: readonly number[]): boolean {
    if (this.faults.length > 0) this.faults = [];
    for (let index = 0; index < this.#readers.length; index += 1) this.#readCell(index, texts[positions[index] ?? -1] ?? '');
    if (this.faults.length > 0) return false;
    const inconsistency = this.kind.check(this.values);
    if (inconsistency === null) return true;
    const index = this.#names.indexOf(inconsistency.field);
    this.faults.push({ index, field: inconsistency.field, code: 'inconsistent', message: inconsistency.message });
    return false;
  }

  /** The value of one cell alone; `null` where it cannot be read. */
  cell(index: number, text: string): FieldValue {
    const reading = this.#readers[index]?.(text);
    return reading?.ok === true ? reading.value : null;
  }

  #readCell(index: number, text: string): void {
    const reading = this.#readers[index]?.(text);
    const name = this.#names[index];
    if (reading === undefined || name === undefined) return;
    if (!reading.ok) {
      this.faults.push(reading.fault);
      return;
    }
    this.values[name] = reading.value;
    this.encoded[index] = reading.encoded;
  }
}
