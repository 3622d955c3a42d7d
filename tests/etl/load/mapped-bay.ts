import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun, type Jurisdiction } from '@monitor/domain';
import { type Manifest, openStore, type Store } from '@monitor/store';
import { stringify } from 'yaml';
import { loadEdition } from '../../../etl/src/load/load-edition.js';
import type { Loaded } from '../pipeline/loading.js';

/** What lies where: built-in files by their name, mapped ones by source and path. */
export interface Arrived {
  readonly folder?: Readonly<Record<string, string>>;
  /** By name: the profile's mapping and the files, whose paths begin with the name. */
  readonly sources?: Readonly<Record<string, { readonly profile: object; readonly files: Readonly<Record<string, string | Buffer>> }>>;
}

/** Loads files by profiles into editions of a store of its own, without judging. */
export const aMappedBay = async (jurisdiction: Jurisdiction = changchun) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mapped-bay-'));
  const store: Store = await openStore({ dataDir });
  let number = 0;

  const keep = async (source: string, path: string, text: string | Buffer) => ({ source, path, ...(await store.archive.keepBytes(Buffer.from(text))) });

  const manifestOf = async ({ folder = {}, sources = {} }: Arrived): Promise<Manifest> => {
    const entries: Manifest[number][] = [];
    for (const [path, text] of Object.entries(folder)) entries.push(await keep('folder:/srv', path, text));
    for (const [name, { profile, files }] of Object.entries(sources)) {
      const text = stringify({ version: 1, name, title: { zh: name }, kind: 'upload', ...profile });
      entries.push(await keep(`profile-document:${name}`, `sources/${name}.yaml`, text));
      for (const [path, content] of Object.entries(files)) entries.push(await keep(`profile:${name}`, `${name}/${path}`, content));
    }
    return entries;
  };

  const fill = async (manifest: Manifest, from: Loaded | null): Promise<Loaded> => {
    const id = `m${(number += 1)}`;
    const writer = await store.warehouse.createEdition(id, from?.id ?? null);
    const spool = join(dataDir, `spool-${id}`);
    await mkdir(spool);
    const order = { writer, archive: store.archive, manifest, previous: from?.manifest ?? null, jurisdiction, policies: builtInPolicies, spool, beat: async () => undefined };
    return { id, writer, manifest, ...(await loadEdition(order)) };
  };

  return {
    load: async (arrived: Arrived, from: Loaded | null = null): Promise<Loaded> => fill(await manifestOf(arrived), from),
    /** The same manifest read from nothing. */
    again: ({ manifest }: Loaded): Promise<Loaded> => fill(manifest, null),
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type MappedBay = Awaited<ReturnType<typeof aMappedBay>>;
