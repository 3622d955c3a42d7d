import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError, usageExitCode } from './launch-error.mjs';
import { projectRoot } from './layout.mjs';

/** Reads `.env` of the checkout; what the shell already set wins. */
export function loadEnvironmentFile(file = join(projectRoot, '.env')) {
  if (!existsSync(file)) return;
  try {
    process.loadEnvFile(file);
  } catch (error) {
    throw new LaunchError(`读不了 ${file}：${error.message}。请改正后重试。 Cannot read ${file}.`, usageExitCode);
  }
}
