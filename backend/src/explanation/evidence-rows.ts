import { type Field, type flagExplanation, type Jurisdiction, recordKinds, type RecordDefinition, type ReplyOf } from '@monitor/domain';
import { defineQuery, type Query } from '@monitor/store';
import { z } from 'zod';
import type { Sitting } from '../desk/desk.js';
import { recordKey, recordScope } from '../desk/record-scope.js';

type EvidenceRow = ReplyOf<typeof flagExplanation>['evidence'][number];

const row = z.object({ key: z.string(), label: z.string(), path: z.string(), sheet: z.string(), row: z.number(), cell: z.string() });
type Found = z.output<typeof row>;

interface EvidenceOf {
  readonly kind: RecordDefinition;
  readonly telling: Field | undefined;
  readonly query: Query<{ keys: string[] }, Found>;
}

/** What a person would call the row by, the first that the record has. */
const names = ['title', 'name', 'detail', 'kind', 'clause', 'item', 'amount'] as const;

/** A row that has no name of its own and is about one unit bears that unit's name. */
const isOfUnit = ({ fields }: RecordDefinition): boolean => 'uscc' in fields;

// Table and column names come from the record registry alone; what is asked for is bound.
const evidenceOf = (kind: RecordDefinition): EvidenceOf => {
  const label = names.find((name) => name in kind.fields) ?? (isOfUnit(kind) ? 'uscc' : (kind.key[0] ?? kind.anchor));
  const [told, units] = label === 'uscc' ? [`if(o.name = '', r.uscc, o.name)`, 'LEFT JOIN (SELECT uscc, any(name) AS name FROM organisation GROUP BY uscc) AS o ON o.uscc = r.uscc'] : [`ifNull(toString(r.${label}), '')`, ''];
  const key = recordKey(kind);
  const sql = `
    SELECT ${key} AS key, ${told} AS label, toString(r.source_path) AS path, toString(r.source_sheet) AS sheet, r.source_row AS row, r.source_cell AS cell
    FROM ${kind.name} AS r
    ${units}
    WHERE has({keys:Array(String)}, ${key}) AND ${recordScope(kind)}
    ORDER BY key`;
  return { kind, telling: label === 'uscc' ? undefined : kind.fields[label], query: defineQuery({ name: `evidence-of-${kind.name}`, params: z.object({ keys: z.array(z.string()) }), row, sql }) };
};

const kinds: ReadonlyMap<string, EvidenceOf> = new Map(recordKinds.map((kind) => [kind.name, evidenceOf(kind)]));

const split = (key: string): readonly [record: string, rest: string] => {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
};

const place = ({ path, sheet, row: line, cell }: Found): EvidenceRow['place'] => ({ path, sheet, row: line, cell });

const told = ({ kind, telling }: EvidenceOf, found: Found, jurisdiction: Jurisdiction): EvidenceRow => ({
  key: `${kind.name}:${found.key}`, record: kind.name, recordZh: kind.zh,
  label: found.label === '' ? found.key : (telling?.tell(found.label, jurisdiction) ?? found.label), place: place(found),
});

const computed = (key: string): EvidenceRow => ({ key, record: 'score', recordZh: '绩效总分', label: split(key)[1].replace('/', ' '), place: null });

/** The rows that evidence keys name, each with the cell it was read from, in the order of the keys; a score is computed and has no cell. */
export const evidenceRowsOf = async (sitting: Sitting, keys: readonly string[]): Promise<EvidenceRow[]> => {
  const wanted = new Map<string, string[]>();
  for (const [record, rest] of keys.map(split)) wanted.set(record, [...(wanted.get(record) ?? []), rest]);
  const found = new Map<string, EvidenceRow>(keys.filter((key) => split(key)[0] === 'score').map((key) => [key, computed(key)]));
  for (const [record, rests] of wanted) {
    const kind = kinds.get(record);
    if (kind === undefined) continue;
    for (const each of await sitting.ask(kind.query, { keys: rests })) found.set(`${record}:${each.key}`, told(kind, each, sitting.jurisdiction));
  }
  return keys.flatMap((key) => found.get(key) ?? []);
};
