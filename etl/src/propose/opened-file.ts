import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ExtractFailure } from '../extract/extract-problem.js';
import type { NamedFile } from '../extract/file-type.js';
import { zipMembers } from '../extract/zip-members.js';

export const isZip = ({ name }: Pick<NamedFile, 'name'>): boolean => /\.zip$/iu.test(name);

export interface ZipListing {
  readonly members: readonly { readonly path: string; readonly size: number }[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

/** What a zip holds. @throws ExtractFailure */
export const listZip = async ({ path }: NamedFile): Promise<ZipListing> => {
  const zip = await zipMembers(path);
  zip.close();
  return { members: zip.members.map((member) => ({ path: member.path, size: member.size })), skipped: zip.skipped };
};

/** Works on a file as it is, or on one file of a zip, unpacked for as long as the work takes. @throws ExtractFailure */
export const withOpened = async <T>(file: NamedFile, member: string | undefined, work: (opened: NamedFile) => Promise<T>): Promise<T> => {
  if (!isZip(file)) return work(file);
  const folder = await mkdtemp(join(tmpdir(), 'monitor-member-'));
  try {
    return await work(await unpack(file, member, join(folder, 'content')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const unpack = async ({ path }: NamedFile, member: string | undefined, into: string): Promise<NamedFile> => {
  const zip = await zipMembers(path);
  try {
    const found = member === undefined && zip.members.length === 1 ? zip.members[0] : zip.members.find((each) => each.path === member);
    if (found === undefined) throw new ExtractFailure('not_a_file', { detail: member === undefined ? '压缩包里有不止一个文件，请选择其中一个' : '压缩包里没有这个文件' });
    await pipeline(await found.open(), createWriteStream(into, { flags: 'wx', mode: 0o600 }));
    return { name: basename(found.path), path: into };
  } finally {
    zip.close();
  }
};
