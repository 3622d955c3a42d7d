import { subscribe } from 'node:diagnostics_channel';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Preloaded by tests: does what FAULT_AT=`<mark>[:n]=kill|term|stop|fill` says when the run passes that mark for the n-th time. */
const asked = /^([a-z-]+)(?::(\d+))?=(kill|term|stop|fill)$/u.exec(process.env.FAULT_AT ?? '');

if (process.env.NODE_ENV === 'production') {
  console.error('fault-at.mjs ends processes at chosen moments and refuses to be loaded with NODE_ENV=production.');
  process.exit(64);
}

/** Takes every byte that is left on the disk of FAULT_FILL. */
function fill() {
  const file = openSync(process.env.FAULT_FILL, 'w');
  try {
    for (let size = 1 << 20; size >= 1; size >>= 4) takeAll(file, Buffer.alloc(size));
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
