import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery, type Manifest, type Writer } from '@monitor/store';
import { z } from 'zod';
import { contents, type KnownFile } from './manifest.js';
import { Spool } from './spool.js';
import { encodeText } from './tab-separated.js';

const counted = z.object({ path: z.string(), row_count: z.coerce.number() });

const acceptedRows = defineQuery({
  name: 'accepted-by-file',
  scope: 'everyone',
  params: z.object({}),
  row: counted,
  sql: `SELECT a.path AS path, sum(a.row_count) AS row_count FROM (
${recordKinds.map(({ name }: RecordDefinition) => `SELECT toString(source_path) AS path, count() AS row_count FROM ${name} GROUP BY path`).join('\nUNION ALL ')}
) AS a GROUP BY path`,
});

const rejectedRows = defineQuery({
  name: 'rejected-by-file',
  scope: 'everyone',
  params: z.object({}),
  row: counted,
  // The rows of nested JSON records share a document, so the place of the cell without its last step tells them apart.
  sql: `SELECT r.source_path AS path, uniqExact(r.record, r.source_sheet, r.source_row, if(startsWith(r.source_cell, '/'), replaceRegexpOne(r.source_cell, '/[^/]*$', ''), '')) AS row_count
FROM rejection AS r WHERE r.source_row > 0 GROUP BY path`,
});

interface Shelving {
  readonly writer: Writer;
  readonly manifest: Manifest;
  readonly files: readonly KnownFile[];
  readonly spool: string;
}

export interface RowCounts {
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

/** Rewrites the list of files of the edition with what each brought; returns the sums. */
export const writeSourceFiles = async ({ writer, manifest, files, spool: folder }: Shelving): Promise<RowCounts> => {
  const accepted = new Map((await writer.ask(acceptedRows, {})).map(({ path, row_count }) => [path, row_count]));
  const rejected = new Map((await writer.ask(rejectedRows, {})).map(({ path, row_count }) => [path, row_count]));
  await writer.replaceTable('source_file');
  const kinds = new Map(files.map(({ entry, kind }) => [entry.path, kind.records[0]]));
  const columns = ['path', 'sha256', 'size', 'kind', 'rows_accepted', 'rows_rejected'];
  const spool = new Spool({ writer, folder, table: 'source_file', columns });
  for (const { path, sha256, size } of contents(manifest)) {
    const kind = kinds.get(path) ?? '';
    spool.add(`${encodeText(path)}\t${sha256}\t${size}\t${kind}\t${accepted.get(path) ?? 0}\t${rejected.get(path) ?? 0}\n`);
  }
  await spool.finish();
  return { rowsAccepted: sum(accepted), rowsRejected: sum(rejected) };
};

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
