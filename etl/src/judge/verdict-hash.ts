import { createHash } from 'node:crypto';
import { defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { type VerdictTable, verdictTables } from '../measure/clear-years.js';

const yearly = z.object({ year: z.number(), rows: z.string(), digest: z.string() });

// Rows are hashed where they lie and ordered by their hashes: a nation's verdicts never leave the engine.
const digestOf = (table: VerdictTable) =>
  defineQuery({
    name: `digest of ${table}`,
    scope: 'everyone',
    params: z.object({}),
    row: yearly,
    sql: `SELECT d.year AS year, count() AS rows, lower(hex(SHA256(arrayStringConcat(arraySort(groupArray(d.digest)))))) AS digest
      FROM (SELECT t.year AS year, hex(SHA256(toString(tuple(*)))) AS digest FROM ${table} AS t) AS d
      GROUP BY d.year
      ORDER BY d.year`,
  });

const digests = [...verdictTables].sort().map((table) => ({ table, question: digestOf(table) }));

/**
 * SHA-256 in hexadecimal over every verdict row of an edition, whatever the order in which the rows were stored.
 * Equal facts, scheme and rule set give the same hash on any machine.
 */
export const verdictHash = async (writer: Pick<Writer, 'ask'>): Promise<string> => {
  const hash = createHash('sha256');
  for (const { table, question } of digests) {
    for (const { year, rows, digest } of await writer.ask(question, {})) hash.update(`${table} ${year} ${rows} ${digest}\n`);
  }
  return hash.digest('hex');
};
