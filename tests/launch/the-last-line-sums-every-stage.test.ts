import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../launch/layout.mjs';
import { addTallies, checkTally, namedAfter, tallyFile, tallyLine, tallyReport } from '../../launch/test-tally.mjs';
import { aFolder } from './run-script.js';

const aReport = (counts: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
});

describe('the sum of a test run', () => {
  it('adds checks and reports', () => {
    const sum = addTallies([checkTally(0), checkTally(1), tallyReport(aReport({ numPassedTests: 7, numPendingTests: 2 }), 0)]);
    expect(tallyLine(sum)).toBe('8 passed, 1 failed, 2 skipped');
    expect(tallyLine(addTallies([checkTally(0)]))).toBe('1 passed, 0 failed');
  });

  it('counts a file that never came to its tests', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed', failureMessages: [] }] };
    expect(tallyReport(aReport({ numFailedTests: 1 }, [broken, failing]), 1).failed).toBe(2);
  });

  it('counts an exit code that no failed test explains', () => {
    expect(tallyReport(aReport({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0, failures: ['✘ exit code 1, and no test failed'] });
  });

  it('names what failed, so that nobody has to look for it among thousands of lines', () => {
    const one = { status: 'failed', fullName: 'a load ends', failureMessages: ['Error: expected 1\n\n  to be 2\n    at a\n    at b\n    at c'] };
    const report = aReport({ numFailedTests: 1 }, [{ name: join(projectRoot, 'tests/etl/a.test.ts'), status: 'failed', assertionResults: [{ status: 'passed' }, one] }]);
    const broken = aReport({}, [{ name: join(projectRoot, 'tests/etl/b.test.ts'), status: 'failed', message: 'no such door', assertionResults: [] }]);
    const sum = addTallies([namedAfter('light', tallyReport(report, 1)), namedAfter('rooms', tallyReport(broken, 1)), namedAfter('lint', checkTally(1)), namedAfter('types', checkTally(0))]);
    expect(sum.failures).toEqual([
      '✘ tests/etl/a.test.ts › a load ends\n    Error: expected 1\n    to be 2\n    at a\n    at b',
      '✘ tests/etl/b.test.ts\n    no such door',
      '✘ lint',
    ]);
    expect(tallyLine(sum)).toBe('1 passed, 3 failed');
  });

  it('counts a crash that left no report, or half of one', async () => {
    const half = join(await aFolder(), 'half.json');
    await writeFile(half, '{"numPassedTests": 3,');
    expect(tallyFile(half, 139).failed).toBe(1);
    expect(tallyFile(`${half}-absent`, 139).failed).toBe(1);
  });
});
