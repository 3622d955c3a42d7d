import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery, type Query } from '@monitor/store';
import { z } from 'zod';
import { recordKey, recordScope } from '../desk/record-scope.js';
import { count } from '../desk/row-shapes.js';
import { conditionOf, filterParams } from './record-filter.js';

const row = z.looseObject({
  record_key: z.string(), source_path: z.string(), source_sheet: z.string(), source_row: z.number(), source_cell: z.string(), twins: z.array(z.string()),
});
export type RecordRow = z.output<typeof row>;

type Params = Record<string, unknown>;

const folded = (name: string): string => `lowerUTF8(replaceRegexpAll(normalizeUTF8NFKC(${name}), '\\\\s+', ' '))`;

/** Units of one name of which at least one stands under a register other than the credit codes. */
const TWINS = `
  LEFT JOIN (
    SELECT ${folded('name')} AS folded, groupUniqArray(uscc) AS codes FROM organisation GROUP BY folded
    HAVING length(codes) > 1 AND arrayExists(code -> position(code, ':') > 0, codes)
  ) AS t ON t.folded = ${folded('r.name')}`;

const isRegister = ({ name }: RecordDefinition): boolean => name === 'organisation';

const orderOf = (kind: RecordDefinition, field: string | null, falls: boolean): string =>
  [...(field === null ? [] : [`r.${field} ${falls ? 'DESC' : 'ASC'} NULLS LAST`]), ...kind.key.map((each) => `r.${each}`)].join(', ');

// Table and column names come from the record registry alone; what the asker sends is bound.
const pageQuery = (kind: RecordDefinition, field: string | null, falls: boolean): Query<Params, RecordRow> =>
  defineQuery({
    name: `records-${kind.name}-${field ?? 'key'}${falls ? '-falling' : ''}`,
    params: z.object({ ...filterParams(kind), offset: z.number(), limit: z.number() }),
    row,
    sql: `
    SELECT r.*, ${recordKey(kind)} AS record_key, ${isRegister(kind) ? `arraySort(arrayFilter(code -> code != r.uscc, ifNull(t.codes, emptyArrayString())))` : 'emptyArrayString()'} AS twins
    FROM ${kind.name} AS r${isRegister(kind) ? TWINS : ''}
    WHERE ${conditionOf(kind)}
    ORDER BY ${orderOf(kind, field, falls)}
    LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
  });

const pages = new Map<string, Query<Params, RecordRow>>();

/** A page of records in the order of a column of the kind, or of the business key. */
export const recordPage = (kind: RecordDefinition, sort: string | undefined): Query<Params, RecordRow> => {
  const name = `${kind.name} ${sort ?? ''}`;
  const known = pages.get(name) ?? pageQuery(kind, sort?.replace(/^-/u, '') ?? null, sort?.startsWith('-') ?? false);
  pages.set(name, known);
  return known;
};

export const moneyFields = (kind: RecordDefinition): string[] => Object.entries(kind.fields).flatMap(([name, field]) => (field.kind === 'money' ? [name] : []));

const totals = z.object({ count, sums: z.array(z.string()) });

const totalsQuery = (kind: RecordDefinition): Query<Params, z.output<typeof totals>> =>
  defineQuery({
    name: `record-totals-${kind.name}`,
    params: z.object(filterParams(kind)),
    row: totals,
    sql: `
    SELECT count() AS count, CAST([${moneyFields(kind).map((field) => `ifNull(sum(r.${field}), toDecimal128(0, 2))`).join(', ')}], 'Array(Decimal(38, 2))') AS sums
    FROM ${kind.name} AS r
    WHERE ${conditionOf(kind)}`,
  });

/** How many match, and the exact sums of their amounts in the order of `moneyFields`. */
export const recordTotals: ReadonlyMap<string, Query<Params, z.output<typeof totals>>> = new Map(recordKinds.map((kind) => [kind.name, totalsQuery(kind)]));

export const countsByKind = defineQuery({
  name: 'record-counts',
  params: z.object({}),
  row: z.object({ kind: z.string(), count }),
  sql: `SELECT kind, count FROM (${recordKinds.map((kind) => `SELECT '${kind.name}' AS kind, count() AS count FROM ${kind.name} AS r WHERE ${recordScope(kind)}`).join('\n    UNION ALL ')})`,
});

export const fileHashes = defineQuery({
  name: 'record-file-hashes',
  scope: 'everyone',
  params: z.object({ paths: z.array(z.string()) }),
  row: z.object({ path: z.string(), sha256: z.string() }),
  sql: `SELECT s.path AS path, any(s.sha256) AS sha256 FROM source_file AS s WHERE s.path IN {paths:Array(String)} GROUP BY path ORDER BY path`,
});
