import { join } from 'node:path';
import { ensureBuilt, isBuilt } from './build-rooms.mjs';
import { ensureInstalled, isInstalled } from './install.mjs';
import { projectRoot } from './layout.mjs';
import { inTurn } from './turn.mjs';

/** The turn's folder lies outside node_modules and dist, which installing and building replace. */
const turnFolder = join(projectRoot, '.launch');

export async function ensurePackages() {
  if (!isInstalled()) await inTurn(turnFolder, () => ensureInstalled());
}

/** Makes the checkout ready to run. What is ready already is only read, so it may belong to another user. */
export async function ensureReady(wanted) {
  if (isInstalled() && isBuilt(wanted)) return;
  await inTurn(turnFolder, async () => {
    await ensureInstalled();
    await ensureBuilt(wanted);
  });
}
