import { join } from 'node:path';
import type { Jurisdiction, Viewer } from '@monitor/domain';
import type { Query, Store } from '@monitor/store';
import {
  assertTakesUpload, detectUpload, FileRefused, ProfileChanged, previewUpload, ProfileFaulty, proposeUpload, readEtlConfig, readProfiles, savedProfile, saveProfile, WorkbookReaders,
} from '@monitor/etl';
import type { Importer } from './importing/importer.js';
import { ProblemError } from './server/problem-error.js';

export interface ImportingParts {
  readonly store: Store;
  readonly dataDir: string;
  readonly jurisdiction: Jurisdiction;
}

export interface OpenImporter extends Importer {
  /** Ends the processes that read files. */
  close(): void;
}

const asProblem = (error: unknown): never => {
  if (error instanceof FileRefused) throw new ProblemError('bad_request', error.message);
  if (error instanceof ProfileChanged) throw new ProblemError('changed_meanwhile', error.message);
  if (error instanceof ProfileFaulty) throw new ProblemError('bad_request', error.message, error.faults);
  throw error;
};

/** Whom a preview asks for: only those who see the whole city come to it. */
const WHOLE_CITY: Viewer = { account: 'preview', role: 'operator', districts: 'all' };

const publishedOf = async ({ ledger, warehouse }: Store) => {
  const published = await ledger.published();
  if (published === null) return null;
  const reader = warehouse.reader(published.id);
  return { ask: async <P, R>(query: Query<P, R>, params: P): Promise<R[]> => reader.ask(query, params, WHOLE_CITY) };
};

/** Looking into files handed in, in processes of its own, and the folder of profiles. */
export const etlImporter = ({ store, dataDir, jurisdiction }: ImportingParts): OpenImporter => {
  const readers = new WorkbookReaders();
  const sourcesDir = readEtlConfig().sourcesDir ?? join(dataDir, 'sources');
  return {
    detect: async (file, format) => {
      const { profiles } = await readProfiles(sourcesDir);
      return detectUpload(file, format, { readers, jurisdiction, profiles: profiles.map(({ profile }) => profile) }).catch(asProblem);
    },
    propose: (file, format) => proposeUpload(file, format, { readers, jurisdiction }).catch(asProblem),
    preview: ({ file, member, draft }) => previewUpload({ ...file, member }, draft, { readers, jurisdiction, published: () => publishedOf(store) }).catch(asProblem),
    save: ({ draft, basedOn }) => saveProfile(sourcesDir, draft, basedOn).catch(asProblem),
    profile: async (name) => {
      const found = await savedProfile(sourcesDir, name);
      if (found === null) throw new ProblemError('not_found', `没有名为“${name}”的来源配置。请从来源列表中选择。`);
      return found;
    },
    assertTakes: (source, name) => assertTakesUpload(sourcesDir, { source, name }).catch(asProblem),
    close: () => readers.close(),
  };
};
