import { builtInPolicies } from '@monitor/domain';
import { defineQuery, type Writer } from '@monitor/store';
import { z } from 'zod';
import { warnEdition } from '../../../etl/src/warn/warn-edition.js';
import type { Facts } from './facts.js';
import { judged } from './judged.js';
import type { TinyWarehouse } from './tiny-edition.js';

/** The judged edition of these facts, its running year watched. */
export const watched = async (warehouse: TinyWarehouse, facts: Facts, madeOn = '2026-11-23'): Promise<Writer> => {
  const writer = await judged(warehouse, facts);
  await warnEdition(writer, { policies: builtInPolicies, madeOn });
  return writer;
};

const ask = <R extends z.ZodType>(name: string, sql: string, row: R) => {
  const query = defineQuery({ name, scope: 'everyone', params: z.object({}), row, sql });
  return (writer: Writer) => writer.ask(query, {});
};

export const yearRows = ask('warning years', 'SELECT * FROM warning_year AS y ORDER BY y.year', z.object({ year: z.number(), horizon: z.string(), checks: z.array(z.string()), scheme: z.string(), rule_set: z.string(), lines: z.string(), thresholds: z.string() }));
export const warningRows = ask('warnings', 'SELECT * FROM warning AS w ORDER BY w.consortium, w.kind, w.item',
  z.object({
    consortium: z.string(), year: z.number(), kind: z.string(), item: z.string(), label: z.string(), due: z.string().nullable(), colour: z.string(), months: z.array(z.string()),
    since: z.string(), measured: z.string(), note: z.string(), missing: z.string(), evidence: z.array(z.string()),
  }));
export const forecastRows = ask('forecasts', 'SELECT * FROM forecast AS f ORDER BY f.consortium',
  z.object({ consortium: z.string(), year: z.number(), history: z.string(), centre: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), side: z.string(), note: z.string() }));

const letters: Readonly<Record<string, string>> = { red: 'r', yellow: 'y', green: 'g', grey: '?', none: '-' };

/** `{ item: months }` of one consortium, a letter a month. */
export const stripsOf = async (writer: Writer, consortium = 'LHT-1'): Promise<Record<string, string>> =>
  Object.fromEntries((await warningRows(writer)).filter((row) => row.consortium === consortium).map(({ item, months }) => [item, months.map((month) => letters[month]).join('')]));
