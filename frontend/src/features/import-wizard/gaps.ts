import { type Field, recordNamed } from '@monitor/domain';
import type { Draft, FieldPlace } from './draft';

export interface Gap extends FieldPlace {
  readonly kind: string;
  /** What a person can do about it, by what the field holds. */
  readonly advice: 'code' | 'choice' | 'date' | 'money' | 'any';
}

const advices: Partial<Record<Field['kind'], Gap['advice']>> = { 'credit-code': 'code', choice: 'choice', date: 'date', money: 'money' };

/** Fields a record cannot do without and that nothing feeds, in the order of the records. */
export const gapsOf = (draft: Draft): readonly Gap[] =>
  draft.records.flatMap(({ record, fields }, at) =>
    Object.entries(recordNamed(record).fields)
      .filter(([name, { required }]) => required && !(name in fields))
      .map(([field, { kind }]) => ({ record: at, field, kind: record, advice: advices[kind] ?? 'any' })));
