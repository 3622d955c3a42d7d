import { open } from 'node:fs/promises';
import { ExtractFailure } from './extract-problem.js';
import { printable, type ZipEntry } from './zip-file.js';

const headerBytes = 30;
const nameLengthAt = 26;
const signature = 0x04034b50;

/**
 * The name before each entry must be the one in the directory. No sum covers names: one bit turned would hide a part from its
 * reader (without the styles, dates come as numbers), and programs that trust the other name would see other files.
 */
export async function checkLocalNames(path: string, entries: readonly ZipEntry[]): Promise<void> {
  const file = await open(path, 'r');
  try {
    for (const { name, entry } of entries) {
      const header = Buffer.alloc(headerBytes + name.length);
      await file.read(header, 0, header.length, entry.relativeOffsetOfLocalHeader);
      const isSame = header.readUInt32LE(0) === signature && header.readUInt16LE(nameLengthAt) === name.length && header.subarray(headerBytes).equals(name);
      if (!isSame) throw new ExtractFailure('damaged', { detail: '压缩包内的文件名前后不一致', original: printable(name) });
    }
  } finally {
    await file.close();
  }
}
