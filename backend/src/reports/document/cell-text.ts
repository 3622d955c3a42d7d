import { formatWanYuan, parseYuan, type ReportCell, type ReportColumn, roundHalfUp, roundTextHalfUp } from '@monitor/domain';

/** Thousands of the whole part, set apart. */
const grouped = (text: string): string => {
  const [whole = '', ...fraction] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/gu, ','), ...fraction].join('.');
};

const placesOf = ({ type, unit, code }: ReportColumn): number => {
  if (code === 'rank') return 0;
  if (type === 'ratio' || unit === '%') return unit === '%' ? 1 : 2;
  return unit === '名' ? 1 : 2;
};

const scoreText = (value: number, column: ReportColumn): string => {
  const text = roundHalfUp(value, placesOf(column));
  return column.unit === '名' ? text.replace(/\.0$/u, '') : text;
};

/** A cell as a document shows it: 万元 with two places, 「—」 for nothing. */
export const cellText = (cell: ReportCell, column: ReportColumn): string => {
  if (cell === null) return '—';
  if (column.type === 'money') return grouped(roundTextHalfUp(formatWanYuan(parseYuan(String(cell))), 2));
  if (column.type === 'count') return grouped(String(cell));
  return column.type === 'ratio' || column.type === 'score' ? scoreText(Number(cell), column) : String(cell);
};

/** A head and, below it, its unit. */
export const headLines = ({ head, unit, type }: ReportColumn): readonly string[] => {
  if (type === 'text' || type === 'code' || type === 'date') return [head];
  return [head, `（${type === 'money' ? '万元' : unit}）`];
};

export const isWords = ({ type }: ReportColumn): boolean => type === 'text' || type === 'code';
