import 'reflect-metadata';
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { openStore, readStoreConfig, systemClock } from '@monitor/store';
import { readEtlConfig } from '../config.js';
import { currentJudging } from '../pipeline/current-judging.js';
import { recover } from '../pipeline/recover.js';
import { LoadScheduleModule } from '../schedule/load-schedule.js';
import { refuseUnusable } from '../source/folder/list-folder.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { readProfiles } from '../source/read-profiles.js';
import { ownSources, profileFolderOf } from '../terminal/own-sources.js';
import { dataJudging, refuseOtherJurisdiction } from '../terminal/data-judging.js';

const print = (line: string): void => console.log(`${systemClock()} ${line}`);

const settings = async () => {
  const [{ sourceDir, loadSchedule }, store] = [readEtlConfig(), readStoreConfig()];
  if (store.clickhouseUrl === undefined || store.databaseUrl === undefined) {
    throw new UsageError('单独运行装载进程需要 CLICKHOUSE_URL 与 DATABASE_URL 两个数据库服务；使用内置存储时，装载由 npm start 的进程负责。');
  }
  const isByProfiles = (await readProfiles(profileFolderOf(store.dataDir))).profiles.some(({ profile }) => profile.schedule !== undefined);
  if (!isByProfiles && (sourceDir === null || loadSchedule === null)) throw new UsageError('请设置 SOURCE_DIR（资料文件夹）与 LOAD_SCHEDULE（如 30 2 * * *），或在来源配置中写明 schedule，再启动装载进程。');
  if (sourceDir !== null) await refuseUnusable(sourceDir);
  return { store, sourceDir, loadSchedule };
};

/** `npm run etl`: the schedule as a process of its own, against database servers that the API shares. */
const serve = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  if (readOptions('etl', {}, args) === null) return;
  const { store: where, sourceDir, loadSchedule } = await settings();
  const builtIn = await dataJudging(where.dataDir);
  const store = await openStore({ ...where, timeZone: builtIn.jurisdiction.timeZone, clock: systemClock });
  try {
    await refuseOtherJurisdiction(store.ledger, builtIn);
    const judging = await currentJudging(store.ledger, builtIn);
    await recover({ store, ...judging, say: print });
    const order = { store, clock: systemClock, book: ownSources({ dataDir: where.dataDir, ledger: store.ledger }), expression: loadSchedule, say: print, onWarning: print, ...builtIn };
    const app = await NestFactory.createApplicationContext(LoadScheduleModule.forRoot(order), { logger: ['error', 'warn'] });
    print(`装载进程已启动：${sourceDir ?? '只装载来源配置'}，按 ${loadSchedule ?? '各来源的定时'}（${judging.jurisdiction.timeZone}）装载。`);
    if (!signal.aborted) await once(signal, 'abort');
    await app.close();
  } finally {
    await store.close();
  }
};

await endCommand((signal) => serve(process.argv.slice(2), signal));
