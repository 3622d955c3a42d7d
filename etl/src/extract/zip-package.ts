import { open, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ExtractFailure, failureOf } from './extract-problem.js';
import { workbookLimits as limits } from './workbook-limits.js';

/** The parts of an office package, every one of them inflated, counted and checked once before any is read. */
export interface ZipPackage {
  readonly names: readonly string[];
  has(name: string): boolean;
  open(name: string): Promise<Readable>;
  close(): void;
}

/** Opens and scans a package; throws ExtractFailure for whatever exceeds the limits or is no sound zip. */
export async function openPackage(path: string): Promise<ZipPackage> {
  const size = await checkFile(path);
  const zip = await openZip(path);
  try {
    const entries = await readEntries(zip);
    await scanContents(zip, [...entries.values()], size);
    return packageOf(zip, entries);
  } catch (error) {
    zip.close();
    throw failureOf(error);
  }
}

/** Part names are compared without case and leading slash, as Excel does. */
export const partName = (name: string): string => posix.normalize(name.replaceAll('\\', '/')).replace(/^\/+/, '').toLowerCase();

async function checkFile(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw new ExtractFailure('not_a_file');
  if (found.size === 0) throw new ExtractFailure('empty_file');
  if (found.size > limits.fileBytes) throw new ExtractFailure('too_big', { detail: '工作簿超过 20 MB' });
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, 8, 0);
    if (head.toString('hex') === 'd0cf11e0a1b11ae1') throw new ExtractFailure('legacy_or_encrypted');
    if (head.toString('latin1', 0, 2) !== 'PK') throw new ExtractFailure('not_a_workbook');
    return found.size;
  } finally {
    await file.close();
  }
}

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
    yauzl.open(path, options, (error, zip) => (zip ? resolve(zip) : reject(failureOf(error))));
  });

function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new ExtractFailure('bomb', { detail: `压缩包内有 ${zip.entryCount} 个条目` });
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = partName(entry.fileName);
      if (entries.has(name)) reject(new ExtractFailure('damaged', { detail: '压缩包内有重名条目', original: name }));
      else if (entry.isEncrypted()) reject(new ExtractFailure('encrypted'));
      else if (!name.endsWith('/')) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(failureOf(error))));
  });

async function scanContents(zip: ZipFile, entries: readonly Entry[], fileSize: number): Promise<void> {
  let total = 0;
  for (const entry of entries) {
    const bytes = await scanEntry(await openEntry(zip, entry), entry, total);
    total += bytes;
    if (total > fileSize * limits.unpackedRatio) throw new ExtractFailure('bomb', { detail: '解压后超过原大小的 100 倍' });
  }
}

/** Counts real inflated bytes, since the header may lie, and checks the sum, which yauzl does not. */
async function scanEntry(stream: Readable, entry: Entry, before: number): Promise<number> {
  let bytes = 0;
  let sum = 0;
  let tail = '';
  for await (const chunk of stream) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (before + bytes > limits.unpackedBytes) throw new ExtractFailure('bomb', { detail: '解压后超过 200 MB' });
    if (bytes > limits.partBytes) throw new ExtractFailure('bomb', { detail: '单个部件解压后超过 150 MB' });
    sum = crc32(part, sum);
    if (part.includes('<!DOCTYPE') || (tail + part.toString('latin1', 0, 9)).includes('<!DOCTYPE')) throw new ExtractFailure('doctype');
    tail = part.toString('latin1', Math.max(0, part.length - 8));
  }
  if (sum !== entry.crc32) throw new ExtractFailure('damaged', { detail: '校验和不符', original: entry.fileName });
  return bytes;
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipPackage {
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(partName(name)),
    close: () => zip.close(),
    open: async (name) => {
      const entry = entries.get(partName(name));
      if (!entry) throw new ExtractFailure('damaged', { detail: '工作簿缺少一个部件', original: name });
      return openEntry(zip, entry);
    },
  };
}
