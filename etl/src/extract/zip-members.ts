import type { Readable } from 'node:stream';
import { isUtf8 } from 'node:buffer';
import type { ZipFile } from 'yauzl';
import { ExtractFailure, failureOf } from './extract-problem.js';
import { checkLocalNames } from './local-names.js';
import { checkZipFile, listEntries, openEntry, openZip, printable, scanEntries, type ZipEntry, type ZipLimits } from './zip-file.js';

export interface ZipMember {
  /** Relative, with `/`, no step upwards, unique in its zip. */
  readonly path: string;
  /** Inflated. */
  readonly size: number;
  open(): Promise<Readable>;
}

export interface ZipMembers {
  readonly members: readonly ZipMember[];
  /** What is left out, with names that are safe to show and the reason in Chinese. */
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  close(): void;
}

const limits: ZipLimits = { fileBytes: 1 << 30, entries: 200, unpackedBytes: 2 ** 32, unpackedRatio: 100, partBytes: 2 ** 31 };

const readable = /\.(csv|tsv|json|ndjson|jsonl|xlsx|parquet)$/iu;
const nested = /\.(zip|rar|7z|gz|tgz|tar|bz2|xz|zst)$/iu;

/**
 * The data files of a zip. Every member is inflated, counted and checked before any is handed out; the caller closes.
 * A zip that is damaged, encrypted, too big, or names places outside itself is refused whole.
 * @throws ExtractFailure with what to do
 */
export async function zipMembers(path: string): Promise<ZipMembers> {
  const { size, head } = await checkZipFile(path, limits.fileBytes);
  if (head.toString('latin1', 0, 2) !== 'PK') throw new ExtractFailure('not_a_zip');
  const zip = await openZip(path);
  try {
    const listed = await listEntries(zip, limits);
    const sorted = sortEntries(listed);
    await checkLocalNames(path, listed);
    await scanEntries(zip, sorted.taken.map(({ entry }) => entry), { limits, size, keepBytes: 0 });
    return { members: sorted.taken.map((taken) => memberOf(zip, taken)), skipped: sorted.skipped, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw failureOf(error);
  }
}

interface Taken extends ZipEntry {
  readonly path: string;
}

const memberOf = (zip: ZipFile, { path, entry }: Taken): ZipMember => ({ path, size: entry.uncompressedSize, open: () => openEntry(zip, entry) });

function sortEntries(entries: readonly ZipEntry[]): { taken: Taken[]; skipped: { path: string; why: string }[] } {
  const taken = new Map<string, Taken>();
  const skipped: { path: string; why: string }[] = [];
  for (const found of entries) {
    const path = safePath(found);
    const key = path.normalize('NFC').toLowerCase();
    if (taken.has(key)) throw new ExtractFailure('damaged', { detail: '压缩包内有重名文件', original: printable(path) });
    const why = path.endsWith('/') ? null : reasonToSkip(path, found);
    if (why !== null) skipped.push({ path: printable(path), why });
    else if (!path.endsWith('/')) taken.set(key, { ...found, path });
  }
  return { taken: [...taken.values()], skipped };
}

const linkType = 0o120000;
const typeBits = 0o170000;

function reasonToSkip(path: string, { entry }: ZipEntry): string | null {
  if (((entry.externalFileAttributes >>> 16) & typeBits) === linkType) return '这是一个链接，不是文件';
  if (path.startsWith('__MACOSX/') || /(^|\/)(\._|\.DS_Store$|Thumbs\.db$|~\$)/iu.test(path)) return '系统附带的文件，不含数据';
  if (nested.test(path)) return '压缩包里又有压缩包：请解开后直接提交其中的文件';
  if (Buffer.byteLength(path) > 512) return '文件名过长：请改短后重新压缩';
  if (printable(path) !== path) return '文件名含有不可见或改变文字方向的字符：请改名后重新压缩';
  return readable.test(path) ? null : '不是可读取的格式（.csv、.tsv、.json、.ndjson、.xlsx、.parquet）';
}

function safePath(found: ZipEntry): string {
  const path = nameOf(found).replaceAll('\\', '/');
  const steps = path.replace(/\/$/u, '').split('/');
  const unsafe = path.includes('\0') || /^[A-Za-z]:/u.test(path) || steps.some((step) => step === '' || step === '.' || step === '..');
  if (unsafe) throw new ExtractFailure('unsafe_name', { original: printable(path) });
  return path;
}

const utf8Flag = 0x800;

/** Names without the mark of UTF-8 come from Chinese Windows as GB18030, though the standard says otherwise. */
function nameOf({ name, entry }: ZipEntry): string {
  const isMarked = (entry.generalPurposeBitFlag & utf8Flag) !== 0;
  if (isUtf8(name)) return name.toString();
  if (isMarked) throw new ExtractFailure('unsafe_name', { detail: '文件名不是有效的 UTF-8', original: printable(name.toString('latin1')) });
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(name);
  } catch (error) {
    if (error instanceof TypeError) return name.toString('latin1');
    throw error;
  }
}
