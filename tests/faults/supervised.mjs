import { supervise } from '../../launch/supervise.mjs';
import { fileURLToPath } from 'node:url';

/** `npm start` after everything is built. */
const entry = fileURLToPath(new URL('../../backend/dist/main.js', import.meta.url));
process.exitCode = await supervise({ entry, say: (line) => process.stdout.write(`${line}\n`) });
