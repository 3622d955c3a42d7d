import type { ProfileField, SourceProfile } from '@monitor/domain';

const WORD = /[A-Za-z_][A-Za-z0-9_]*/gu;

const wordsOf = (expression: string | undefined): string[] => expression?.match(WORD) ?? [];

const ofField = (field: ProfileField): string[] => {
  if ('lookup' in field) return [field.lookup.by];
  if ('identity' in field) return [field.identity.column];
  if ('value' in field) return [];
  const unit = typeof field.unit === 'object' && field.unit.from === 'column' ? [field.unit.column] : [];
  return [...('column' in field ? [field.column] : wordsOf(field.expression)), ...unit];
};

/** Names of the columns that anything in the mapping reads. */
export const usedColumns = ({ records, skip }: SourceProfile): ReadonlySet<string> =>
  new Set([
    ...skip.flatMap(({ when }) => wordsOf(when)),
    ...records.flatMap(({ when, once = [], spread, fields }) => [...wordsOf(when), ...once, ...(spread === undefined ? [] : [spread.column]), ...Object.values(fields).flatMap(ofField)]),
  ]);
