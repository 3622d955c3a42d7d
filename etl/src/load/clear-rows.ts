import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { defineQuery, defineStatement, type Writer } from '@monitor/store';
import { z } from 'zod';
import type { KnownFile } from './manifest.js';
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

export interface Clearing {
  readonly writer: Writer;
  /** Every file that is meant now. */
  readonly all: readonly KnownFile[];
  /** Every file of the edition that was cloned; `null` when nothing was. */
  readonly before: readonly KnownFile[] | null;
}

/** Takes the rows and rejections of files that are about to be read, or are no longer meant, out of the copied tables; those of the others stay. */
export const clearRows = async ({ writer, all, before }: Clearing, files: readonly KnownFile[]): Promise<void> => {
  if (before === null) return;
  const meant = new Set(all.map(({ entry }) => entry.path));
  const read = new Set(files.map(({ entry }) => entry.path));
  // What a file brought before may be of other kinds than what it brings now.
  const cleared = [...files, ...before.filter(({ entry }) => !meant.has(entry.path) || read.has(entry.path))];
  const paths = new Set(cleared.map(({ entry }) => entry.path));
  const kept = all.filter(({ entry }) => !paths.has(entry.path));
  const holds = (group: readonly KnownFile[], table: string): boolean => group.some(({ kind }) => kind.records.some((record) => record === table));
  for (const { table, statement } of removals) {
    if (!holds(cleared, table)) continue;
    // A table that is read anew as a whole is put aside rather than rewritten row by row.
    if (holds(kept, table)) await writer.execute(statement, { paths: [...paths] });
    else await writer.replaceTable(table);
  }
  await writer.execute(clearRejections, { paths: [...paths] });
};
