import type { SourceProfile } from '@monitor/domain';
import type { Ledger } from '@monitor/store';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { folderOf } from './folder/folder-source.js';
import { httpSource } from './http/http-source.js';
import type { Source } from './source.js';
import { sourceHistory } from './source-history.js';
import { sqlSource } from './sql/sql-source.js';
import { uploadSource } from './upload/upload-source.js';

/** A profile as it lies in the folder of profiles. */
export interface WrittenProfile {
  readonly profile: SourceProfile;
  /** The YAML: it is archived with what it brings. */
  readonly text: string;
}

export interface SourceSettings {
  readonly ledger: Ledger;
  /** The environment variable of this name; `undefined` when it is not set. */
  readonly secret: (name: string) => string | undefined;
}

type Kind = SourceProfile['kind'];
/** With the YAML, by which a changed profile is told. */
type KindSettings = SourceSettings & Pick<WrittenProfile, 'text'>;
type Maker<K extends Kind> = (profile: Extract<SourceProfile, { kind: K }>, settings: KindSettings) => Source;

const makers: { readonly [K in Kind]?: Maker<K> } = {
  folder: ({ name, folder, versions }) => folderOf(name, folder, versions),
  http: (profile, { ledger, secret, text }) =>
    httpSource({ profile, text }, { hosts: secret('SOURCE_HOSTS') ?? '', secrets: secret, history: sourceHistory(ledger, profile.name) }),
  sql: (profile, { ledger, secret, text }) => sqlSource(profile, { text, secret, history: sourceHistory(ledger, profile.name) }),
  upload: ({ name }, { ledger }) => uploadSource(name, ledger),
};

const make = <K extends Kind>(kind: K, profile: Extract<SourceProfile, { kind: K }>, settings: KindSettings): Source => {
  const maker = makers[kind];
  if (maker === undefined) throw new PipelineError('source-unusable', `来源 ${profile.name} 的类型 ${kind} 暂不支持。请改用其他类型的来源。`);
  return maker(profile, settings);
};

const byKind = (profile: SourceProfile, settings: KindSettings): Source => {
  switch (profile.kind) {
    case 'folder': return make('folder', profile, settings);
    case 'http': return make('http', profile, settings);
    case 'sql': return make('sql', profile, settings);
    case 'upload': return make('upload', profile, settings);
  }
};

/** The one registry of kinds of sources. @throws PipelineError `source-unusable` */
export const sourceOf = ({ profile, text }: WrittenProfile, settings: SourceSettings): Source => ({ ...byKind(profile, { ...settings, text }), document: text });
