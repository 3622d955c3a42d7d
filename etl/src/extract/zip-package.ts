import { posix } from 'node:path';
import { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { ExtractFailure, failureOf } from './extract-problem.js';
import { checkLocalNames } from './local-names.js';
import type { WorkbookLimits } from './workbook-limits.js';
import { checkZipFile, listEntries, openEntry, openZip, type PieceCheck, printable, scanEntries, type ZipEntry } from './zip-file.js';

/** The parts of an office package, every one of them inflated, counted and checked once before any is read. */
export interface ZipPackage {
  readonly limits: WorkbookLimits;
  readonly names: readonly string[];
  has(name: string): boolean;
  open(name: string): Promise<Readable>;
  close(): void;
}

/** Most workbooks are inflated only once; a larger part is inflated again when it is read. */
const keepBytes = 128 << 20;

/** Opens and scans a package; throws ExtractFailure for whatever exceeds the limits or is no sound zip. */
export async function openPackage(path: string, limits: WorkbookLimits): Promise<ZipPackage> {
  const { size, head } = await checkZipFile(path, limits.fileBytes);
  if (head.toString('hex') === 'd0cf11e0a1b11ae1') throw new ExtractFailure('legacy_or_encrypted');
  if (head.toString('latin1', 0, 2) !== 'PK') throw new ExtractFailure('not_a_workbook');
  const zip = await openZip(path);
  try {
    const listed = await listEntries(zip, limits);
    await checkLocalNames(path, listed);
    const entries = partsOf(listed);
    const kept = await scanEntries(zip, [...entries.values()], { limits, size, keepBytes, check: checkOf(limits) });
    return packageOf({ zip, entries, kept }, limits);
  } catch (error) {
    zip.close();
    throw failureOf(error);
  }
}

/** Part names are compared without case and leading slash, as Excel does. */
export const partName = (name: string): string => posix.normalize(name.replaceAll('\\', '/')).replace(/^\/+/, '').toLowerCase();

function partsOf(entries: readonly ZipEntry[]): Map<string, Entry> {
  const parts = new Map<string, Entry>();
  for (const { name, entry } of entries) {
    const part = partName(name.toString());
    if (parts.has(part)) throw new ExtractFailure('damaged', { detail: '压缩包内有重名条目', original: printable(name) });
    if (!part.endsWith('/')) parts.set(part, entry);
  }
  return parts;
}

/** Tells what cannot be taken while the parts are counted: reading two hundred thousand rows first would take many seconds. */
function checkOf(limits: WorkbookLimits): PieceCheck {
  let rows = 0;
  return (piece, tail) => {
    refuseDoctype(piece, tail);
    rows = (tail === '' ? 0 : rows) + filledRows(piece);
    if (rows > limits.rows) throw new ExtractFailure('too_big', { detail: `工作表超过 ${limits.rows} 行` });
  };
}

/** Rows that hold a value and lie whole in the piece: fewer than there are, never more. */
function filledRows(piece: Buffer): number {
  let count = 0;
  let value = 0;
  let end = 0;
  for (let row = piece.indexOf('<row'); row >= 0; row = piece.indexOf('<row', row + 4)) {
    if (end < row) end = piece.indexOf('</row>', row);
    if (end < 0) return count;
    if (value < row) value = piece.indexOf('<v>', row);
    if (value < 0) return count;
    if (value < end) count += 1;
  }
  return count;
}

function refuseDoctype(piece: Buffer, tail: string): void {
  if (piece.includes('<!DOCTYPE') || (tail + piece.toString('latin1', 0, 9)).includes('<!DOCTYPE')) throw new ExtractFailure('doctype');
}

interface Scanned {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly kept: Map<Entry, Buffer[]>;
}

function packageOf({ zip, entries, kept }: Scanned, limits: WorkbookLimits): ZipPackage {
  return {
    limits,
    names: [...entries.keys()],
    has: (name) => entries.has(partName(name)),
    close: () => zip.close(),
    open: async (name) => {
      const entry = entries.get(partName(name));
      if (!entry) throw new ExtractFailure('damaged', { detail: '工作簿缺少一个部件', original: name });
      const pieces = kept.get(entry);
      kept.delete(entry);
      return pieces ? Readable.from(pieces) : openEntry(zip, entry);
    },
  };
}
