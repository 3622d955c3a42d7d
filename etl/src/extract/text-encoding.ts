import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ExtractFailure } from './extract-problem.js';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252' | 'big5';

export interface TextEncoding {
  readonly name: EncodingName;
  /** True where so few letters beyond ASCII occur that another encoding would read just as well. */
  readonly doubtful: boolean;
}

const chunkBytes = 1 << 20;
const doubtfulBytes = 16;
const han = /\p{Script=Han}/u;

/** The encoding that a person has named, else the one that is found. */
export async function declaredEncoding(path: string, name: EncodingName | undefined): Promise<TextEncoding> {
  if (name === undefined) return detectEncoding(path);
  await refuseNonFiles(path);
  return { name, doubtful: false };
}

/** Reads the whole file once: 8 % of short GBK strings are also valid UTF-8, so no part of a file decides. */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  await refuseNonFiles(path);
  const start = await firstBytes(path);
  if (start[0] === 0xff && start[1] === 0xfe) return { name: 'utf-16le', doubtful: false };
  if (start[0] === 0xfe && start[1] === 0xff) return { name: 'utf-16be', doubtful: false };
  const seen = await surveyBytes(path);
  if (seen.utf8) return { name: 'utf-8', doubtful: readsAsHanOnlyInGb(seen.sample) };
  if (await decodesAs(path, 'gb18030')) return { name: 'gb18030', doubtful: false };
  throw new ExtractFailure('encoding_unclear', { detail: '内容既不是完整的 UTF-8，也不是 GB18030' });
}

async function refuseNonFiles(path: string): Promise<void> {
  const found = await stat(path);
  if (!found.isFile()) throw new ExtractFailure('not_a_file');
  if (found.size === 0) throw new ExtractFailure('empty_file');
}

async function firstBytes(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of byteChunks(path, 3)) parts.push(part);
  return Buffer.concat(parts);
}

async function* byteChunks(path: string, length?: number): AsyncGenerator<Buffer> {
  const range = length === undefined ? {} : { end: length - 1 };
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes, ...range })) yield Buffer.from(chunk);
}

interface Survey {
  readonly utf8: boolean;
  /** The bytes beyond ASCII, only while they are few. */
  readonly sample: Buffer;
}

async function surveyBytes(path: string): Promise<Survey> {
  let carry: Buffer = Buffer.alloc(0);
  let sample: number[] = [];
  let utf8 = true;
  for await (const chunk of byteChunks(path)) {
    if (chunk.includes(0)) throw new ExtractFailure('nul_bytes');
    if (sample.length <= doubtfulBytes) sample = sample.concat(highBytes(chunk));
    if (!utf8) continue;
    const joined = Buffer.concat([carry, chunk]);
    const whole = joined.length - openTail(joined);
    utf8 = isUtf8(joined.subarray(0, whole));
    carry = joined.subarray(whole);
  }
  return { utf8: utf8 && carry.length === 0, sample: Buffer.from(sample) };
}

function highBytes(chunk: Buffer): number[] {
  const found: number[] = [];
  for (const byte of chunk) {
    if (byte > 0x7f) found.push(byte);
    if (found.length > doubtfulBytes) break;
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

function readsAsHanOnlyInGb(sample: Buffer): boolean {
  if (sample.length === 0 || sample.length > doubtfulBytes || han.test(sample.toString('utf8'))) return false;
  try {
    return /^\p{Script=Han}+$/u.test(new TextDecoder('gb18030', { fatal: true }).decode(sample));
  } catch {
    return false;
  }
}

async function decodesAs(path: string, name: string): Promise<boolean> {
  const decoder = new TextDecoder(name, { fatal: true });
  try {
    for await (const chunk of byteChunks(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
