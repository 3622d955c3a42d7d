import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFingerprint, sizeFingerprint } from './fingerprint.mjs';
import { LaunchError } from './launch-error.mjs';
import { nodeRooms, projectRoot, toolScript } from './layout.mjs';
import { showing } from './progress.mjs';
import { runTool } from './run-process.mjs';

const sharedSources = ['tsconfig.base.json', 'tsconfig.json', 'package-lock.json'];
const sourcesOf = (room) => ['src', 'tsconfig.json', 'package.json'].map((name) => join(room, name));
const webFiles = ['index.html', 'public', 'vite.config.ts'].map((name) => join('frontend', name));

/** `--force`: a removed or foreign output would else be taken for current by tsc's own record. */
const nodePart = {
  title: `编译 build ${nodeRooms.join(' ')}`,
  rooms: nodeRooms,
  sources: [...sharedSources, ...nodeRooms.flatMap(sourcesOf)],
  tool: [toolScript.tsc, '-b', '--force', ...nodeRooms],
};
const webPart = {
  title: '编译 build frontend',
  rooms: ['frontend'],
  sources: [...sharedSources, ...sourcesOf('domain'), ...sourcesOf('frontend'), ...webFiles],
  tool: [toolScript.vite, 'build', 'frontend', '--logLevel', 'warn'],
};

const distOf = (room) => join(projectRoot, room, 'dist');
const stampPath = (room) => join(distOf(room), '.built.json');
const outputsOf = (room) => sizeFingerprint(distOf(room), stampPath(room));

function roomIsCurrent(room, sources) {
  if (!existsSync(stampPath(room))) return false;
  const stamp = JSON.parse(readFileSync(stampPath(room), 'utf8'));
  return stamp.sources === sources && stamp.outputs === outputsOf(room);
}

async function runBuild({ tool: [script, ...args], title }) {
  const { code } = await runTool(script, args);
  if (code !== 0) throw new LaunchError(`${title} 失败：请改正上面列出的错误再试。 The build failed, see above.`);
}

const sourcesNow = (part) => contentFingerprint(projectRoot, part.sources);
const partIsCurrent = (part, sources) => part.rooms.every((room) => roomIsCurrent(room, sources));

async function ensurePart(part) {
  const sources = sourcesNow(part);
  if (partIsCurrent(part, sources)) return;
  part.rooms.forEach((room) => rmSync(stampPath(room), { force: true }));
  await showing(part.title, () => runBuild(part));
  for (const room of part.rooms) {
    writeFileSync(stampPath(room), JSON.stringify({ sources, outputs: outputsOf(room) }));
  }
}

const partsFor = ({ web }) => (web ? [nodePart, webPart] : [nodePart]);

export const isBuilt = (wanted) => partsFor(wanted).every((part) => partIsCurrent(part, sourcesNow(part)));

/** Builds what its sources have outrun: the node rooms, and the web page where it is wanted. */
export async function ensureBuilt(wanted) {
  for (const part of partsFor(wanted)) await ensurePart(part);
}
