import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun, recordKinds } from '@monitor/domain';
import { defineQuery, type Manifest, openStore, type Store, systemClock, type Writer } from '@monitor/store';
import { z } from 'zod';
import { loadEdition, type LoadOutcome } from '../../../etl/src/load/load-edition.js';
import { factTotals } from '../../../etl/src/load/table-totals.js';
import { arrive, withDelivery } from '../../../etl/src/pipeline/arrive.js';
import { folderSource } from '../../../etl/src/source/folder/folder-source.js';

export interface Loaded extends LoadOutcome {
  readonly id: string;
  readonly writer: Writer;
  readonly manifest: Manifest;
}

/** Loads a folder into editions of a store of its own, without judging. */
export const aLoadingBay = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bay-'));
  const store: Store = await openStore({ dataDir });
  let number = 0;
  const load = async (folder: string, from: Loaded | null = null): Promise<Loaded> => {
    const id = `t${(number += 1)}`;
    const [source, previous] = [folderSource(folder), from?.manifest ?? []];
    const { entries } = await arrive({ source, store, clock: systemClock, previous, signal: new AbortController().signal, onStep: () => undefined });
    return fill(id, withDelivery(previous, source.name, entries), from);
  };
  const fill = async (id: string, manifest: Manifest, from: Loaded | null): Promise<Loaded> => {
    const writer = await store.warehouse.createEdition(id, from?.id ?? null);
    const spool = join(dataDir, `spool-${id}`);
    await mkdir(spool);
    const order = { writer, archive: store.archive, manifest, previous: from?.manifest ?? null, jurisdiction: changchun, policies: builtInPolicies, spool, beat: async () => undefined };
    return { id, writer, manifest, ...(await loadEdition(order)) };
  };
  /** The same manifest read from nothing. */
  const again = ({ manifest }: Loaded): Promise<Loaded> => fill(`t${(number += 1)}`, manifest, null);
  return {
    load,
    again,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const rejectionRow = z.object({ path: z.string(), sheet: z.string(), row: z.number(), cell: z.string(), record: z.string(), field: z.string(), code: z.string(), message: z.string(), original: z.string() });
export type RejectionRow = z.infer<typeof rejectionRow>;

const allRejections = defineQuery({
  name: 'all-rejections',
  scope: 'everyone',
  params: z.object({}),
  row: rejectionRow,
  sql: `SELECT source_path AS path, source_sheet AS sheet, source_row AS row, source_cell AS cell, record, field, code, message, original FROM rejection ORDER BY ALL`,
});

export const rejectionsOf = ({ writer }: { writer: Writer }): Promise<RejectionRow[]> => writer.ask(allRejections, {});

const allRows = recordKinds.map((kind) =>
  defineQuery({
    name: `all-${kind.name}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.looseObject({}),
    sql: `SELECT * FROM ${kind.name} ORDER BY ALL`,
  }));

const sourceFiles = defineQuery({ name: 'all-source-files', scope: 'everyone', params: z.object({}), row: z.looseObject({}), sql: 'SELECT * FROM source_file ORDER BY ALL' });

/** Everything a load leaves: every row of every fact table, the files and the rejections. */
export const everythingOf = async (loaded: Loaded): Promise<Record<string, unknown>> => {
  const tables: Record<string, unknown> = { totals: await factTotals(loaded.writer), rejections: await rejectionsOf(loaded), files: await loaded.writer.ask(sourceFiles, {}) };
  for (const query of allRows) tables[query.name] = await loaded.writer.ask(query, {});
  return tables;
};
