import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import type { Asker } from '../judge/asker.js';
import type { Lookup } from '../mapping/compile-profile.js';

/** Among rows of one key the one that stays after the cross checks: first by path, then by row. */
const first = 'tuple(source_path, source_row, source_cell, source_sheet)';

const told = (kind: RecordDefinition, field: string): string =>
  (kind.fields[field]?.kind === 'list' ? `arrayStringConcat(t.${field}, ';')` : `ifNull(toString(t.${field}), '')`);

const valuesOf = (kind: RecordDefinition, key: string, field: string) =>
  defineQuery({
    name: `lookup-${kind.name}-${field}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.object({ key: z.string(), value: z.string() }),
    sql: `SELECT toString(t.${key}) AS key, argMin(${told(kind, field)}, ${first}) AS value FROM ${kind.name} AS t GROUP BY key`,
  });

const queries: ReadonlyMap<string, ReturnType<typeof valuesOf>> = new Map(recordKinds.flatMap((kind: RecordDefinition): [string, ReturnType<typeof valuesOf>][] => {
  const [key, ...more] = kind.key;
  if (key === undefined || more.length > 0) return [];
  return Object.keys(kind.fields).map((field) => [`${kind.name}.${field}`, valuesOf(kind, key, field)]);
}));

/** Values of records that stand in the edition by now, by their keys. */
export const lookupValues = async (asker: Asker, lookups: readonly Lookup[]): Promise<(record: string, field: string, key: string) => string | null> => {
  const values = new Map<string, ReadonlyMap<string, string>>();
  for (const { record, field } of lookups) {
    const name = `${record}.${field}`;
    const query = queries.get(name);
    if (query === undefined || values.has(name)) continue;
    values.set(name, new Map((await asker.ask(query, {})).map(({ key, value }) => [key, value])));
  }
  return (record, field, key) => values.get(`${record}.${field}`)?.get(key) ?? null;
};
