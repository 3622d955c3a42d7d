import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function digest(root, files, detail) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`).update(detail(file)).update('\0');
  }
  return hash.digest('hex');
}

/** SHA-256 over the names and bytes of all files below `paths` (relative to `root`); absent paths count as empty. */
export const contentFingerprint = (root, paths) =>
  digest(root, paths.flatMap((path) => filesUnder(join(root, path))), (file) => readFileSync(file));

/** SHA-256 over the names and sizes of one folder's files: enough to see that a built file was removed or replaced. */
export const sizeFingerprint = (folder, except) =>
  digest(folder, filesUnder(folder).filter((file) => file !== except), (file) => String(statSync(file).size));
