import type { Edition, KeptQuarantine, Ledger, Store, Writer } from '@monitor/store';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fillFileOwners } from './file-owners.js';
import { fillMended, fillRefused, quarantineColumns } from './quarantine-statements.js';

/** By which run and when what is refused now is seen, and the file of what was refused before. */
export interface QuarantineOrder {
  readonly run: number;
  readonly at: string;
  readonly before: Pick<KeptQuarantine, 'sha256' | 'rows'> | null;
}

/** An edition made again starts from its own file, so it tells what it told; a new one from that of the edition everybody sees. */
export const quarantineOrder = async (ledger: Ledger, { id, runId, createdAt }: Pick<Edition, 'id' | 'runId' | 'createdAt'>): Promise<QuarantineOrder> => {
  const published = await ledger.published();
  const before = (await ledger.quarantineOfEdition(id)) ?? (published === null ? null : await ledger.quarantineOfEdition(published.id));
  return { run: runId, at: createdAt, before };
};

interface Filling {
  readonly store: Pick<Store, 'archive'>;
  readonly writer: Writer;
  readonly manifest: Edition['manifest'];
  readonly spool: string;
  /** Who looks after what no profile gives an owner. */
  readonly bureau: string;
}

/** Brings together what is refused, whose it is, since when, and what became of what was refused before. */
export const fillQuarantine = async ({ store: { archive }, writer, manifest, spool, bureau }: Filling, { run, at, before }: QuarantineOrder): Promise<void> => {
  await fillFileOwners({ writer, archive, manifest, spool, bureau });
  await writer.replaceTable('quarantine_before');
  if (before !== null && before.rows > 0) await takeBefore({ archive, writer, spool }, before.sha256);
  await writer.replaceTable('quarantine');
  await writer.execute(fillRefused, { run, at, bureau });
  await writer.execute(fillMended, { run, at });
  await writer.replaceTable('quarantine_before');
};

const takeBefore = async ({ archive, writer, spool }: Pick<Store, 'archive'> & Pick<Filling, 'writer' | 'spool'>, sha256: string): Promise<void> => {
  const file = join(spool, 'quarantine-before.ndjson');
  try {
    await pipeline(await archive.open(sha256), createGunzip(), createWriteStream(file, { mode: 0o600 }));
    await writer.ingest('quarantine_before', file, 'JSONEachRow', quarantineColumns);
  } finally {
    await rm(file, { force: true });
  }
};
