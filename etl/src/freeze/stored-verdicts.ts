import { compareDecimal, compareNumbers } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import type { Asker } from '../judge/asker.js';
import type { YearVerdicts } from '../judge/judge-year.js';
import { type JudgedTable, judgedTables, verdictKeys } from '../judge/judged-tables.js';
import { type Difference, firstDifference } from './first-difference.js';

const questionOf = (table: JudgedTable) =>
  defineQuery({
    name: `stored ${table}`,
    scope: 'everyone',
    params: z.object({ year: z.int() }),
    row: z.record(z.string(), z.unknown()),
    sql: `SELECT * FROM ${table} AS t WHERE t.year = {year:UInt16}`,
  });

const questions = judgedTables.map((table) => ({ table, question: questionOf(table) }));

const decimal = /^-?\d+(?:\.\d+)?$/u;

// The engine keeps a decimal's trailing zeros and reads a number's last bit its own way; neither is another verdict.
const sameAsStored = (stored: unknown, computed: unknown): boolean => {
  if (Array.isArray(stored) && Array.isArray(computed)) return stored.length === computed.length && stored.every((each, index) => sameAsStored(each, computed[index]));
  if (typeof computed === 'number' && stored !== null) return compareNumbers(Number(stored), computed) === 0;
  if (typeof stored === 'string' && typeof computed === 'string' && decimal.test(stored) && decimal.test(computed)) return compareDecimal(stored, computed) === 0;
  return stored === computed;
};

/** The first verdict of a year that an edition holds otherwise than it was judged now, or `null`. */
export const differenceToStored = async (asker: Asker, year: number, verdicts: YearVerdicts): Promise<Difference | null> => {
  for (const { table, question } of questions) {
    const kept = await asker.ask(question, { year });
    const difference = firstDifference({ table, keys: verdictKeys[table], kept, found: verdicts.get(table) ?? [], same: sameAsStored });
    if (difference !== null) return difference;
  }
  return null;
};
