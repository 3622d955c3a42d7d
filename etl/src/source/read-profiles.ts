import type { SourceProfile } from '@monitor/domain';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseProfile, type ProfileFileFault } from './parse-profile.js';

/** A profile and the text it was read from. */
export interface KeptProfile {
  readonly profile: SourceProfile;
  readonly text: string;
}

export interface ProfileFolder {
  readonly profiles: readonly KeptProfile[];
  readonly faults: readonly ProfileFileFault[];
}

const LONGEST = 1_000_000;
const PROFILE = /^[^.].*\.ya?ml$/iu;

/**
 * Every profile of a folder, in the order of their names; a folder that is not there holds none.
 * A profile that cannot be used is a fault with file and line and never hides the others.
 */
export const readProfiles = async (folder: string): Promise<ProfileFolder> => {
  const names = (await namesIn(folder)).filter((name) => PROFILE.test(name)).sort();
  const profiles: KeptProfile[] = [];
  const faults: ProfileFileFault[] = [];
  for (const file of names) {
    const text = await textOf(folder, file, faults);
    if (text === null) continue;
    const read = parseProfile(text, file);
    faults.push(...read.faults);
    if (read.profile === null) continue;
    if (`${read.profile.name}.yaml` === file) profiles.push({ profile: read.profile, text });
    else faults.push({ file, path: 'name', message: `来源名称是“${read.profile.name}”，文件应叫 ${read.profile.name}.yaml。请改文件名或改名称。` });
  }
  return { profiles, faults };
};

const isNodeError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
};

const textOf = async (folder: string, file: string, faults: ProfileFileFault[]): Promise<string | null> => {
  const path = join(folder, file);
  const refuse = (message: string): null => {
    faults.push({ file, path: '', message });
    return null;
  };
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse('不是普通文件，未读取。请放入文件本身。');
    if (found.size > LONGEST) return refuse('超过 1 MB，不像来源配置。请核对文件。');
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return refuse('文字编码不是 UTF-8。请另存为 UTF-8。');
    if (isNodeError(error)) return refuse(`无法读取（${error.message}）。请检查读取权限。`);
    throw error;
  }
};
