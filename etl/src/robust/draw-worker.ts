import { parentPort, workerData } from 'node:worker_threads';
import type { RobustnessTask } from '@monitor/domain';
import { doJob, type DrawJob, type DrawResult } from './draw-work.js';

// A thread is handed what `draw-threads` made; nobody else speaks to it.
const task: RobustnessTask = workerData;

const buffersOf = (result: DrawResult): ArrayBuffer[] => {
  if (result.kind !== 'span') return [];
  const { ranks, inTop, inBottom, stretches } = result.sample;
  return [ranks, inTop, inBottom, stretches].map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
};

parentPort?.on('message', (job: DrawJob) => {
  const result = doJob(task, job);
  parentPort?.postMessage(result, buffersOf(result));
});
