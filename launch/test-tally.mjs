import { existsSync, readFileSync } from 'node:fs';

const noTally = { passed: 0, failed: 0, skipped: 0 };
export const oneFailure = { ...noTally, failed: 1 };
export const checkTally = (code) => (code === 0 ? { ...noTally, passed: 1 } : oneFailure);

/**
 * Counts one vitest JSON report. A file that never came to its tests counts as one failure,
 * and so does an exit code that no counted failure explains (an error outside any test).
 */
export function tallyReport(report, code) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
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
    }),
    noTally,
  );

/** The last line of every test run. */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
