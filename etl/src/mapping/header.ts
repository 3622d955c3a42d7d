import { type JurisdictionMoney, type MoneyUnit, type RecordDefinition, splitHeadUnit } from '@monitor/domain';

/** Where each field of a kind stands in a file's rows, in the order of the kind's fields. */
export interface ColumnMap {
  /** Column of each field; -1 when the file has none (the field is optional). */
  readonly positions: readonly number[];
  /** The unit the head declares for each field. */
  readonly units: readonly (MoneyUnit | null)[];
}

/** Why a head cannot be read. */
export interface HeaderFault {
  readonly field: string;
  readonly message: string;
}

export type HeaderReading = { readonly ok: true; readonly map: ColumnMap } | { readonly ok: false; readonly faults: readonly HeaderFault[] };

interface Head {
  readonly name: string;
  readonly unit: MoneyUnit | null;
}

/** NFKC, no white space, no marks of a required column; `金额（万元）` gives the name and its unit. */
export const readHead = (text: string, money: JurisdictionMoney): Head => splitHeadUnit(cleanHead(text), money);

/** A head as heads are compared: NFKC, without white space and the mark of a required column. */
export const cleanHead = (text: string): string => text.normalize('NFKC').replace(/[\s\ufeff*]/gu, '');

const namesOf = (field: string, definition: RecordDefinition): readonly string[] => {
  const known = definition.fields[field];
  return known === undefined ? [] : [known.zh, ...known.aliases, field].map(cleanHead);
};

const positionsOf = (heads: readonly Head[], names: readonly string[]): number[] => {
  for (const name of names) {
    const found = heads.flatMap((head, index) => (head.name === name ? [index] : []));
    if (found.length > 0) return found;
  }
  return [];
};

/** Finds each field's column by its Chinese name, an alias or its own name. Every fault of the head is told at once. */
export const readHeader = (definition: RecordDefinition, texts: readonly string[], money: JurisdictionMoney): HeaderReading => {
  const heads = texts.map((text) => readHead(text, money));
  const faults: HeaderFault[] = [];
  const positions: number[] = [];
  for (const [field, { zh, required }] of Object.entries(definition.fields)) {
    const found = positionsOf(heads, namesOf(field, definition));
    if (found.length > 1) faults.push({ field, message: `列“${zh}”出现了 ${found.length} 次，无法确定用哪一列。请只保留一列。` });
    if (found.length === 0 && required) faults.push({ field, message: missing(definition.zh, zh, texts) });
    positions.push(found[0] ?? -1);
  }
  const units = positions.map((position) => heads[position]?.unit ?? null);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, map: { positions, units } };
};

const missing = (kind: string, zh: string, texts: readonly string[]): string => {
  const found = texts.map((text) => text.trim()).filter((text) => text !== '');
  const shown = found.length > 20 ? `${found.slice(0, 20).join('、')} 等 ${found.length} 列` : found.join('、');
  return `${kind}缺少必需的列“${zh}”，整个文件未读取。文件里找到的列：${shown === '' ? '无' : shown}。请补上该列或改正列名。`;
};

/** How many fields a row names: the head is the row that names most. */
export const headLikeness = (definition: RecordDefinition, texts: readonly string[], money: JurisdictionMoney): number => {
  const heads = texts.map((text) => readHead(text, money));
  return Object.keys(definition.fields).filter((field) => positionsOf(heads, namesOf(field, definition)).length > 0).length;
};
