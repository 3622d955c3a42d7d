const lookMs = 250;

/**
 * A signal sent to npm ends npm and its shell, and would leave this process behind with the port and the data folder.
 * Started by npm, it takes the loss of its parent for SIGTERM; started otherwise (nohup, a service) it goes on.
 */
export function stopWithNpm(environment = process.env) {
  if (environment.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, lookMs);
  looking.unref();
}
