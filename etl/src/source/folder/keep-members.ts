import type { Archive, Manifest } from '@monitor/store';
import { ExtractFailure } from '../../extract/extract-problem.js';
import { zipMembers, type ZipMember } from '../../extract/zip-members.js';
import { container, isContainer, isRetained, type ManifestEntry, ownerOf, skipped } from '../manifest-entry.js';

export interface MemberOrder {
  readonly archive: Archive;
  readonly previous: Manifest;
  readonly origin: string;
}

const INSIDE = '!/';

export const isZip = (path: string): boolean => /\.zip$/iu.test(path);

/** The files inside a zip that is kept, each as a file of its own beside it. A zip that is not safe brings nothing and says so. */
export const keepMembers = async (zip: ManifestEntry, order: MemberOrder): Promise<ManifestEntry[]> => {
  const { archive, origin } = order;
  const beside = container(ownerOf(zip), zip);
  const known = keptBefore(zip, order.previous);
  if (known !== null) return [beside, ...known];
  try {
    const opened = await zipMembers(archive.pathOf(zip.sha256));
    try {
      const kept: ManifestEntry[] = [beside];
      for (const member of opened.members) kept.push({ ...(await keepMember(archive, member)), source: origin, path: zip.path + INSIDE + member.path });
      return [...kept, ...opened.skipped.map(({ path }) => skipped(origin, zip.path + INSIDE + path, 'not-kept'))];
    } finally {
      opened.close();
    }
  } catch (error) {
    if (error instanceof ExtractFailure) return [skipped(origin, zip.path, 'bad-zip')];
    throw error;
  }
};

const keepMember = async (archive: Archive, member: ZipMember): Promise<Pick<ManifestEntry, 'sha256' | 'size'>> => {
  const kept = await archive.keepStream(await member.open(), { most: member.size });
  return { sha256: kept.sha256, size: kept.size };
};

/** The same zip was opened for the published edition. */
const keptBefore = (zip: ManifestEntry, previous: Manifest): ManifestEntry[] | null => {
  if (!previous.some((entry) => isContainer(entry) && entry.path === zip.path && entry.sha256 === zip.sha256)) return null;
  const inside = previous.filter(({ path }) => path.startsWith(zip.path + INSIDE));
  return inside.some(isRetained) ? null : inside;
};
