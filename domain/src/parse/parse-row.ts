import type { RecordDefinition } from '../record/define-record.js';
import type { FieldValue, MoneyUnit, RejectionCode } from '../record/field.js';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';

/** One field's cell as the mapping found it; `text` is what stood there. */
export interface Cell {
  readonly text: string;
  readonly unit: MoneyUnit | null;
  /** Where a person finds it, such as `H1532` or `/12/budget`. */
  readonly address: string;
  /** The words of the column head, for the message. */
  readonly head: string;
}

/** A row that was not taken, because of this cell. */
export interface CellRejection {
  readonly code: RejectionCode;
  readonly field: string;
  readonly address: string;
  readonly original: string;
  readonly message: string;
}

export type ParsedRow =
  | { readonly ok: true; readonly values: Readonly<Record<string, FieldValue>> }
  | { readonly ok: false; readonly rejections: readonly CellRejection[] };

const absent: Cell = { text: '', unit: null, address: '', head: '' };

/**
 * Reads one row of a kind: every cell by its field, then what no single cell can tell.
 * All faults of the row are reported, not the first alone. Pure; never throws.
 */
export const parseRow = (kind: RecordDefinition, cellOf: (field: string) => Cell | undefined, jurisdiction: Jurisdiction): ParsedRow => {
  const values: Record<string, FieldValue> = {};
  const rejections: CellRejection[] = [];
  for (const name in kind.fields) {
    const field = kind.fields[name];
    if (field === undefined) continue;
    const cell = cellOf(name) ?? absent;
    const reading = field.read(cell.text, { jurisdiction, unit: cell.unit });
    if (reading.ok) values[name] = reading.value;
    else rejections.push({ code: reading.code, field: name, address: cell.address, original: cell.text, message: reading.message });
  }
  if (rejections.length > 0) return { ok: false, rejections };
  const fault = kind.check(values);
  if (fault === null) return { ok: true, values };
  const cell = cellOf(fault.field) ?? absent;
  return { ok: false, rejections: [{ code: 'inconsistent', field: fault.field, address: cell.address, original: cell.text, message: fault.message }] };
};
