import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

const chunkBytes = 1 << 20;

/** What the bytes of a whole file tell before anything is decoded. */
export interface Survey {
  readonly bytes: number;
  readonly utf8: boolean;
  readonly ascii: boolean;
  /** NUL bytes at even and odd places: UTF-16 has them on one side wherever a character is ASCII. */
  readonly nuls: readonly [even: number, odd: number];
  /** The first bytes beyond ASCII, a few more than it takes to be sure. */
  readonly sample: Buffer;
}

export async function* byteChunks(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) yield Buffer.from(chunk);
}

/** So many bytes beyond ASCII are enough to tell one encoding from another. */
export const enoughBytes = 16;

export async function surveyBytes(path: string): Promise<Survey> {
  let carry: Buffer = Buffer.alloc(0);
  let sample: number[] = [];
  let utf8 = true;
  let ascii = true;
  let bytes = 0;
  const nuls: [number, number] = [0, 0];
  for await (const chunk of byteChunks(path)) {
    countNuls(nuls, chunk, bytes);
    bytes += chunk.length;
    if (isAscii(chunk) && carry.length === 0) continue;
    ascii = false;
    if (sample.length <= enoughBytes) sample = sample.concat(highBytes(chunk));
    if (!utf8) continue;
    const joined = Buffer.concat([carry, chunk]);
    const whole = joined.length - openTail(joined);
    utf8 = isUtf8(joined.subarray(0, whole));
    carry = joined.subarray(whole);
  }
  return { bytes, utf8: utf8 && carry.length === 0, ascii, nuls, sample: Buffer.from(sample) };
}

const mostNuls = 100_000;

function countNuls(nuls: [number, number], chunk: Buffer, before: number): void {
  for (let at = chunk.indexOf(0); at >= 0 && nuls[0] + nuls[1] < mostNuls; at = chunk.indexOf(0, at + 1)) nuls[(before + at) % 2 === 0 ? 0 : 1] += 1;
}

function highBytes(chunk: Buffer): number[] {
  const found: number[] = [];
  for (const byte of chunk) {
    if (byte > 0x7f) found.push(byte);
    if (found.length > enoughBytes) break;
  }
  return found;
}

/** How many bytes at the end belong to a character whose rest is in the next chunk. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

const sequenceLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
