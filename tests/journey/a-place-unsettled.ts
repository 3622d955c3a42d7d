import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneRun, startRun } from '@monitor/domain';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { type Caller, signedInAt } from '../city/caller.js';
import { passwordsIn } from '../city/city.js';
import { startServer } from '../city/server.js';
import { ledgerProfile } from '../etl/mapping/ledger-sample.js';
import { aFolder, type Folder, soundFiles } from '../etl/pipeline/a-folder.js';
import { aFaultServer } from '../faults/fault-server.js';
import { aVisit, type Visit } from './browser.js';

export interface UnsettledPlace extends Visit {
  readonly operator: Caller;
  /** The files of the source `finance`. */
  readonly finance: Folder;
  /** Loads a source to the end and tells how it ended. */
  load(source: string): Promise<string>;
}

const profileOf = (name: string, zh: string, place: Readonly<Record<string, unknown>>): string => stringify({ version: 1, name, title: { zh }, owner: '财务处', ...place, ...ledgerProfile(false) });

/** A city of one consortium with two more sources: a folder, and an API that never answers. */
export const aPlaceUnsettled = async (): Promise<UnsettledPlace> => {
  const [dataDir, profiles] = [await mkdtemp(join(tmpdir(), 'data-')), await mkdtemp(join(tmpdir(), 'profiles-'))];
  const [folder, finance, silent] = [await aFolder(soundFiles()), await aFolder(), await aFaultServer(() => () => undefined)];
  await writeFile(join(profiles, 'finance.yaml'), profileOf('finance', '财务软件导出', { kind: 'folder', folder: { path: finance.path, files: ['*.csv'], settle: 0 } }));
  await writeFile(join(profiles, 'payments.yaml'), profileOf('payments', '支付接口', { kind: 'http', http: { url: silent.url } }));
  const server = await startServer(dataDir, { SOURCE_DIR: folder.path, SOURCES_DIR: profiles, SOURCE_HOSTS: silent.host });
  const passwords = passwordsIn(server.printed());
  const operator = await signedInAt(server.url, 'operator', passwords['operator'] ?? '');
  const visit = await aVisit(server.url, passwords);
  return {
    ...visit,
    operator,
    finance,
    load: async (source) => {
      const { id } = await operator.ask(startRun, { kind: 'load', source });
      const state = async (): Promise<string> => (await operator.ask(oneRun, { id })).state;
      await expect.poll(state, { timeout: 90_000, interval: 250 }).not.toBe('running');
      return state();
    },
    end: async () => {
      await visit.end();
      await server.stop();
      await Promise.all([silent.close(), folder.remove(), finance.remove(), rm(dataDir, { recursive: true }), rm(profiles, { recursive: true })]);
    },
  };
};
