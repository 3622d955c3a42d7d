import type { Field, Jurisdiction, RecordDefinition, records, ReplyOf } from '@monitor/domain';
import type { RecordRow } from './records.query.js';

type Told = ReplyOf<typeof records>['rows'][number];

const told = (value: unknown, field: Field, jurisdiction: Jurisdiction): string | null => {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('；');
  if (typeof value === 'string') return field.kind === 'choice' ? field.tell(value, jurisdiction) : value;
  return typeof value === 'number' ? String(value) : null;
};

/** A row as a person reads it: codes of lists in words, amounts and numbers as decimal text. */
export const toldRecord = ({ fields }: RecordDefinition, row: RecordRow, jurisdiction: Jurisdiction): Told => ({
  key: row.record_key,
  values: Object.entries(fields).map(([name, field]) => told(row[name], field, jurisdiction)),
  source: { path: row.source_path, sheet: row.source_sheet, row: row.source_row, cell: row.source_cell },
  twins: row.twins,
});
