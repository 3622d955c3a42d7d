import { subscribe } from 'node:diagnostics_channel';
import { closeSync, constants, openSync, writeSync } from 'node:fs';

/** Preloaded by tests: does what FAULT_AT=`<mark>[:n]=kill|term|stop|fill` says when the run passes that mark for the n-th time. */
const asked = /^([a-z-]+)(?::(\d+))?=(kill|term|stop|fill)$/u.exec(process.env.FAULT_AT ?? '');

if (process.env.NODE_ENV === 'production') {
  console.error('fault-at.mjs ends processes at chosen moments and refuses to be loaded with NODE_ENV=production.');
  process.exit(64);
}

const TOP_UP_MS = 20;
const pieces = [1 << 22, 1 << 16, 1 << 12, 1 << 6, 1].map((size) => Buffer.alloc(size));

/** Takes every byte that is left on the disk of FAULT_FILL, and every byte that is given back there, until that file is removed. */
function fill() {
  const file = process.env.FAULT_FILL;
  takeRest(openSync(file, 'w'));
  const again = setInterval(() => {
    try {
      takeRest(openSync(file, constants.O_WRONLY | constants.O_APPEND));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      clearInterval(again);
    }
  }, TOP_UP_MS);
  again.unref();
}

function takeRest(file) {
  try {
    for (const piece of pieces) takeAll(file, piece);
  } finally {
    closeSync(file);
  }
}

function takeAll(file, bytes) {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return;
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}

const acts = {
  kill: () => process.kill(process.pid, 'SIGKILL'),
  term: () => process.kill(process.pid, 'SIGTERM'),
  stop: () => process.kill(process.pid, 'SIGSTOP'),
  fill,
};

/** From now on; what came before does not count. */
export function armFault([, mark, times = '1', act]) {
  let passed = 0;
  subscribe('monitor:phase', ({ phase }) => {
    if (phase !== mark) return;
    passed += 1;
    if (passed === Number(times)) acts[act]();
  });
}

export const faultOf = (text) => /^([a-z-]+)(?::(\d+))?=(kill|term|stop|fill)$/u.exec(text);

if (asked !== null) armFault(asked);
