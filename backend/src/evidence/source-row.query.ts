import { type Field, type Jurisdiction, recordKinds, type RecordDefinition, type ReplyOf, type sourceRow } from '@monitor/domain';
import { defineQuery, type Query } from '@monitor/store';
import { z } from 'zod';
import { recordKey, recordScope } from '../desk/record-scope.js';

const row = z.looseObject({ source_path: z.string(), source_sheet: z.string(), source_row: z.number(), source_cell: z.string(), sha256: z.string() });

type SourceRow = z.output<typeof row>;

interface SourceRowQuery {
  readonly query: Query<{ parts: string[]; whole: string }, SourceRow>;
  readonly asked: (key: string) => { parts: string[]; whole: string };
  readonly tell: (row: SourceRow, jurisdiction: Jurisdiction) => Omit<ReplyOf<typeof sourceRow>, 'entity' | 'key'>;
}

/** The parts of a business key, or the whole of it where a part holds the mark that parts them. */
const asked = (kind: RecordDefinition, key: string): { parts: string[]; whole: string } => {
  const parts = kind.key.length === 1 ? [key] : key.split('/');
  return parts.length === kind.key.length ? { parts, whole: '' } : { parts: [], whole: key };
};

const textOf = (value: unknown, field: Field, jurisdiction: Jurisdiction): string | null => {
  if (Array.isArray(value)) return value.join('；');
  if (typeof value === 'string') return field.tell(value, jurisdiction);
  return typeof value === 'number' ? String(value) : null;
};

// Table and column names come from the record registry alone; what the asker sends is bound.
const sqlOf = (kind: RecordDefinition): string => `
  SELECT r.*, s.sha256 AS sha256
  FROM ${kind.name} AS r
  LEFT JOIN source_file AS s ON s.path = r.source_path
  WHERE if({whole:String} = '', ${kind.key.map((field, index) => `toString(r.${field}) = {parts:Array(String)}[${index + 1}]`).join(' AND ')}, ${recordKey(kind)} = {whole:String})
    AND ${recordScope(kind)}
  LIMIT 1`;

const queryOf = (kind: RecordDefinition): SourceRowQuery => ({
  query: defineQuery({ name: `source-row-${kind.name}`, params: z.object({ parts: z.array(z.string()), whole: z.string() }), row, sql: sqlOf(kind) }),
  asked: (key) => asked(kind, key),
  tell: (found, jurisdiction) => ({
    source: { path: found.source_path, sheet: found.source_sheet, row: found.source_row, cell: found.source_cell },
    sha256: found.sha256,
    values: Object.entries(kind.fields).map(([name, field]) => ({ field: name, label: field.zh, value: textOf(found[name], field, jurisdiction) })),
  }),
});

/** For every kind of record, how one of its rows is found by its key and told. */
export const sourceRowQueries: ReadonlyMap<string, SourceRowQuery> = new Map(recordKinds.map((kind) => [kind.name, queryOf(kind)]));
