import { cronWords, type ListedSource, nextDue, olderBySource, pathsBySource } from '@monitor/etl';
import { type LoadingParts, sourcesAt } from './compose-loading.js';
import type { SetUpSource, SourceList } from './sources/source-list.js';

const EXCHANGE = { zh: '资料交换文件夹', en: 'Exchange folder' };

/** What is set up in the environment and the folder of profiles, in the words of the page. */
export const etlSourceList = (parts: LoadingParts & { readonly source: string }): SourceList => {
  const book = sourcesAt(parts, parts.source);
  return {
    all: async () => (await book.list()).map((listed) => told(listed, parts)),
    pathsOf: pathsBySource,
    waitingIn: olderBySource,
  };
};

const told = ({ name, profile, where, schedule, faults }: ListedSource, { clock, jurisdiction: { timeZone } }: LoadingParts): SetUpSource => ({
  name,
  title: profile === null ? (name === 'folder' ? EXCHANGE : { zh: name, en: name }) : { zh: profile.title.zh, en: profile.title.en ?? profile.title.zh },
  kind: profile?.kind ?? (name === 'folder' ? 'exchange' : 'unknown'),
  where,
  owner: profile?.owner ?? '',
  schedule: schedule === null ? null : { cron: schedule, ...cronWords(schedule), nextAt: nextDue({ expression: schedule, timeZone }, clock()) },
  faults: faults.map(({ file, line, message }) => ({ file, line: line ?? null, message })),
});
