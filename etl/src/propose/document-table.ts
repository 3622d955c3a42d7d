import { isObject, jsonText, pointerStep } from '../mapping/project-document.js';
import type { RawDocument, RawRow } from '../extract/raw-row.js';
import type { TableSample } from './table-sample.js';

const DEEPEST = 5;
const MOST_COLUMNS = 256;

/** The values of a document by their JSON pointers; lists stand as one value. */
const leavesOf = (value: unknown, pointer = '', depth = 0): [string, string][] => {
  if (!isObject(value) || depth >= DEEPEST) return [[pointer, jsonText(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, pointer + pointerStep(key), depth + 1));
};

/** JSON records as a table: one column for each pointer that any of them has. */
export const documentTable = (documents: readonly RawDocument[], complete: boolean): TableSample => {
  const rows = documents.map((each) => ({ row: each.row, leaves: new Map(leavesOf(each.value)) }));
  const heads = [...new Set(rows.flatMap(({ leaves }) => [...leaves.keys()]))].filter((head) => head !== '').slice(0, MOST_COLUMNS);
  const table = rows.map(({ row, leaves }): RawRow => ({ sheet: '', row, texts: heads.map((head) => leaves.get(head) ?? '') }));
  return { heads, above: [], rows: table, complete };
};
