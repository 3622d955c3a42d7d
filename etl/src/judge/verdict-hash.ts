import { createHash, type Hash } from 'node:crypto';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { type VerdictTable, verdictTables } from '../measure/clear-years.js';
import type { Asker } from './asker.js';

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

export interface VerdictHashes {
  /** SHA-256 in hexadecimal over every verdict row of the edition. */
  readonly verdictHash: string;
  /** The same over the rows of one year, by year. */
  readonly yearHashes: Readonly<Record<string, string>>;
}

/**
 * Hashes over the verdicts of an edition, whatever the order in which the rows were stored.
 * Equal facts, documents and code give the same hashes on any machine.
 */
export const verdictHashes = async (asker: Asker): Promise<VerdictHashes> => {
  const whole = createHash('sha256');
  const years = new Map<number, Hash>();
  for (const { table, question } of digests) {
    for (const { year, rows, digest } of await asker.ask(question, {})) {
      const line = `${table} ${year} ${rows} ${digest}\n`;
      whole.update(line);
      years.set(year, (years.get(year) ?? createHash('sha256')).update(line));
    }
  }
  const yearHashes = Object.fromEntries([...years].map(([year, hash]) => [String(year), hash.digest('hex')]));
  return { verdictHash: whole.digest('hex'), yearHashes };
};

/** The hash over all verdicts of an edition. */
export const verdictHash = async (asker: Asker): Promise<string> => (await verdictHashes(asker)).verdictHash;
