import { addMoney, formatYuan, parseYuan } from '../number/money.js';
import { cellAt, columnAt, type ReportCell, type ReportColumn, type ReportTable } from './report.js';

const scaled = (value: ReportCell, { type }: ReportColumn): bigint | null => {
  if (value === null) return null;
  if (type === 'money') return parseYuan(String(value));
  return BigInt(Math.round(Number(value)));
};

/** A quotient in the column's unit; `null` without a denominator. Throws RangeError when the column names no parts. */
export const ratioOf = (table: Pick<ReportTable, 'code' | 'columns'>, row: readonly ReportCell[], column: ReportColumn): number | null => {
  if (column.of === undefined) throw new RangeError(`比率列“${column.code}”没有写明分子和分母`);
  const [above, below] = column.of.map((part) => scaled(cellAt(table, row, part), table.columns[columnAt(table, part)] ?? column));
  if (above === undefined || below === undefined || above === null || below === null || below === 0n) return null;
  return (Number(above) / Number(below)) * (column.unit === '%' ? 100 : 1);
};

type Filled = Omit<ReportTable, 'totals'>;

/** The row with its ratios made from its own parts. */
const withRatios = (table: Filled, row: readonly ReportCell[]): readonly ReportCell[] =>
  row.map((cell, place) => {
    const column = table.columns[place];
    return column?.type === 'ratio' ? ratioOf(table, row, column) : cell;
  });

const sumOf = (table: Filled, column: ReportColumn, place: number): ReportCell => {
  const cells = table.rows.map((row) => row[place] ?? null);
  if (column.type === 'money') return formatYuan(addMoney(...cells.flatMap((cell) => (cell === null ? [] : [parseYuan(String(cell))]))));
  return cells.reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0);
};

/** Sums of the summed columns; ratios remade from those sums; `null` elsewhere. */
const totalsOf = (table: Filled): readonly ReportCell[] => {
  const sums = table.columns.map((column, place) => (column.summed ? sumOf(table, column, place) : null));
  return table.columns.map((column, place) => {
    const partsSummed = column.of?.every((part) => table.columns[columnAt(table, part)]?.summed === true) ?? false;
    return column.type === 'ratio' && partsSummed ? ratioOf(table, sums, column) : (sums[place] ?? null);
  });
};

/**
 * A table with its ratios and its last row. Rows bear one cell per column, `null` in place of ratios.
 * Throws RangeError on a row of another length.
 */
export const fillTable = (table: Filled): ReportTable => {
  const odd = table.rows.find((row) => row.length !== table.columns.length);
  if (odd !== undefined) throw new RangeError(`表“${table.title}”有一行是 ${odd.length} 格，应为 ${table.columns.length} 格`);
  const filled = { ...table, rows: table.rows.map((row) => withRatios(table, row)) };
  const sums = table.columns.some(({ summed }) => summed);
  return { ...filled, totals: sums && filled.rows.length > 0 ? totalsOf(filled) : null };
};

const sameAmount = (one: ReportCell, other: string): boolean => one !== null && parseYuan(String(one)) === parseYuan(other);

/**
 * Holds the sums of a table against amounts told elsewhere (元). A report whose parts do not add up to what the page shows is not written.
 * Throws RangeError naming the column.
 */
export const assertSums = (table: ReportTable, told: Readonly<Record<string, string>>): ReportTable => {
  for (const [column, amount] of Object.entries(told)) {
    const sum = table.totals === null ? '0' : cellAt(table, table.totals, column);
    if (!sameAmount(sum, amount)) throw new RangeError(`“${table.title}”的“${column}”各行之和 ${sum} 与页面合计 ${amount} 不符，未生成报告。请联系管理员核对数据版本。`);
  }
  return table;
};
