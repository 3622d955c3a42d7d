import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot } from './layout.mjs';

const noTally = { passed: 0, failed: 0, skipped: 0, failures: [] };
export const oneFailure = { ...noTally, failed: 1 };
export const checkTally = (code) => (code === 0 ? { ...noTally, passed: 1 } : oneFailure);

const MESSAGE_LINES = 4;

const failureOf = (path, title, message = '') => {
  const said = message.split('\n').filter((line) => line.trim() !== '').slice(0, MESSAGE_LINES);
  return [`✘ ${relative(projectRoot, path)}${title === '' ? '' : ` › ${title}`}`, ...said.map((line) => `    ${line.trim()}`)].join('\n');
};

/** What failed in a file; the file itself, when it never came to its tests. */
function failuresOf({ name = '', status, message, assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [failureOf(name, '', message)];
  return failed.map(({ fullName = '', failureMessages }) => failureOf(name, fullName, failureMessages?.[0]));
}

/**
 * Counts one vitest JSON report. A file that never came to its tests counts as one failure,
 * and so does an exit code that no counted failure explains (an error outside any test).
 */
export function tallyReport(report, code) {
  const failures = report.testResults.flatMap(failuresOf);
  if (failures.length === 0 && code !== 0) failures.push(`✘ exit code ${code}, and no test failed`);
  return { passed: report.numPassedTests, failed: failures.length, skipped: report.numPendingTests + report.numTodoTests, failures };
}

/** A run that left no readable report has crashed: one failure. */
export function tallyFile(path, code) {
  if (!existsSync(path)) return oneFailure;
  try {
    return tallyReport(JSON.parse(readFileSync(path, 'utf8')), code);
  } catch (error) {
    process.stderr.write(`${path}: ${error.message}\n`);
    return oneFailure;
  }
}

export const addTallies = (tallies) =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      failures: [...sum.failures, ...one.failures],
    }),
    noTally,
  );

/** A failure that nobody has told of bears the name of its stage. */
export const namedAfter = (stage, tally) => (tally.failed > 0 && tally.failures.length === 0 ? { ...tally, failures: [`✘ ${stage}`] } : tally);

/** The last line of every test run. */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
