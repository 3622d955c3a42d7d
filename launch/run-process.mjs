import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectRoot } from './layout.mjs';

const passedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const keptCharacters = 200_000;

/** The exit code a shell would report. */
export const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/** Hands the signals that reach this process to a child; returns how to stop doing so. */
function passSignals(child) {
  const handlers = passedSignals.map((signal) => {
    const handler = () => child.kill(signal);
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => handlers.forEach((stop) => stop());
}

function collectOutput(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-keptCharacters);
    });
  }
  return () => output;
}

/**
 * Runs one program to its end in the project's root.
 * `quiet` keeps its output (returned as `output`) instead of showing it.
 */
export function runProcess(command, args, { quiet = false, environment = {} } = {}) {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  const output = collectOutput(child);
  const stopPassing = passSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stopPassing();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopPassing();
      resolve({ code: exitCodeOf(code, signal), output: output() });
    });
  });
}

/** Runs a tool of node_modules by this node. */
export const runTool = (script, args, options) =>
  runProcess(process.execPath, [script, ...args], options);

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');

/** npm tells the cause first and a page of help after it, or the cause last: both ends are kept. */
export function firstAndLastLines(text, count = 10) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= 2 * count) return lines.join('\n');
  return [...lines.slice(0, count), '…', ...lines.slice(-count)].join('\n');
}
