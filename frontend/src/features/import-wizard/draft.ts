import type { ProfileField, ProfileRecord, SourceProfile } from '@monitor/domain';

/** What a file gives and how: the part of a profile that the mapping step edits. */
export type Draft = Pick<SourceProfile, 'format' | 'columns' | 'skip' | 'records'>;

/** Where in a draft a field stands: the record by its place, the field by its name. */
export interface FieldPlace {
  readonly record: number;
  readonly field: string;
}

type Change<T> = (before: T) => T;

const changedAt = <T>(list: readonly T[], at: number, change: Change<T>): T[] => list.map((each, place) => (place === at ? change(each) : each));

const without = <T>(fields: Readonly<Record<string, T>>, name: string): Record<string, T> => Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));

/** A column that feeds a field must be there. */
const needed = (draft: Draft, source: ProfileField): Draft['columns'] => {
  const name = 'column' in source ? source.column : 'identity' in source ? source.identity.column : 'lookup' in source ? source.lookup.by : null;
  return draft.columns.map((column) => (column.name === name ? { ...column, required: true } : column));
};

/** Says where a field comes from; `null` leaves it without a source. */
export const withField = (draft: Draft, { record, field }: FieldPlace, source: ProfileField | null): Draft => ({
  ...draft,
  columns: source === null ? draft.columns : needed(draft, source),
  records: changedAt(draft.records, record, (before) => ({ ...before, fields: source === null ? without(before.fields, field) : { ...before.fields, [field]: source } })),
});

/** Adds a kind of record that rows give, with what is known of it; the columns it reads become ones the file must have. */
export const withRecord = (draft: Draft, record: ProfileRecord): Draft =>
  Object.values(record.fields).reduce<Draft>((before, source) => ({ ...before, columns: needed(before, source) }), { ...draft, records: [...draft.records, record] });

export const withoutRecord = (draft: Draft, at: number): Draft => ({ ...draft, records: draft.records.filter((_, place) => place !== at) });

export type RecordRules = Pick<ProfileRecord, 'when' | 'once' | 'spread'>;

/** Sets when a row gives the record, which columns name the thing, and whether a cell is parted. An empty choice is left out of the profile. */
export const withRules = (draft: Draft, at: number, { when, once, spread }: RecordRules): Draft => ({
  ...draft,
  records: changedAt(draft.records, at, ({ record, each, fields }) => ({
    record,
    ...(each === undefined ? {} : { each }),
    ...(when === undefined || when.trim() === '' ? {} : { when: when.trim() }),
    ...(once === undefined || once.length === 0 ? {} : { once }),
    ...(spread === undefined || spread.by === '' ? {} : { spread }),
    fields,
  })),
});

export const withFormat = (draft: Draft, part: Partial<Draft['format']>): Draft => ({ ...draft, format: { ...draft.format, ...part } });

const COLUMN = /[A-Za-z_][A-Za-z0-9_]*/gu;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gu;

/** Names that stand in an expression, texts in quotes left aside. */
export const namesIn = (expression: string): readonly string[] => [...new Set(expression.replaceAll(TEXT, '').match(COLUMN) ?? [])];

/** The columns that a field's source reads. */
export const columnsOf = (source: ProfileField): readonly string[] => {
  if ('identity' in source) return [source.identity.column];
  if ('lookup' in source) return [source.lookup.by];
  if ('expression' in source) return namesIn(source.expression);
  if ('value' in source) return [];
  return typeof source.unit === 'object' && source.unit.from === 'column' ? [source.column, source.unit.column] : [source.column];
};

interface Use {
  readonly record: string;
  readonly field: string;
}

/** What every column is used for; a column nobody uses is not in the map. */
export const usesOf = (draft: Draft): ReadonlyMap<string, readonly Use[]> => {
  const uses = new Map<string, Use[]>();
  const known = new Set(draft.columns.map(({ name }) => name));
  for (const { record, fields } of draft.records) {
    for (const [field, source] of Object.entries(fields)) {
      for (const column of columnsOf(source).filter((name) => known.has(name))) uses.set(column, [...(uses.get(column) ?? []), { record, field }]);
    }
  }
  return uses;
};
