import { defineQuery } from '@monitor/store';
import { z } from 'zod';

const row = z.object({ key: z.string(), path: z.string(), sheet: z.string(), row: z.number(), cell: z.string() });

// The ledger is ordered by consortium, so naming the consortia spares reading it whole.
const placesOf = (table: string, key: string) =>
  defineQuery({
    name: `proof-rows-of-${table}`,
    params: z.object({ consortia: z.array(z.string()), keys: z.array(z.string()) }),
    row,
    sql: `
    SELECT f.${key} AS key, toString(f.source_path) AS path, toString(f.source_sheet) AS sheet, f.source_row AS row, f.source_cell AS cell
    FROM ${table} AS f
    WHERE f.consortium IN {consortia:Array(String)} AND f.${key} IN {keys:Array(String)}
      AND ({viewer_all:Bool} OR f.consortium IN (SELECT code FROM consortium WHERE district IN {viewer_districts:Array(String)}))`,
  });

/** Where the rows that prove a finding lie, by kind of record; rows of consortia that the viewer may not see are left out. */
export const proofPlaces = {
  fund_entry: placesOf('fund_entry', 'entry'),
  project: placesOf('project', 'code'),
  outcome: placesOf('outcome', 'code'),
  transfer_grant: placesOf('transfer_grant', 'code'),
} as const;
