import type { Field, Jurisdiction, MoneyUnit, RecordDefinition } from '@monitor/domain';
import { type Canonical, canonicalText } from './canonical-text.js';
import { ITEM_END, NOTHING } from './column-texts.js';

/** One field of a kind on its way through the engine. */
export interface BulkColumn {
  readonly index: number;
  readonly name: string;
  readonly field: Field;
  readonly unit: MoneyUnit | null;
  /** Column of the staging table; `null` where the file has none. */
  readonly staged: string | null;
  readonly canonical: Canonical | null;
}

/** Every field of a kind with what the file has for it. */
export const bulkColumns = (kind: RecordDefinition, map: { positions: readonly number[]; units: readonly (MoneyUnit | null)[] }, jurisdiction: Jurisdiction): BulkColumn[] => {
  const references = new Set(kind.references.map(({ field }) => field));
  return Object.entries(kind.fields).map(([name, field], index) => {
    const unit = map.units[index] ?? null;
    const canonical = references.has(name) ? null : canonicalText({ field, unit, isKey: kind.key.includes(name) }, jurisdiction);
    return { index, name, field, unit, canonical, staged: (map.positions[index] ?? -1) < 0 ? null : `f${index}` };
  });
};

/** Texts that repeat are kept once. */
export const stagedType = ({ canonical }: BulkColumn): string => (canonical === null ? 'LowCardinality(String)' : 'String');

const innerType = (column: string): string => /^Nullable\((.*)\)$/u.exec(column)?.[1] ?? column;
const isText = (column: string): boolean => column.includes('String');
const isNullable = (column: string): boolean => column.includes('Nullable(');

/** The text of a cell's value. */
export const textOf = ({ staged, index }: Pick<BulkColumn, 'staged' | 'index'>, isChanged: boolean): string =>
  isChanged ? `transform(s.${staged ?? ''}, {from${index}:Array(String)}, {to${index}:Array(String)}, s.${staged ?? ''})` : `s.${staged ?? ''}`;

const shifted = (text: string, shift: number): string => `toDecimal128(${text}, ${2 + shift}) * toDecimal128(1${'0'.repeat(shift)}, 0)`;

/** The value of a checked text in the type of its column. */
export const valueOf = ({ field, canonical }: BulkColumn, text: string): string => {
  const { column } = field;
  if (column.startsWith('Array(')) return `if(${text} = '', emptyArrayString(), splitByChar('${ITEM_END}', toString(${text})))`;
  if (isText(column)) return isNullable(column) ? `nullIf(toString(${text}), '${NOTHING}')` : `toString(${text})`;
  const type = innerType(column);
  const shift = canonical?.shift ?? 0;
  if (shift === 0) return isNullable(column) ? `accurateCastOrNull(${text}, '${type}')` : `CAST(${text} AS ${type})`;
  if (!isNullable(column)) return `CAST(${shifted(text, shift)} AS ${type})`;
  return `CAST(toDecimal128OrNull(${text}, ${2 + shift}) * toDecimal128(1${'0'.repeat(shift)}, 0) AS Nullable(${type}))`;
};
