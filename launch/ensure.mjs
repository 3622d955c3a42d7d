import { join } from 'node:path';
import { ensureNodeRoomsBuilt, ensureWebBuilt } from './build-rooms.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot } from './layout.mjs';
import { inTurn } from './turn.mjs';

/** The turn's folder lies outside node_modules and dist, which installing and building replace. */
const turnFolder = join(projectRoot, '.launch');

/** Makes the checkout ready to run: packages installed, rooms built (the web page only where it is wanted). */
export const ensureReady = ({ web }) =>
  inTurn(turnFolder, async () => {
    await ensureInstalled();
    await ensureNodeRoomsBuilt();
    if (web) await ensureWebBuilt();
  });

export const ensurePackages = () => inTurn(turnFolder, () => ensureInstalled());
