import type { SourceProfile } from '@monitor/domain';
import type { Ledger } from '@monitor/store';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { folderSource } from './folder/folder-source.js';
import { FOLDER } from './manifest-entry.js';
import type { ProfileFileFault } from './parse-profile.js';
import { readProfiles } from './read-profiles.js';
import type { Source } from './source.js';
import { sourceOf, type WrittenProfile } from './source-of.js';

export interface SourcePlaces {
  readonly ledger: Ledger;
  /** The bureau's exchange folder; null where there is none. */
  readonly folder: string | null;
  /** Cron of the exchange folder; null when it is loaded by hand alone. */
  readonly schedule: string | null;
  /** Where the profiles lie. */
  readonly profiles: string;
  readonly secret: (name: string) => string | undefined;
}

/** A source as it is set up now; without a profile it is the exchange folder, or a profile that cannot be used. */
export interface ListedSource {
  readonly name: string;
  readonly profile: SourceProfile | null;
  readonly where: string;
  readonly schedule: string | null;
  readonly faults: readonly ProfileFileFault[];
}

export interface SourceBook {
  /** The exchange folder first, then the profiles by name, read anew each time. */
  list(): Promise<ListedSource[]>;
  /** @throws PipelineError `source-unknown`, `source-unusable` */
  source(name: string): Promise<Source>;
}

/** Every source that is set up. */
export const sourceBook = (places: SourcePlaces): SourceBook => ({
  list: () => list(places),
  source: (name) => find(places, name),
});

const list = async ({ folder, schedule, profiles: place }: SourcePlaces): Promise<ListedSource[]> => {
  const { profiles, faults } = await readProfiles(place);
  const sound = profiles.map(({ profile }) => ({ name: profile.name, profile, where: whereOf(profile), schedule: profile.schedule ?? null, faults: [] }));
  const files = [...new Set(faults.map(({ file }) => file))];
  const faulty = files.map((file) => ({ name: file.replace(/\.ya?ml$/iu, ''), profile: null, where: '', schedule: null, faults: faults.filter((fault) => fault.file === file) }));
  const exchange = { name: FOLDER, profile: null, where: folder ?? '', schedule, faults: [] };
  return [exchange, ...[...sound, ...faulty].sort((one, other) => (one.name < other.name ? -1 : 1))];
};

/** Secrets are names of environment variables and stand in no address. */
const whereOf = (profile: SourceProfile): string => {
  switch (profile.kind) {
    case 'folder': return `${profile.folder.path} · ${profile.folder.files.join(' ')}`;
    case 'http': return `${profile.http.method} ${new URL(profile.http.url).origin}${new URL(profile.http.url).pathname}`;
    case 'sql': return `${profile.sql.system} · ${profile.sql.address}`;
    case 'upload': return '';
  }
};

const find = async (places: SourcePlaces, name: string): Promise<Source> => {
  if (name === FOLDER) return exchangeFolder(places);
  const { profiles, faults } = await readProfiles(places.profiles);
  const written: WrittenProfile | undefined = profiles.find(({ profile }) => profile.name === name);
  if (written !== undefined) return sourceOf(written, places);
  const [fault] = faults.filter(({ file }) => file.replace(/\.ya?ml$/iu, '') === name);
  if (fault !== undefined) throw new PipelineError('source-unusable', `来源 ${name} 的配置有误（${fault.file}：${fault.message}）。请改正后重试；用 npm run sources -- check ${name} 查看全部错误。`);
  const known = profiles.map(({ profile }) => profile.name);
  throw new PipelineError('source-unknown', `没有名为“${name}”的来源。${known.length === 0 ? `请先在 ${places.profiles} 中放入 ${name}.yaml。` : `已有：${known.join('、')}。`}`);
};

const exchangeFolder = ({ folder }: SourcePlaces): Source => {
  if (folder !== null) return folderSource(folder);
  throw new PipelineError('source-unusable', '没有指定资料文件夹。请用 --folder 指定，或设置环境变量 SOURCE_DIR。');
};
