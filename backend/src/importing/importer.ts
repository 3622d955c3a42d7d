import type { AskedFormat, detectUpload, oneProfile, previewProfile, proposeProfile, ReplyOf } from '@monitor/domain';

/** A file of the archive and what its sender calls it. */
export interface NamedContent {
  readonly name: string;
  readonly path: string;
}

export interface PreviewOrder {
  readonly file: NamedContent;
  readonly member?: string | undefined;
  readonly draft: Readonly<Record<string, unknown>>;
}

export interface SaveOrder {
  readonly draft: Readonly<Record<string, unknown>>;
  /** Fingerprint of the text it was made from; `null` for a new one. */
  readonly basedOn: string | null;
}

export type SavedProfile = Omit<ReplyOf<typeof oneProfile>, 'maySave'>;

/** Who looks into files and keeps the profiles of sources. */
export interface Importer {
  detect(file: NamedContent, format: AskedFormat): Promise<ReplyOf<typeof detectUpload>>;
  propose(file: NamedContent, format: AskedFormat): Promise<ReplyOf<typeof proposeProfile>>;
  preview(order: PreviewOrder): Promise<ReplyOf<typeof previewProfile>>;
  /** @throws ProblemError `bad_request` with a field for each fault, `changed_meanwhile` */
  save(order: SaveOrder): Promise<SavedProfile>;
  /** @throws ProblemError `not_found` */
  profile(name: string): Promise<SavedProfile>;
  /** Makes the source of exchange files where there is none yet. @throws ProblemError when there is no such source of uploads, or it would not know the file by this name */
  assertTakes(source: string, name: string): Promise<void>;
}
