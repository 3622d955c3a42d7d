import type { Viewer } from '@monitor/domain';
import { defineQuery, type Query, type Reader, WarehouseError } from '@monitor/store';
import { expect } from 'vitest';
import { z } from 'zod';

export const everybody: Viewer = { account: 'test', role: 'leader', districts: 'all' };

/** A question without parameters whose rows are taken as they come. */
export const asking = (sql: string): Query<Record<string, never>, Record<string, unknown>> =>
  defineQuery({ name: 'question', params: z.strictObject({}), row: z.record(z.string(), z.unknown()), sql, scope: 'everyone' });

export const answerTo = (reader: Reader, sql: string): Promise<Record<string, unknown>[]> => reader.ask(asking(sql), {}, everybody);

/** The error of a promise that must fail. */
export async function failureOf(work: Promise<unknown>): Promise<WarehouseError> {
  const outcome = await work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(WarehouseError);
  return outcome as WarehouseError;
}

export const thingColumns = ['id', 'name', 'note', 'amount', 'day'];

export interface Thing {
  id: string;
  name: string;
  note: string | null;
  amount: string;
  day: string;
}

export const aThing = (change: Partial<Thing> = {}): Thing => ({ id: '1', name: '联合体', note: null, amount: '0.01', day: '2024-02-29', ...change });

export const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
