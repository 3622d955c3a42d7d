import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '@monitor/store';
import { environmentSecret, readEtlConfig } from '../config.js';
import { type SourceBook, sourceBook } from '../source/source-book.js';

export interface OwnPlaces {
  readonly dataDir: string;
  readonly ledger: Ledger;
  /** The exchange folder, where it is not the one of the environment. */
  readonly folder?: string | null;
}

/** The folder named by the environment, else the one that `npm start` fills with the demo city when there is no data. */
export const exchangeFolderOf = (dataDir: string): string | null => {
  const own = join(dataDir, 'source');
  return readEtlConfig().sourceDir ?? (existsSync(own) ? own : null);
};

export const profileFolderOf = (dataDir: string): string => readEtlConfig().sourcesDir ?? join(dataDir, 'sources');

/** The sources of a data folder, as the environment and the folder of profiles set them up. */
export const ownSources = ({ dataDir, ledger, folder = null }: OwnPlaces): SourceBook =>
  sourceBook({ ledger, folder: folder ?? exchangeFolderOf(dataDir), schedule: readEtlConfig().loadSchedule, profiles: profileFolderOf(dataDir), secret: environmentSecret });
