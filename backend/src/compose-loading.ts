import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Judging, PipelineError, type Progress, readEtlConfig, recover, runPipeline, RunInProgress, type RunOrder, folderSource, startPipeline, startReevaluation, writeDemo, manifestPath,
} from '@monitor/etl';
import type { Clock, Run, Store } from '@monitor/store';
import type { Loader } from './runs/runs.controller.js';
import { ProblemError } from './server/problem-error.js';

/** What loading needs, in the server and at its start. */
export interface LoadingParts extends Judging {
  readonly store: Store;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

/** The source folder cannot be read. */
export class SourceNotUsable extends Error {}

const isEmpty = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => [])).length === 0;

const DEMO_SEED = 1;

/** Brings the store in order, and data into it when it has none. Returns the folder that loads read. @throws SourceNotUsable, PipelineError */
export const prepareData = async (parts: LoadingParts): Promise<string> => {
  const { store, dataDir, say } = parts;
  await recover(parts);
  const { sourceDir } = readEtlConfig();
  const source = sourceDir ?? join(dataDir, 'source');
  if ((await store.ledger.published()) !== null) return source;
  if (sourceDir === null && (await isEmpty(source))) {
    say('没有数据：正在生成虚构的演示城市…… No data yet: writing a fictional demo city.');
    await placeDemo(source);
  }
  await firstLoad(parts, source);
  return source;
};

/** Written beside and moved in whole, so that a start cut short never leaves half a city to be loaded. */
const placeDemo = async (source: string): Promise<void> => {
  const fresh = `${source}.new`;
  await rm(fresh, { recursive: true, force: true });
  await writeDemo({ out: fresh, seed: DEMO_SEED, scale: 'city' });
  await rm(manifestPath(fresh));
  await rm(source, { recursive: true, force: true });
  await rename(fresh, source);
};

const firstLoad = async (parts: LoadingParts, source: string): Promise<void> => {
  try {
    const { filesRead, rowsAccepted, rowsRejected } = await runPipeline({ ...orderOf(parts), trigger: 'start', requestedBy: 'start', source: folderSource(source) });
    parts.say(`已载入 ${filesRead} 个文件：接收 ${rowsAccepted} 行，退回 ${rowsRejected} 行。 Loaded ${filesRead} files: ${rowsAccepted} rows taken, ${rowsRejected} rejected.`);
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'source-unusable') throw new SourceNotUsable(error.message);
    throw error;
  }
};

const orderOf = (parts: LoadingParts): Omit<RunOrder, 'trigger' | 'requestedBy'> => ({
  store: parts.store,
  clock: parts.clock,
  jurisdiction: parts.jurisdiction,
  scheme: parts.scheme,
  ruleSet: parts.ruleSet,
  onProgress: (progress: Progress) => tell(progress, parts.say),
});

const tell = ({ zh, count, seconds, over }: Progress, say: (line: string) => void): void => {
  if (over) say(`  ${zh}：${count}（${seconds.toFixed(1)} 秒）`);
};

/** Loads and judgings for the page and for commands: the run is told at once, the work goes on behind. */
export const etlLoader = (parts: LoadingParts & { readonly source: string }): Loader => ({
  load: ({ folder, ...who }) => begun(startPipeline({ ...orderOf(parts), ...who, source: folderSource(folder ?? parts.source) })),
  evaluate: ({ year, ...who }) => begun(startReevaluation({ ...orderOf(parts), ...who, ...(year === undefined ? {} : { years: [year] }) })),
});

const begun = async (starting: Promise<{ run: Run }>): Promise<Run> => {
  try {
    return (await starting).run;
  } catch (error) {
    if (error instanceof RunInProgress) throw new ProblemError('run_in_progress', error.message);
    throw error;
  }
};
