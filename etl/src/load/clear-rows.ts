import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery, defineStatement, type Manifest, type Writer } from '@monitor/store';
import { z } from 'zod';
import type { KnownFile } from './manifest.js';
import { knownFiles } from './manifest.js';

const paths = z.object({ paths: z.array(z.string()) });

const removals = recordKinds.map((kind: RecordDefinition) => ({
  table: kind.name,
  statement: defineStatement({ name: `clear-${kind.name}`, params: paths, sql: `ALTER TABLE ${kind.name} DELETE WHERE source_path IN {paths:Array(String)}` }),
}));

const clearRejections = defineStatement({
  name: 'clear-rejections',
  params: paths,
  sql: `ALTER TABLE rejection DELETE WHERE source_path IN {paths:Array(String)} OR code IN ('missing_file', 'unrecognised_file')`,
});

const entangledFiles = defineQuery({
  name: 'entangled-files',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ path: z.string() }),
  sql: `SELECT DISTINCT source_path AS path FROM rejection WHERE code IN ('duplicate_key', 'unknown_reference')`,
});

/** Files with rows refused because of other rows: what is refused may change with any other file. */
export const crossRowPaths = async (writer: Writer): Promise<ReadonlySet<string>> => new Set((await writer.ask(entangledFiles, {})).map(({ path }) => path));

interface Clearing {
  readonly writer: Writer;
  readonly manifest: Manifest;
  readonly previous: Manifest | null;
}

/** Takes the rows and rejections of the files about to be read out of the copied tables; the rows of the others stay. */
export const clearRows = async ({ writer, manifest, previous }: Clearing, files: readonly KnownFile[]): Promise<void> => {
  if (previous === null) return;
  const read = new Set(files.map(({ entry }) => entry.path));
  const kept = knownFiles(manifest).filter(({ entry }) => !read.has(entry.path));
  const holds = (group: readonly KnownFile[], table: string): boolean => group.some(({ kind }) => kind.records.some((record) => record === table));
  for (const { table, statement } of removals) {
    if (!holds(files, table)) continue;
    // A table that is read anew as a whole is put aside rather than rewritten row by row.
    if (holds(kept, table)) await writer.execute(statement, { paths: [...read] });
    else await writer.replaceTable(table);
  }
  await writer.execute(clearRejections, { paths: [...read] });
};
