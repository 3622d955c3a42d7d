import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ExtractFailure, failureOf } from './extract-problem.js';
import { inMegabytes } from './workbook-limits.js';

export interface ZipLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly unpackedBytes: number;
  readonly unpackedRatio: number;
  readonly partBytes: number;
}

/** One entry; its name as bytes, since who wrote it decides how to read them. */
export interface ZipEntry {
  readonly name: Buffer;
  readonly entry: Entry;
}

/** The first bytes of a file that must be a zip; throws where it is none or too big. */
export async function checkZipFile(path: string, fileBytes: number): Promise<{ size: number; head: Buffer }> {
  const found = await stat(path);
  if (!found.isFile()) throw new ExtractFailure('not_a_file');
  if (found.size === 0) throw new ExtractFailure('empty_file');
  if (found.size > fileBytes) throw new ExtractFailure('too_big', { detail: `文件超过 ${inMegabytes(fileBytes)}` });
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, 8, 0);
    return { size: found.size, head };
  } finally {
    await file.close();
  }
}

export const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false } as const;
    yauzl.open(path, options, (error, zip) => (zip ? resolve(zip) : reject(failureOf(error))));
  });

/** Every entry of the directory; refuses too many, encrypted ones, and those that lie on each other in the file. */
export async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.entries) throw new ExtractFailure('bomb', { detail: `压缩包内有 ${zip.entryCount} 个条目，最多 ${limits.entries} 个` });
  const entries = await readDirectory(zip);
  refuseOverlaps(entries);
  return entries;
}

function readDirectory(zip: ZipFile): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) reject(new ExtractFailure('encrypted'));
      entries.push({ name: nameBytes(entry), entry });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Without decodeStrings the name is a Buffer, which its type does not say. */
function nameBytes(entry: Entry): Buffer {
  const name: unknown = entry.fileName;
  return Buffer.isBuffer(name) ? name : Buffer.from(entry.fileName);
}

const localHeaderBytes = 30;

/** A few bytes that many entries share inflate to terabytes while each size is true. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const placed = entries.toSorted((left, right) => left.entry.relativeOffsetOfLocalHeader - right.entry.relativeOffsetOfLocalHeader);
  let free = 0;
  for (const { entry, name } of placed) {
    if (entry.relativeOffsetOfLocalHeader < free) throw new ExtractFailure('bomb', { detail: '压缩包内的条目互相重叠' });
    free = entry.relativeOffsetOfLocalHeader + localHeaderBytes + name.length + entry.compressedSize;
  }
}

const pieceBytes = 256 << 10;

const openPacked = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    const options = { decompress: entry.isCompressed() ? false : null, decrypt: null, start: null, end: null };
    zip.openReadStream(entry, options, (error, stream) => (stream ? resolve(stream) : reject(failureOf(error))));
  });

/** The inflated bytes in pieces larger than yauzl's own 16 KB, which would cost a third of the time. */
export async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  const packed = await openPacked(zip, entry);
  if (!entry.isCompressed()) return packed;
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  packed.once('error', (error) => inflate.destroy(error));
  inflate.once('close', () => packed.destroy());
  return packed.pipe(inflate);
}

/** Looks at the pieces of an entry while it is counted. */
export type PieceCheck = (piece: Buffer, tail: string) => void;

export interface ScanBounds {
  readonly limits: ZipLimits;
  /** Of the zip. */
  readonly size: number;
  /** So many inflated bytes may stay in memory, so that what is read soon is not inflated twice. */
  readonly keepBytes: number;
  readonly check?: PieceCheck;
}

/** Inflates, counts and sums up every entry once: headers lie, and yauzl does not check the sum. Returns the entries that were kept whole. */
export async function scanEntries(zip: ZipFile, entries: readonly Entry[], bounds: ScanBounds): Promise<Map<Entry, Buffer[]>> {
  const kept = new Map<Entry, Buffer[]>();
  let total = 0;
  let held = 0;
  for (const entry of entries) {
    const isKept = held + entry.uncompressedSize <= bounds.keepBytes;
    const scanned = await scanEntry(await openEntry(zip, entry), entry, { ...bounds, before: total, isKept });
    total += entry.uncompressedSize;
    if (!isKept) continue;
    held += entry.uncompressedSize;
    kept.set(entry, scanned);
  }
  return kept;
}

type EntryBounds = ScanBounds & { readonly before: number; readonly isKept: boolean };

async function scanEntry(stream: Readable, entry: Entry, { limits, size, check, before, isKept }: EntryBounds): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  let sum = 0;
  let tail = '';
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    bytes += piece.length;
    refuseBomb(before + bytes, bytes, { limits, size });
    sum = crc32(piece, sum);
    check?.(piece, tail);
    if (isKept && bytes <= entry.uncompressedSize) pieces.push(piece);
    tail = piece.toString('latin1', Math.max(0, piece.length - 8));
  }
  if (bytes !== entry.uncompressedSize) throw new ExtractFailure('damaged', { detail: '条目的大小与声明不符', original: printable(nameBytes(entry)) });
  if (sum !== entry.crc32) throw new ExtractFailure('damaged', { detail: '校验和不符', original: printable(nameBytes(entry)) });
  return pieces;
}

/** Small files pack well without being bombs. */
const harmlessBytes = 8 << 20;

function refuseBomb(total: number, part: number, { limits, size }: { limits: ZipLimits; size: number }): void {
  if (total > limits.unpackedBytes) throw new ExtractFailure('bomb', { detail: `解压后超过 ${inMegabytes(limits.unpackedBytes)}` });
  if (part > limits.partBytes) throw new ExtractFailure('bomb', { detail: `单个部件解压后超过 ${inMegabytes(limits.partBytes)}` });
  if (total > Math.max(size * limits.unpackedRatio, harmlessBytes)) throw new ExtractFailure('bomb', { detail: `解压后超过原大小的 ${limits.unpackedRatio} 倍` });
}

/** A name as it may be shown: what does not print, or turns the direction of the text, is written as its code. */
export const printable = (name: Buffer | string): string =>
  name.toString().replace(/[\p{C}\p{Z}]/gu, (letter) => (letter === ' ' ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`));
