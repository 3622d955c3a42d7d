import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedWarehouse, type Warehouse, type Writer } from '@monitor/store';
import type { Fact, Facts } from './facts.js';

export interface TinyWarehouse {
  /** A new edition holding exactly these facts. */
  edition(facts: Facts): Promise<Writer>;
  close(): Promise<void>;
}

const load = async (writer: Writer, folder: string, [table, rows]: [string, readonly Fact[]]): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const file = join(folder, `${table}.jsonl`);
  await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await writer.ingest(table, file, 'JSONEachRow', Object.keys(first));
};

/** The real engine on a folder of its own, for one test file. */
export const openTinyWarehouse = async (): Promise<TinyWarehouse> => {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-edition-'));
  const warehouse: Warehouse = await openEmbeddedWarehouse({ folder: join(folder, 'warehouse'), minFreeBytes: 0 });
  let count = 0;
  return {
    edition: async (facts) => {
      const writer = await warehouse.createEdition(`t${(count += 1)}`, null);
      for (const entry of Object.entries(facts)) await load(writer, folder, entry);
      return writer;
    },
    close: async () => {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
