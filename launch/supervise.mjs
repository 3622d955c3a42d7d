import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ignoreAbort, untilSilent } from './health-probe.mjs';
import { usageExitCode } from './launch-error.mjs';
import { engineArguments, engineEnvironment } from './layout.mjs';
import { exitCodeOf } from './run-process.mjs';

export const defaultTimings = {
  probeEveryMs: 2000,
  silentMs: 10_000,
  startMs: 600_000,
  stopMs: 30_000,
  backoffMs: 1000,
  windowMs: 300_000,
  restarts: 5,
};

const reachable = (url) => url.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]');

/** A process that never says ready hangs as surely as one that stops answering; any message shows it is still at work. */
function watchStart(child, timings, kill) {
  let timer;
  const renew = () => {
    clearTimeout(timer);
    timer = setTimeout(() => kill(`${timings.startMs / 1000} 秒内没有启动完成`), timings.startMs);
  };
  renew();
  child.on('message', renew);
  return () => {
    clearTimeout(timer);
    child.off('message', renew);
  };
}

async function watchHealth(url, { timings, stop, kill }) {
  const health = new URL('/health/live', reachable(url)).href;
  const silent = await untilSilent(health, { everyMs: timings.probeEveryMs, silentMs: timings.silentMs, stop });
  if (silent) kill(`${timings.silentMs / 1000} 秒没有应答`);
}

function watchChild(child, { timings, say }) {
  const over = new AbortController();
  const kill = (why) => {
    say(`服务进程 ${child.pid} ${why}，强制结束。 The server hangs and is killed.`);
    child.kill('SIGKILL');
  };
  const stopWaiting = watchStart(child, timings, kill);
  let watching = Promise.resolve();
  child.on('message', (message) => {
    if (message?.ready !== true || typeof message.url !== 'string' || over.signal.aborted) return;
    stopWaiting();
    say(`已就绪，请用浏览器打开 Ready: ${reachable(message.url)}`);
    watching = watchHealth(message.url, { timings, stop: over.signal, kill });
  });
  return async () => {
    stopWaiting();
    over.abort();
    await watching;
  };
}

/** One life of the server: resolves with its exit code. `stop` aborted means: ask it to end, insist after a while. */
function liveOnce({ entry, environment, timings, say }, stop) {
  const child = fork(entry, [], {
    execArgv: engineArguments,
    env: { ...process.env, ...engineEnvironment, ...environment },
  });
  let insisting;
  const askToStop = () => {
    child.kill(stop.reason);
    insisting = setTimeout(() => child.kill('SIGKILL'), timings.stopMs);
  };
  stop.addEventListener('abort', askToStop, { once: true });
  const stopWatching = watchChild(child, { timings, say });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(insisting);
      stop.removeEventListener('abort', askToStop);
      stopWatching().then(() => resolve(exitCodeOf(code, signal)), reject);
    });
  });
}

/** The first signal asks for the end; a terminal and npm both send it, so a second one means nothing more. */
function listenForStop() {
  const stopping = new AbortController();
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const listener = () => stopping.abort(signal);
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return { stop: stopping.signal, stopListening: () => listeners.forEach((off) => off()) };
}

async function superviseUntil(stop, options) {
  const { timings, say } = options;
  const crashes = [];
  for (;;) {
    const code = await liveOnce(options, stop);
    if (stop.aborted || code === 0 || code === usageExitCode) return code;
    crashes.push(performance.now());
    const recent = crashes.filter((at) => performance.now() - at < timings.windowMs).length;
    if (recent > timings.restarts) {
      say(
        `服务在 ${timings.windowMs / 60_000} 分钟内第 ${recent} 次异常退出，不再重启；请看上面的错误，改正后再运行 npm start。` +
          ' The server keeps failing: see the errors above.',
      );
      return 1;
    }
    const wait = timings.backoffMs * 2 ** (recent - 1);
    say(`服务异常退出（代码 ${code}），${wait / 1000} 秒后重启（第 ${recent}/${timings.restarts} 次）。 Restarting.`);
    await ignoreAbort(pause(wait, undefined, { signal: stop }));
    if (stop.aborted) return 0;
  }
}

/**
 * Keeps the server alive from outside: after a fatal signal the engine's process hangs instead of dying.
 * @param {{ entry: string, environment?: Record<string, string>, timings?: Partial<typeof defaultTimings>, say: (line: string) => void }} options
 * @returns {Promise<number>} exit code: 0 stopped well, 64 cannot start as asked, else given up
 */
export async function supervise(options) {
  const { stop, stopListening } = listenForStop();
  try {
    return await superviseUntil(stop, { ...options, timings: { ...defaultTimings, ...options.timings } });
  } finally {
    stopListening();
  }
}
