import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFingerprint, sizeFingerprint } from '../../launch/fingerprint.mjs';
import { installMatchesLock } from '../../launch/install.mjs';
import { aFolder } from './run-script.js';

const zod = { version: '4.6.7' };
const packages = (entries: object) => JSON.stringify({ packages: { '': { name: 'root' }, ...entries } });

async function aCheckout(wanted: object, present: object) {
  const root = await aFolder();
  await mkdir(join(root, 'node_modules', 'zod'), { recursive: true });
  await writeFile(join(root, 'package-lock.json'), packages(wanted));
  await writeFile(join(root, 'node_modules', '.package-lock.json'), packages(present));
  return root;
}

describe('the installed packages', () => {
  it('are left alone when they are what the lock says', async () => {
    const otherPlatform = { 'node_modules/only-on-windows': { version: '1.0.0', optional: true } };
    const root = await aCheckout({ 'node_modules/zod': zod, domain: { version: '0.1.0' }, ...otherPlatform }, { 'node_modules/zod': zod });
    expect(installMatchesLock(root)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/zod': { version: '4.6.8' } }],
    ['a package more', { 'node_modules/zod': zod, 'node_modules/pino': { version: '10.4.0' } }],
  ])('are installed when the lock asks for %s', async (_, wanted) => {
    expect(installMatchesLock(await aCheckout(wanted, { 'node_modules/zod': zod }))).toBe(false);
  });

  it('are installed when a folder is gone, or the last install did not end', async () => {
    const root = await aCheckout({ 'node_modules/zod': zod }, { 'node_modules/zod': zod });
    await rm(join(root, 'node_modules', 'zod'), { recursive: true });
    expect(installMatchesLock(root)).toBe(false);
    const halfway = await aCheckout({ 'node_modules/zod': zod }, { 'node_modules/zod': zod });
    await rm(join(halfway, 'node_modules', '.package-lock.json'));
    expect(installMatchesLock(halfway)).toBe(false);
  });
});

describe('a fingerprint', () => {
  it('of sources changes with a byte, a name and an absent file', async () => {
    const root = await aFolder();
    await mkdir(join(root, 'src'));
    const seen = new Set<string>();
    const note = () => seen.add(contentFingerprint(root, ['src', 'tsconfig.json']));
    note();
    await writeFile(join(root, 'src', 'a.ts'), '1');
    note();
    await writeFile(join(root, 'src', 'a.ts'), '2');
    note();
    await writeFile(join(root, 'tsconfig.json'), '');
    note();
    note();
    expect(seen.size).toBe(4);
  });

  it('of outputs changes when a built file is removed, not when its own stamp is', async () => {
    const dist = await aFolder();
    const stamp = join(dist, '.built.json');
    await writeFile(join(dist, 'a.js'), '1');
    const before = sizeFingerprint(dist, stamp);
    await writeFile(stamp, '{}');
    expect(sizeFingerprint(dist, stamp)).toBe(before);
    await rm(join(dist, 'a.js'));
    expect(sizeFingerprint(dist, stamp)).not.toBe(before);
  });
});
