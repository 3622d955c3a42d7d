import type { ClickHouseClient } from '@clickhouse/client';
import type { Viewer } from '@monitor/domain';
import { askRows, readRows } from './asking.js';
import type { Query } from './query.js';

/** Asks one edition, read-only and within the reader's limits. */
export interface Reader {
  /**
   * The parsed rows of a question, restricted to what the viewer may see when the question's scope is `viewer`.
   * Decimals and 64-bit integers are strings, dates `YYYY-MM-DD`. An abort stops the engine's work as well.
   * @throws WarehouseError of the closed set
   */
  ask<P, R>(query: Query<P, R>, params: P, viewer: Viewer, options?: { signal?: AbortSignal }): Promise<R[]>;
}

export function readerOn(client: ClickHouseClient): Reader {
  return {
    ask: async (query, params, ...[viewer, options]) => {
      const { name, sql, placeholders } = query;
      const own = query.scope === 'viewer' ? districtsOf(viewer) : {};
      const bind = (): Readonly<Record<string, unknown>> => ({ ...query.bind(params), ...own });
      const rows = await askRows(client, { name, sql, placeholders, bind, signal: options?.signal });
      return readRows(name, rows, (row) => query.read(row));
    },
  };
}

const districtsOf = ({ districts }: Viewer): Readonly<Record<string, unknown>> => ({
  viewer_all: districts === 'all',
  viewer_districts: districts === 'all' ? [] : districts,
});
