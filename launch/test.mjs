import { refuseOldNode } from './node-version.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

refuseOldNode();
stopWithNpm();
const { oneFailure, tallyLine } = await import('./test-tally.mjs');

async function tallyAll() {
  try {
    const { runTests } = await import('./test-stages.mjs');
    const tally = await runTests(process.argv.slice(2));
    if (tally.passed + tally.failed > 0) return tally;
    process.stderr.write('没有测试符合这个筛选。 No test matches this filter.\n');
  } catch (error) {
    process.stderr.write(`${error.name === 'LaunchError' ? error.message : error.stack}\n`);
  }
  return oneFailure;
}

const tally = await tallyAll();
if (tally.failures.length > 0) process.stdout.write(`\n${tally.failures.join('\n')}\n`);
process.stdout.write(`\n${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
