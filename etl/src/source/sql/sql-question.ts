import type { SqlPlace } from '@monitor/domain';
import { kindOfMark } from '../watermark.js';
import { SqlFault } from './sql-fault.js';
import type { SqlQuestion } from './sql-row.js';

const SINCE = /\{since\}/gu;
const READS = /^\s*(?:(?:--[^\n]*\n|\/\*[\s\S]*?\*\/)\s*)*\(*\s*(?:select|with|table|values)\b/iu;

interface Dialect {
  readonly placeholder: (index: number) => string;
  readonly quote: (name: string) => string;
}

const dialects: Readonly<Record<SqlPlace['system'], Dialect>> = {
  postgresql: { placeholder: (index) => `$${index}`, quote: (name) => `"${name.replaceAll('"', '""')}"` },
  mysql: { placeholder: () => '?', quote: (name) => `\`${name.replaceAll('`', '``')}\`` },
};

/**
 * The statement to be asked, with the mark bound and never pasted.
 * @throws SqlFault for what is plainly no question; the read-only snapshot refuses the rest
 */
export const sqlQuestion = ({ query, system, incremental }: Pick<SqlPlace, 'query' | 'system' | 'incremental'>, since: string | null): SqlQuestion => {
  const text = query.trim().replace(/;\s*$/u, '');
  if (!READS.test(text)) throw new SqlFault('query 应是一条以 SELECT 或 WITH 开头的查询语句。请更正数据源配置中的 sql.query。');
  const { placeholder, quote } = dialects[system];
  if (text.includes('{since}')) {
    let count = 0;
    const bound = text.replace(SINCE, () => placeholder(system === 'mysql' ? (count += 1) : (count = 1)));
    return { text: bound, values: Array.from({ length: count }, () => since) };
  }
  if (since === null || incremental === undefined) return { text, values: [] };
  return { text: `SELECT * FROM (${text}\n) AS source_rows WHERE ${quote(incremental.watermark)} >= ${placeholder(1)}`, values: [since] };
};

const WHOLE_SECONDS = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u;

/** Where the reading begins: times go back by the overlap, written as they came; other marks stay. */
export const readFrom = (mark: string, overlapSeconds: number): string => {
  const parts = WHOLE_SECONDS.exec(mark);
  if (parts === null || kindOfMark(mark) !== 'time') return mark;
  const [, day = '', clock = '', fraction = '', zone = ''] = parts;
  const earlier = new Date(Date.parse(`${day}T${clock}Z`) - overlapSeconds * 1000).toISOString();
  return `${earlier.slice(0, 10)} ${earlier.slice(11, 19)}${fraction}${zone}`;
};
