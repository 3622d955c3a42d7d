import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { upperBound } from '../tests/faults/bound.mjs';
import { projectRoot, toolScript } from './layout.mjs';
import { say, showing } from './progress.mjs';
import { lastLines, runTool } from './run-process.mjs';
import { withQuickFiles } from './test-surroundings.mjs';
import { tallyFile } from './test-tally.mjs';

const outputFolder = join(projectRoot, 'tests', 'output');
const shownOfFailure = 80;

const rowsIn = (output) => [...output.matchAll(/fault-table: (\{.*\})/gu)].map(([, text]) => JSON.parse(text));

/** A file that tells no row of its own counts as often as it has tests. */
const rowOfTests = (fault, { passed, failed, skipped }) => ({
  fault, runs: passed + failed, lost: 0, doubled: 0, torn: 0, unrecovered: failed, note: skipped > 0 ? `${skipped} skipped` : 'tests',
});

async function tryOne({ fault, files }, environment) {
  const missing = files.filter((file) => !existsSync(join(projectRoot, file)));
  if (missing.length > 0) return { rows: [{ ...rowOfTests(fault, { passed: 0, failed: 1, skipped: 0 }), note: `missing: ${missing.join(', ')}` }], failed: 1 };
  const report = join(outputFolder, `faults-${fault}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--maxWorkers=1', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files];
  const { code, output } = await runTool(toolScript.vitest, args, { quiet: true, environment });
  const tally = tallyFile(report, code);
  if (tally.failed > 0) say(lastLines(output, shownOfFailure));
  const own = rowsIn(output);
  return { rows: own.length > 0 ? own : [rowOfTests(fault, tally)], failed: tally.failed };
}

const failuresOf = ({ lost, doubled, torn, unrecovered = 0 }) => Math.min(1, lost) + Math.min(1, doubled) + torn + unrecovered;

const completed = (row, seconds) => {
  const unrecovered = row.unrecovered ?? 0;
  return { ...row, unrecovered, bound: upperBound(Math.min(row.runs, failuresOf(row)), row.runs), seconds: Math.round(seconds) };
};

const columns = ['fault', 'runs', 'lost', 'doubled', 'torn', 'not recovered', '95 % bound', 'seconds', 'note'];
const cellsOf = ({ fault, runs, lost, doubled, torn, unrecovered, bound, seconds, note = '' }) =>
  [fault, runs, lost, doubled, torn, unrecovered, `${(100 * bound).toPrecision(2)} %`, seconds, note].map(String);

function printTable(rows) {
  const lines = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index].length)));
  for (const cells of lines) say(cells.map((cell, index) => cell.padEnd(widths[index])).join('  ').trimEnd());
}

/** Tries the plan's rows one after the other (the kills use both cores themselves), prints the table and keeps it. Returns the exit code. */
export async function runFaults({ items, environment }) {
  mkdirSync(outputFolder, { recursive: true });
  const rows = [];
  let failed = 0;
  await withQuickFiles(async (quick) => {
    for (const item of items) {
      const began = performance.now();
      const found = await showing(`${item.fault} · ${item.files.length === 1 ? item.files[0] : `${item.files.length} files`}`, () => tryOne(item, { ...environment, ...quick }));
      const seconds = (performance.now() - began) / 1000 / found.rows.length;
      failed += found.failed;
      rows.push(...found.rows.map((row) => completed(row, seconds)));
      writeFileSync(join(outputFolder, 'faults-table.json'), `${JSON.stringify({ seed: environment.FAULT_SEED, rows }, null, 2)}\n`);
    }
  });
  say(`\n种子 seed ${environment.FAULT_SEED}`);
  printTable(rows);
  return failed > 0 || rows.some((row) => failuresOf(row) > 0) ? 1 : 0;
}
