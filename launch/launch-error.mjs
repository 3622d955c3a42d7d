/** An end that a person can act on: printed as its sentence, without a stack. */
export class LaunchError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'LaunchError';
    this.exitCode = exitCode;
  }
}

/** sysexits' EX_USAGE: what was asked for cannot be done, so trying again is of no use. */
export const usageExitCode = 64;

/** Runs a command's body and turns its end, good or bad, into the process's exit code. */
export async function endWith(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    const known = error instanceof LaunchError;
    process.stderr.write(`${known ? error.message : error.stack}\n`);
    process.exitCode = known ? error.exitCode : 1;
  }
}
