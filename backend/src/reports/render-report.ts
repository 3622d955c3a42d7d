import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Report, ReportFormat } from '@monitor/domain';
import { ProblemError } from '../server/problem-error.js';

export interface RenderOrder {
  readonly report: Report;
  readonly hash: string;
  readonly format: ReportFormat;
}

const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 512;

/**
 * Writes a report as a file, in a thread of its own: writing takes up to a second, in which the server would answer nobody.
 * @throws ProblemError `unavailable` after a minute, or the writer's own error
 */
export const renderReport = async (order: RenderOrder): Promise<Buffer> => {
  const worker = new Worker(new URL('./render.worker.js', import.meta.url), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  try {
    const [bytes]: unknown[] = await once(worker, 'message', { signal: AbortSignal.timeout(LONGEST_MS) });
    if (!(bytes instanceof Uint8Array)) throw new Error('The report writer sent no bytes');
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new ProblemError('unavailable', '生成报告超过一分钟，已停止。请缩小筛选范围后重试。');
    throw error;
  } finally {
    await worker.terminate();
  }
};
