import { refuse } from './composite-fault.js';
import type { CompositeIndicator, CompositeScheme } from './composite-scheme.js';
import type { CompositeTable } from './composite-table.js';
import { type ColumnWork, normaliseColumn } from './normalise-column.js';
import { lowestOf, transforms } from './transform.js';
import { winsorise } from './winsorise.js';

type Column = readonly (number | null)[];

/** One indicator of every unit. `present` tells data from a zero that stands for missing data. */
export interface ScoredColumn {
  readonly scores: Column;
  readonly present: readonly boolean[];
  /** Units whose value was drawn in. */
  readonly winsorised: readonly string[];
}

const columnOf = (table: CompositeTable, indicator: CompositeIndicator): Column => {
  const column = indicator.column ?? indicator.code;
  const values = table.columns.get(column);
  if (values !== undefined) return values;
  const [zh, en] = [[...table.columns.keys()].join('、'), [...table.columns.keys()].join(', ')];
  return refuse('column_missing', { zh: `数据中没有指标 ${indicator.code} 所需的列“${column}”，现有：${zh}。请补上该列，或在方案中用 column 写明列名。`, en: `The table has no column “${column}” for indicator ${indicator.code}; it has: ${en}. Add it or name it in the scheme.` }, { column, field: `${indicator.code}.column` });
};

const transformed = (values: Column, table: CompositeTable, { code, column = code, transform }: CompositeIndicator): Column =>
  values.map((value, index) => {
    if (value === null) return null;
    if (value > lowestOf[transform]) return transforms[transform](value);
    const bound = lowestOf[transform];
    return refuse('log_of_too_little', { zh: `数值 ${value} 不能取对数（${transform} 只用于大于 ${bound} 的数），请更正数据，或改用其他换算。`, en: `${value} has no logarithm (${transform} needs more than ${bound}); mend the value or the transform.` }, { column, unit: table.units[index] ?? '' });
  });

/** The scores of one indicator: transformation, winsorisation, normalisation, missing data. Throws CompositeFault. */
export const scoreIndicator = (table: CompositeTable, scheme: CompositeScheme, indicator: CompositeIndicator): ScoredColumn => {
  const normalise = indicator.normalise ?? scheme.normalise;
  if (normalise === undefined) throw new RangeError(`指标 ${indicator.code} 没有换算方法`);
  const values = transformed(columnOf(table, indicator), table, indicator);
  const treated = indicator.winsorise === undefined ? { values, treated: [] } : winsorise(values, indicator.winsorise);
  const work: ColumnWork = {
    column: indicator.column ?? indicator.code,
    values: treated.values,
    direction: indicator.direction ?? 'up',
    transform: transforms[indicator.transform],
    range: ('range' in normalise ? normalise.range : undefined) ?? scheme.range,
  };
  const scores = normaliseColumn(work, normalise);
  const asZero = (indicator.missing ?? scheme.missing) === 'zero';
  return {
    scores: asZero ? scores.map((score) => score ?? 0) : scores,
    present: values.map((value) => value !== null),
    winsorised: treated.treated.map((index) => table.units[index] ?? ''),
  };
};
