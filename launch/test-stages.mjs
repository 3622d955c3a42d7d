import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, ensureReady } from './ensure.mjs';
import { projectRoot, toolScript } from './layout.mjs';
import { say, secondsSince } from './progress.mjs';
import { runTool } from './run-process.mjs';
import { ensureChineseFonts, findBrowser, withQuickFiles } from './test-surroundings.mjs';
import { addTallies, checkTally, namedAfter, oneFailure, tallyFile } from './test-tally.mjs';

const projects = ['light', 'rooms', 'faults', 'journey'];
const outputFolder = join(projectRoot, 'tests', 'output');

/** An interrupted run still ends with its sum, and never as a good one. */
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true));

/** One named stage; whatever it throws is one failure and the next stages still run, unless a person stops the run. */
async function stage(name, work) {
  if (interrupted) return oneFailure;
  const start = performance.now();
  say(`\n▶ ${name}`);
  let tally;
  try {
    tally = await work();
  } catch (error) {
    say(error.name === 'LaunchError' ? error.message : error.stack);
    tally = oneFailure;
  }
  say(`${tally.failed === 0 ? '✔' : '✘'} ${name} · ${secondsSince(start)}`);
  return namedAfter(name, tally);
}

const check = async (script, args) => checkTally((await runTool(script, args)).code);

async function checkTypes() {
  const runs = [['-b', 'domain', 'store', 'etl', 'backend'], ['-p', 'frontend', '--noEmit'], ['-p', 'tests', '--noEmit']];
  let worst = 0;
  for (const args of runs) worst = Math.max(worst, (await runTool(toolScript.tsc, args)).code);
  return checkTally(worst);
}

/** Most files of the rooms wait for a process of their own, those of the journey for a page; kills want the machine for themselves. */
const workers = { light: 2, rooms: 2, journey: 2 };

async function runProject(project, filters, environment) {
  const report = join(outputFolder, `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const allowEmpty = filters.length > 0 ? ['--passWithNoTests'] : [];
  const args = ['run', '--project', project, `--maxWorkers=${workers[project] ?? 1}`, ...reporters, ...allowEmpty, ...filters];
  const run = (quick) => runTool(toolScript.vitest, args, { environment: { ...environment, ...quick } });
  const { code } = await withQuickFiles(run);
  return tallyFile(report, code);
}

async function prepare() {
  await ensureReady({ web: true });
  await ensureChineseFonts();
  return addTallies([]);
}

async function browserEnvironment() {
  const browser = await findBrowser();
  say(browser === undefined ? '⚠ 找不到 Chromium，浏览器测试会失败：请安装，或设 CHROME_PATH。' : `浏览器 ${browser}`);
  return browser === undefined ? {} : { CHROME_PATH: browser };
}

/** A filter asks about some tests: lint and types of the whole checkout are left out, and said so. */
async function staticChecks(filters) {
  if (filters.length > 0) {
    say('\n（已给出筛选：略去 lint 与 types。 A filter is given: lint and types are left out.）');
    return [];
  }
  const lint = await stage('lint', () => check(toolScript.oxlint, ['--type-aware', '--deny-warnings']));
  return [lint, await stage('types', checkTypes)];
}

/** Runs everything and returns the sum; `filters` go to vitest as they are. */
export async function runTests(filters) {
  mkdirSync(outputFolder, { recursive: true });
  await ensurePackages();
  const tallies = [await stage('build', prepare)];
  let environment = {};
  const browser = await stage('browser', async () => {
    environment = await browserEnvironment();
    return addTallies([]);
  });
  tallies.push(browser, ...(await staticChecks(filters)));
  for (const project of projects) {
    tallies.push(await stage(`test ${project}`, () => runProject(project, filters, environment)));
  }
  return addTallies(tallies);
}
