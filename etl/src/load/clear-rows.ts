import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery, defineStatement, type Manifest, type Writer } from '@monitor/store';
import { z } from 'zod';
import { contents, type KnownFile, knownFiles } from './manifest.js';
import { folderCodes } from './rejection.js';

const byPath = z.object({ paths: z.array(z.string()) });

const removals = recordKinds.map((kind: RecordDefinition) => ({
  table: kind.name,
  statement: defineStatement({ name: `clear-${kind.name}`, params: byPath, sql: `ALTER TABLE ${kind.name} DELETE WHERE source_path IN {paths:Array(String)}` }),
}));

const clearRejections = defineStatement({
  name: 'clear-rejections',
  params: byPath,
  sql: `ALTER TABLE rejection DELETE WHERE source_path IN {paths:Array(String)} OR code IN (${folderCodes.map((code) => `'${code}'`).join(', ')})`,
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

/** Takes the rows and rejections of files that are about to be read, or are no longer meant, out of the copied tables; those of the others stay. */
export const clearRows = async ({ writer, manifest, previous }: Clearing, files: readonly KnownFile[]): Promise<void> => {
  if (previous === null) return;
  const meant = new Set(contents(manifest).map(({ path }) => path));
  const cleared = [...files, ...knownFiles(previous).filter(({ entry }) => !meant.has(entry.path))];
  const paths = new Set(cleared.map(({ entry }) => entry.path));
  const kept = knownFiles(manifest).filter(({ entry }) => !paths.has(entry.path));
  const holds = (group: readonly KnownFile[], table: string): boolean => group.some(({ kind }) => kind.records.some((record) => record === table));
  for (const { table, statement } of removals) {
    if (!holds(cleared, table)) continue;
    // A table that is read anew as a whole is put aside rather than rewritten row by row.
    if (holds(kept, table)) await writer.execute(statement, { paths: [...paths] });
    else await writer.replaceTable(table);
  }
  await writer.execute(clearRejections, { paths: [...paths] });
};
