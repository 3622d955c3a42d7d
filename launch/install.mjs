import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contentFingerprint } from './fingerprint.mjs';
import { LaunchError } from './launch-error.mjs';
import { projectRoot } from './layout.mjs';
import { say, showing } from './progress.mjs';
import { firstAndLastLines, runProcess } from './run-process.mjs';

const stampPath = (root) => join(root, 'node_modules', '.monitor-install.json');
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

const currentStamp = (root) => ({
  lock: contentFingerprint(root, ['package-lock.json']),
  platform: `${process.platform}-${process.arch}`,
});

/** True when npm's own record of node_modules holds every package of the lock, on disk as well. */
export function installMatchesLock(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link) return true;
    const installed = present[place];
    if (!installed) return entry.optional === true || entry.devOptional === true;
    return installed.version === entry.version && existsSync(join(root, place));
  });
}

function installIsCurrent(root) {
  const stamp = readJson(stampPath(root));
  const now = currentStamp(root);
  if (stamp !== null && stamp.platform !== now.platform) return false;
  if (!existsSync(join(root, 'package-lock.json'))) return stamp?.lock === now.lock;
  return installMatchesLock(root);
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script !== undefined && basename(script) === 'npm-cli.js') return [process.execPath, [script]];
  return ['npm', []];
}

const installFlags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];

async function npm(...words) {
  const [command, prefix] = npmCommand();
  return runProcess(command, [...prefix, ...words, ...installFlags], { quiet: true });
}

/** `npm ci` refuses a lock that lags behind a package.json; the lock's versions still serve for all the rest. */
async function installPackages(verb) {
  let { code, output } = await npm(verb);
  if (code !== 0 && verb === 'ci' && /npm (error|ERR!) code EUSAGE/.test(output)) {
    say('⚠ package-lock.json 落后于 package.json：改用 npm install，不改动锁文件。 The lock lags behind: npm install instead.');
    ({ code, output } = await npm('install', '--no-save'));
  }
  if (code === 0) return;
  throw new LaunchError(
    `${firstAndLastLines(output)}\n安装依赖失败（npm ${verb} 退出码 ${code}）：请按上面 npm 的说明处理（多为网络或磁盘空间），再运行同一命令。` +
      ` npm ${verb} failed; what it said is above.`,
  );
}

const countPackages = (root) =>
  Object.keys(readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {}).filter((place) =>
    place.includes('node_modules/'),
  ).length;

export const isInstalled = (root = projectRoot) =>
  existsSync(stampPath(root)) && readJson(stampPath(root)).lock === currentStamp(root).lock && installIsCurrent(root);

/** Installs the packages of the lock unless they are there already; one line tells how many and how long. */
export async function ensureInstalled(root = projectRoot) {
  if (isInstalled(root)) return;
  if (!installIsCurrent(root)) {
    const verb = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
    await showing(
      `安装依赖 npm ${verb}（首次约 1–2 分钟，1.1 GB）`,
      () => installPackages(verb),
      () => `${countPackages(root)} 个包 packages`,
    );
  }
  writeFileSync(stampPath(root), JSON.stringify(currentStamp(root)));
}
