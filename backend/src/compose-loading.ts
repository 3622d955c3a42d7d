import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import {
  currentJudging, folderSource, isOfThisProgram, type Judging, LoadScheduleModule, manifestPath, measures, outcomeLine, PipelineError, progressPrinter, readEtlConfig, recover,
  reevaluate, RunInProgress, type RunOrder, runPipeline, simulateYear, startPipeline, startReevaluation, writeDemo,
} from '@monitor/etl';
import type { Clock, Run, Store } from '@monitor/store';
import { freezeDemo } from './compose-freezing.js';
import type { Judge } from './policy/judge.js';
import type { Loader } from './runs/runs.controller.js';
import { ProblemError } from './server/problem-error.js';

/** What loading needs, in the server and at its start; its policies are those of the program, to begin with. */
export interface LoadingParts extends Judging {
  readonly store: Store;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

/** The source folder, or the schedule, cannot be used. */
export class SourceNotUsable extends Error {}

const DEMO_SEED = 1;

/** Brings the store in order, and data into it when it has none. Returns the folder that loads read. @throws SourceNotUsable, PipelineError */
export const prepareData = async (parts: LoadingParts): Promise<string> => {
  const { store, dataDir, say } = parts;
  await recover({ ...parts, ...(await currentJudging(store.ledger, parts)) });
  const { sourceDir } = readEtlConfig();
  const source = sourceDir ?? join(dataDir, 'source');
  const published = await store.ledger.published();
  if (published !== null) {
    if (!isOfThisProgram(parts, published)) await renew(parts, published.codeVersion);
    return source;
  }
  const isDemo = sourceDir === null && (await isEmpty(source));
  if (isDemo) {
    say('没有数据：正在生成虚构的演示城市…… No data yet: writing a fictional demo city.');
    await placeDemo(source);
  }
  await firstLoad(parts, source);
  if (isDemo) say(`演示城市 ${await freezeDemo(parts)} 个年度的评价已发布，可用 npm run verify 复算。 The demo's closed years are published.`);
  return source;
};

/** After an update of the program: the archived files are read and judged anew; until that is published the old figures stand. */
const renew = async (parts: LoadingParts, before: string): Promise<void> => {
  parts.say(`程序已更新（原 ${before}），正在从存档按新版重新评价…… The program was updated: judging the archived files anew.`);
  parts.say(outcomeLine(await reevaluate({ ...(await orderOf(parts)), trigger: 'start', requestedBy: 'start' })));
};

const isEmpty = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => [])).length === 0;

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
  parts.say(`正在载入 ${source}…… Loading.`);
  const outcome = await inWords(runPipeline({ ...(await orderOf(parts)), trigger: 'start', requestedBy: 'start', source: folderSource(source) }));
  parts.say(outcomeLine(outcome));
};

const inWords = async <T>(work: Promise<T> | T): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'source-unusable') throw new SourceNotUsable(error.message);
    throw error;
  }
};

type Order = Omit<RunOrder, 'trigger' | 'requestedBy'>;

const orderOf = async ({ store, clock, say, ...builtIn }: LoadingParts): Promise<Order> => ({
  ...(await currentJudging(store.ledger, builtIn)), store, clock, onProgress: progressPrinter(say),
});

/** Loads and judgings for the page and for commands: the run is told at once, the work goes on behind. */
export const etlLoader = (parts: LoadingParts & { readonly source: string }): Loader => ({
  load: async ({ folder, ...who }) => begun(startPipeline({ ...(await orderOf(parts)), ...who, source: folderSource(folder ?? parts.source) })),
  evaluate: async ({ year, ...who }) => begun(startReevaluation({ ...(await orderOf(parts)), ...who, ...(year === undefined ? {} : { years: [year] }) })),
});

const begun = async (starting: Promise<{ run: Run }>): Promise<Run> => {
  try {
    return (await starting).run;
  } catch (error) {
    if (error instanceof RunInProgress) throw new ProblemError('run_in_progress', error.message);
    throw error;
  }
};

/** Judging outside a load, by the published documents and a draft beside them. */
export const etlJudge = (parts: LoadingParts): Judge => ({
  measured: measures.map(({ code }) => code),
  simulate: async (draft, year) => {
    const { policies } = await currentJudging(parts.store.ledger, parts);
    return simulateYear({ store: parts.store, policies, draft, year }).catch(asProblem);
  },
});

const asProblem = (error: unknown): never => {
  if (error instanceof PipelineError) throw new ProblemError(error.code === 'nothing-published' ? 'no_data' : 'not_found', error.message);
  throw error;
};

/** The schedule in this process, where one is set. @throws SourceNotUsable for an expression that cannot be read */
export const scheduledLoads = async (parts: LoadingParts & { readonly source: string }): Promise<readonly DynamicModule[]> => {
  const { loadSchedule } = readEtlConfig();
  if (loadSchedule === null) return [];
  const { store, clock, jurisdiction, policies, say } = parts;
  const order = { store, clock, jurisdiction, policies, onProgress: progressPrinter(say), source: folderSource(parts.source), expression: loadSchedule, say: parts.say };
  return inWords(Promise.resolve().then(() => [LoadScheduleModule.forRoot(order)]));
};
