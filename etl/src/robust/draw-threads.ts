import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RobustnessTask } from '@monitor/domain';
import { breathe } from '../judge/in-spans.js';
import { doJob, type DrawJob, type DrawResult, jobsOf } from './draw-work.js';

/** Run from source (tests), the thread is the built one: node cannot start a .ts file. */
const entry = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/robust/draw-worker.js' : './draw-worker.js', import.meta.url));

const MOST_THREADS = 2;
/** A thread takes longer to start than so few units to draw. */
const WORTH_A_THREAD = 200;

const threadsFor = (task: RobustnessTask): number => (task.model.consortia.length < WORTH_A_THREAD ? 0 : Math.min(availableParallelism(), MOST_THREADS));

const doHere = async (task: RobustnessTask, jobs: readonly DrawJob[]): Promise<DrawResult[]> => {
  const results: DrawResult[] = [];
  for (const job of jobs) {
    results.push(doJob(task, job));
    await breathe();
  }
  return results;
};

/** One thread takes the next job until none is left; its death ends the whole work. */
const work = (thread: Worker, jobs: readonly DrawJob[], take: { next: number; results: Map<number, DrawResult> }): Promise<void> =>
  new Promise((resolve, reject) => {
    let at = -1;
    const go = (): void => {
      at = take.next;
      const job = jobs[at];
      if (job === undefined) return resolve();
      take.next += 1;
      thread.postMessage(job);
    };
    thread.on('message', (result: DrawResult) => {
      take.results.set(at, result);
      go();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`稳健性计算线程意外结束（代码 ${code}），请重新运行`)));
    go();
  });

const doInThreads = async (task: RobustnessTask, jobs: readonly DrawJob[], count: number): Promise<DrawResult[]> => {
  const threads = Array.from({ length: count }, () => new Worker(entry, { workerData: task, env: {}, execArgv: [] }));
  const take = { next: 0, results: new Map<number, DrawResult>() };
  try {
    await Promise.all(threads.map((thread) => work(thread, jobs, take)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return [...take.results].sort(([left], [right]) => left - right).map(([, result]) => result);
};

/**
 * All pieces of a year's robustness in their fixed order, by as many threads as given (0: here). The number of threads changes nothing but the time;
 * a thread computes and never touches a database. @throws Error when a thread dies
 */
export const drawAll = async (task: RobustnessTask, threads: number = threadsFor(task)): Promise<DrawResult[]> => {
  const jobs = jobsOf(task);
  return threads === 0 ? doHere(task, jobs) : doInThreads(task, jobs, threads);
};
