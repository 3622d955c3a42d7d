import type { ClickHouseClient } from '@clickhouse/client';
import { asWarehouseError, failure, WarehouseError } from './warehouse-error.js';
import { assertFits } from './parameters.js';

type Values = Readonly<Record<string, unknown>>;

interface Bound {
  name: string;
  sql: string;
  placeholders: ReadonlyMap<string, string>;
  bind: () => Values;
}

interface Asked extends Bound {
  signal?: AbortSignal | undefined;
}

/** Runs one question and hands back its rows as objects by column name, not yet parsed. */
export async function askRows(client: ClickHouseClient, asked: Asked): Promise<Record<string, unknown>[]> {
  const query_params = boundValues(asked);
  try {
    asked.signal?.throwIfAborted();
    const answer = await client.query({
      query: asked.sql,
      format: 'JSONCompactEachRowWithNames',
      query_params,
      ...(asked.signal === undefined ? {} : { abort_signal: asked.signal }),
    });
    return byName(await answer.json<unknown[]>());
  } catch (error) {
    if (asked.signal?.aborted === true) throw failure('cancelled', asked.name, error);
    throw asWarehouseError(asked.name, error);
  }
}

/** Runs one statement that gives no rows back. */
export async function execute(client: ClickHouseClient, bound: Bound): Promise<void> {
  const query_params = boundValues(bound);
  try {
    await client.command({ query: bound.sql, query_params });
  } catch (error) {
    throw asWarehouseError(bound.name, error);
  }
}

/** A statement of the warehouse's own, without parameters. */
export const plain = (name: string, sql: string): Bound => ({ name, sql, placeholders: new Map(), bind: () => ({}) });

/** @throws WarehouseError `query_failed` naming the query whose row did not have its declared shape. */
export function readRows<R>(name: string, rows: readonly unknown[], read: (row: unknown) => R): R[] {
  try {
    return rows.map((row) => read(row));
  } catch (cause) {
    const message = `「${name}」返回的数据与声明的结构不符：请把请求编号交给管理员。`;
    throw new WarehouseError({ code: 'query_failed', query: name, message, cause });
  }
}

function boundValues({ name, placeholders, bind }: Bound): Record<string, unknown> {
  try {
    const values = bind();
    assertFits(placeholders, values);
    return { ...values };
  } catch (cause) {
    const message = `「${name}」的参数不合要求：请检查筛选条件后重试。`;
    throw new WarehouseError({ code: 'query_failed', query: name, message, cause });
  }
}

function byName([names = [], ...rows]: unknown[][]): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [String(name), row[at]])));
}
