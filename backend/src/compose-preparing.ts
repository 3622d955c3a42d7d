import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import {
  changchunJudging, currentJudging, folderSource, isOfThisProgram, LoadScheduleModule, manifestPath, outcomeLine, PipelineError, profileFolderOf, progressPrinter, readEtlConfig, readProfiles, recover,
  reevaluate, runPipeline, writeDemo,
} from '@monitor/etl';
import { freezeDemo } from './compose-freezing.js';
import { type LoadingParts, orderOf, sourcesAt } from './compose-loading.js';

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
  const isEmptyHanded = sourceDir === null && (await isEmpty(source));
  const isDemo = isEmptyHanded && (await wantsDemo(parts));
  if (isEmptyHanded && !isDemo) return source;
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

/** The demo city is Changchun's; where other sources are set up, it is their data that is wanted. */
const wantsDemo = async ({ dataDir, jurisdiction }: LoadingParts): Promise<boolean> =>
  jurisdiction.id === changchunJudging.jurisdiction.id && !(await holdsProfiles(profileFolderOf(dataDir)));

const holdsProfiles = async (folder: string): Promise<boolean> => {
  const { profiles, faults } = await readProfiles(folder);
  return profiles.length + faults.length > 0;
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

/** The schedule and the hourly look at what is published, in this process. @throws SourceNotUsable for an expression that cannot be read */
export const scheduledLoads = async (parts: LoadingParts & { readonly source: string }): Promise<readonly DynamicModule[]> => {
  const { store, clock, jurisdiction, policies, say } = parts;
  const order = { store, clock, jurisdiction, policies, onProgress: progressPrinter(say), onWarning: say, book: sourcesAt(parts, parts.source), expression: readEtlConfig().loadSchedule, say };
  return inWords(Promise.resolve().then(() => [LoadScheduleModule.forRoot(order)]));
};
