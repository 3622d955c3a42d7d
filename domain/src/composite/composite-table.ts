import { refuse } from './composite-fault.js';

/** Units × columns, `null` where there is no number; every column as long as `units`. */
export interface CompositeTable {
  readonly units: readonly string[];
  readonly columns: ReadonlyMap<string, readonly (number | null)[]>;
}

/** Throws CompositeFault on a table without units, or with a unit twice or without a name; RangeError on a column of another length or a number that is none. */
export const checkTable = ({ units, columns }: CompositeTable): void => {
  if (units.length === 0) refuse('table_empty', { zh: '数据中没有任何单位，请在表头之下每个单位写一行。', en: 'The table has no units; write one row per unit below the head.' });
  const seen = new Set<string>();
  for (const unit of units) {
    if (unit === '') refuse('unit_blank', { zh: '有一行没有单位名称，请补上名称或删除该行。', en: 'A row has no unit name; name it or remove the row.' }, { unit });
    if (seen.has(unit)) refuse('unit_doubled', { zh: `单位“${unit}”出现两次，请合并或删除其中一行。`, en: `Unit “${unit}” stands twice; keep one row.` }, { unit });
    seen.add(unit);
  }
  for (const [column, values] of columns) {
    if (values.length !== units.length) throw new RangeError(`列“${column}”有 ${values.length} 个数，应与单位数 ${units.length} 相同`);
    if (values.some((value) => value !== null && !Number.isFinite(value))) throw new RangeError(`列“${column}”中有不是有限数的值`);
  }
};
