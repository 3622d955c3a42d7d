import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, launchUrl, runNode } from './run-script.js';

/** Stands for npm and its shell: starts the script, notes its process number and waits. */
const aParent = `
  import { spawn } from 'node:child_process';
  const child = spawn(process.execPath, [process.argv[1]], { stdio: 'inherit' });
  console.log('started ' + child.pid);
  setInterval(() => {}, 1000);
`;

async function whenParentIsKilled(environment: Record<string, string>) {
  const folder = await aFolder();
  const script = join(folder, 'script.mjs');
  const note = join(folder, 'note');
  await writeFile(
    script,
    `import { writeFileSync } from 'node:fs';
     import { stopWithNpm } from ${JSON.stringify(launchUrl('stop-with-npm.mjs'))};
     const end = (why) => { writeFileSync(${JSON.stringify(note)}, why); process.exit(0); };
     process.on('SIGTERM', () => end('SIGTERM'));
     setTimeout(() => end('went on'), 2500);
     stopWithNpm();
     console.log('working');`,
  );
  const parent = runNode(['--input-type=module', '--eval', aParent, '--', script], environment);
  await parent.said('working');
  parent.child.kill('SIGKILL');
  await parent.ended;
  return readFile(note, 'utf8');
}

it('started by npm it stops when npm is gone', async () => {
  expect(await whenParentIsKilled({ npm_lifecycle_event: 'start' })).toBe('SIGTERM');
});

it('started by nohup or a service it goes on', async () => {
  const script = `import { stopWithNpm } from ${JSON.stringify(launchUrl('stop-with-npm.mjs'))};
    const before = process.getActiveResourcesInfo().length;
    stopWithNpm({});
    console.log(process.getActiveResourcesInfo().length - before);`;
  const { output } = await runNode(['--input-type=module', '--eval', script]).ended;
  expect(output.trim()).toBe('0');
});
