import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../store/src/archive/archive.js';

const dataDir = process.argv[2] ?? '';
const archive = await openArchive({ dataDir, alone: true });
process.stdout.write('ready\n');
for (;;) {
  const path = join(dataDir, 'source.bin');
  writeFileSync(path, randomBytes(3_000_000));
  await archive.keepFile(path);
}
