import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';

/** Why a cell or a row was not taken. The screen groups by these. */
export type RejectionCode =
  | 'required'
  | 'too_long'
  | 'not_a_number'
  | 'not_an_integer'
  | 'out_of_range'
  | 'not_a_date'
  | 'no_such_date'
  | 'credit_code_truncated'
  | 'credit_code_invalid'
  | 'unit_conflict'
  | 'unit_missing'
  | 'not_in_list'
  | 'error_cell'
  | 'inconsistent'
  | 'duplicate_key'
  | 'unknown_reference'
  | 'missing_column'
  | 'missing_sheet'
  | 'contract_broken'
  | 'subtotal_row'
  | 'skipped_rows'
  | 'missing_file'
  | 'unrecognised_file'
  | 'duplicate_file'
  | 'older_version'
  | 'unreadable';

/** Name of a unit of the jurisdiction's money, such as 万元. */
export type MoneyUnit = string;

/** What a field must know besides the text: the place's lists and the unit its column declares. */
export interface ReadContext {
  readonly jurisdiction: Jurisdiction;
  readonly unit: MoneyUnit | null;
}

export type FieldValue = string | number | null | readonly string[];

/** A cell read, or the reason it was not. `message` is Chinese and says what to write instead. */
export type Reading<T extends FieldValue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

/** One column of a record: its names, its warehouse type and how a cell's text becomes a value. Pure; never throws. */
export interface Field<T extends FieldValue = FieldValue> {
  readonly zh: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** ClickHouse column type. */
  readonly column: string;
  readonly kind: 'text' | 'choice' | 'date' | 'money' | 'number' | 'integer' | 'list' | 'credit-code';
  /** The words a cell may hold, for templates; empty when free. */
  readonly choices: readonly string[];
  /** Characters that a free text may have at most; absent where the value is not free text. */
  readonly longest?: number;
  readonly read: (text: string, context: ReadContext) => Reading<T>;
  /** The Chinese word for a kept code; the value itself where it is no code. */
  readonly tell: (value: string, jurisdiction: Jurisdiction) => string;
}

/** For fields whose values are read as they are kept. */
export const asKept = (value: string): string => value;

export const accepted = <T extends FieldValue>(value: T): Reading<T> => ({ ok: true, value });

export const refused = (code: RejectionCode, message: string): Reading<never> => ({ ok: false, code, message });

const EMPTY_MARKS = new Set(['', '-', '—', '——', '/', '无', 'N/A', 'n/a', 'NULL', 'null']);

/** Full-width digits, letters and signs become half-width; surrounding space goes. */
export const normaliseText = (text: string): string => text.normalize('NFKC').trim();

export const isEmptyMark = (text: string): boolean => EMPTY_MARKS.has(text);
