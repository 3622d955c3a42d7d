import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { YearText } from './year-text.js';

/** A text made small enough for rows of a ledger. */
export interface PackedText {
  /** SHA-256 of the lines, each ended by a line feed, in hexadecimal. */
  readonly hash: string;
  /** gzip in base64, in order, none longer than a million letters. */
  readonly parts: readonly string[];
}

const LETTERS = 1_000_000;
const LINES_AT_ONCE = 2_000;

function* blocksOf(lines: YearText): Generator<string> {
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) yield lines.slice(at, at + LINES_AT_ONCE).map((line) => `${line}\n`).join('');
}

/** Packs lines of text that hold no line feed themselves. */
export const packText = async (lines: YearText): Promise<PackedText> => {
  const hash = createHash('sha256');
  const packed: Buffer[] = [];
  const hashed = function* (): Generator<string> {
    for (const block of blocksOf(lines)) {
      hash.update(block);
      yield block;
    }
  };
  await pipeline(Readable.from(hashed()), createGzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  const text = Buffer.concat(packed).toString('base64');
  const parts = Array.from({ length: Math.ceil(text.length / LETTERS) }, (_, index) => text.slice(index * LETTERS, (index + 1) * LETTERS));
  return { hash: hash.digest('hex'), parts };
};

const unzip = promisify(gunzip);

/** The lines again, and their hash. Throws the unpacker's error when the parts are not what was packed. */
export const unpackText = async (parts: readonly string[]): Promise<{ lines: YearText; hash: string }> => {
  const bytes = await unzip(Buffer.from(parts.join(''), 'base64'));
  const lines = bytes.toString('utf8').split('\n');
  return { lines: lines.slice(0, -1), hash: createHash('sha256').update(bytes).digest('hex') };
};
