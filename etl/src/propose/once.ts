import type { RecordDefinition } from '@monitor/domain';
import type { Candidate } from './match-field.js';
import type { TableSample } from './table-sample.js';

/**
 * The columns that name a thing told by several rows: where the key's columns repeat, one record is given for each key.
 * Absent where every row is a thing of its own, or where the key is not in the table.
 */
export const onceOf = (kind: RecordDefinition, taken: readonly Candidate[], { rows }: TableSample): string[] | undefined => {
  const key = kind.key.flatMap((field) => taken.find((claim) => claim.field === field)?.column ?? []);
  if (key.length === 0 || key.length < kind.key.length) return undefined;
  const known = new Set(rows.map(({ texts }) => JSON.stringify(key.map(({ look }) => (texts[look.index] ?? '').trim()))));
  return known.size < rows.length ? key.map(({ name }) => name) : undefined;
};

/** Columns taken for a thing whose cells differ between rows of the same key: their rows would be refused as contradicting. */
export const contradicting = (once: readonly string[], taken: readonly Candidate[], { rows }: TableSample): string[] => {
  const places = taken.filter(({ column }) => once.includes(column.name)).map(({ column }) => column.look.index);
  const others = taken.filter(({ column }) => !once.includes(column.name));
  return others.filter(({ column }) => differs(places, column.look.index, rows)).map(({ column }) => column.name);
};

const differs = (places: readonly number[], index: number, rows: TableSample['rows']): boolean => {
  const first = new Map<string, string>();
  for (const { texts } of rows) {
    const key = JSON.stringify(places.map((place) => (texts[place] ?? '').trim()));
    const text = (texts[index] ?? '').trim();
    const known = first.get(key);
    if (known === undefined) first.set(key, text);
    else if (known !== text) return true;
  }
  return false;
};
