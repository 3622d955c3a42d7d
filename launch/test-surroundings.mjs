import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { projectRoot, toolScript } from './layout.mjs';
import { say, showing } from './progress.mjs';
import { lastLines, runProcess, runTool } from './run-process.mjs';

const knownBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

async function tryQuietly(command, args) {
  try {
    return await runProcess(command, args, { quiet: true, environment: { DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    if (error.code === 'ENOENT') return { code: 127, output: `${command}: not found` };
    throw error;
  }
}

/** Installs a Debian package where this user may; says why it could not. */
async function installDebianPackage(name) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return tryQuietly(command, rest);
  };
  return showing(`安装 Debian 软件包 ${name}`, async () => {
    await apt('update', '-q');
    const { code, output } = await apt('install', '-yq', '--no-install-recommends', name);
    if (code !== 0) say(lastLines(output, 5));
    return code === 0;
  });
}

const knownBrowser = () => knownBrowsers.find((path) => existsSync(path));

async function downloadedBrowser() {
  const { chromium } = await import(pathToFileURL(join(projectRoot, 'node_modules/playwright-core/index.mjs')).href);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function downloadBrowser() {
  await showing('下载 Chromium', () => runTool(toolScript.playwright, ['install', 'chromium']));
  return downloadedBrowser();
}

/** A Chromium for the browser tests: the person's, the machine's, Debian's, or a downloaded one. */
export async function findBrowser(chosen = process.env.CHROME_PATH) {
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  if (chosen) say(`⚠ CHROME_PATH 指向的 ${chosen} 不存在，另找一个浏览器。`);
  const ready = knownBrowser() ?? (await downloadedBrowser());
  if (ready !== undefined) return ready;
  if (await installDebianPackage('chromium')) return knownBrowser();
  return downloadBrowser();
}

const chineseFonts = async () => {
  const { code, output } = await tryQuietly('fc-list', [':lang=zh']);
  return code === 0 && output.trim() !== '';
};

/** Without a Chinese font the pictures of the browser tests show boxes: install one or warn loudly. */
export async function ensureChineseFonts() {
  if (process.platform !== 'linux' || (await chineseFonts())) return;
  if ((await installDebianPackage('fonts-noto-cjk')) && (await chineseFonts())) return;
  say('⚠⚠ 本机没有中文字体：截图与导出里的汉字会变成方框。请安装 fonts-noto-cjk。 No Chinese font found.');
}

const inMemory = '/dev/shm';
const roomNeeded = 6 * 1024 ** 3;

/**
 * Lets `work` keep its temporary files in memory where there is room: they outlive a killed process there as they do on a disk.
 * `work` gets the environment to hand on.
 */
export async function withQuickFiles(work) {
  const { bavail, bsize } = existsSync(inMemory) ? statfsSync(inMemory) : { bavail: 0, bsize: 0 };
  if (bavail * bsize < roomNeeded) return work({});
  const folder = mkdtempSync(join(inMemory, 'monitor-'));
  // Open to all as /tmp is: a database server of the tests runs as a user of its own.
  chmodSync(folder, 0o1777);
  try {
    return await work({ TMPDIR: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
