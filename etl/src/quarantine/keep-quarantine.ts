import type { KeptQuarantine, Publication, Store, Writer } from '@monitor/store';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { quarantinePart, refusedByCode } from './quarantine-statements.js';

const PART = 10_000;
/** Far above what a run can refuse: a file that large is a fault of ours. */
const MOST_BYTES = 8 * 2 ** 30;

async function* linesOf(writer: Writer): AsyncGenerator<string> {
  for (let from = 1; ; from += PART) {
    const rows = await writer.ask(quarantinePart, { from, to: from + PART });
    if (rows.length > 0) yield `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
    if (rows.length < PART) return;
  }
}

/** Puts what an edition refused into the archive, a compressed line each. Equal rows give an equal file. */
export const keepQuarantine = async ({ archive }: Pick<Store, 'archive'>, writer: Writer): Promise<Pick<KeptQuarantine, 'sha256' | 'size' | 'rows' | 'byCode'>> => {
  const packed = Readable.from(linesOf(writer)).pipe(createGzip());
  const { sha256, size } = await archive.keepStream(packed, { most: MOST_BYTES });
  const counts = await writer.ask(refusedByCode, {});
  return {
    sha256, size,
    rows: counts.reduce((sum, { every }) => sum + every, 0),
    byCode: Object.fromEntries(counts.filter(({ refused }) => refused > 0).map(({ code, refused }) => [code, refused])),
  };
};

interface Publishing {
  readonly store: Store;
  readonly writer: Writer;
  readonly edition: string;
  readonly run: number;
}

/** Publishes an edition together with what its run refused: both are kept, or neither. */
export const publishWithQuarantine = async ({ store, writer, edition, run }: Publishing, publication: Publication): Promise<void> => {
  const kept = await keepQuarantine(store, writer);
  await store.ledger.inTransaction(async (ledger) => {
    await ledger.keepQuarantine({ runId: run, edition, ...kept });
    await ledger.publishEdition(edition, publication);
  });
};
