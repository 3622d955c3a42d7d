import type { ReplyOf, sources } from '@monitor/domain';
import type { Manifest } from '@monitor/store';

type Told = ReplyOf<typeof sources>['sources'][number];

/** A source as it is set up, whatever has happened to it. */
export type SetUpSource = Pick<Told, 'name' | 'title' | 'kind' | 'where' | 'owner' | 'schedule' | 'faults'>;

/** The sources that are set up, and which files of an edition are whose. */
export interface SourceList {
  all(): Promise<SetUpSource[]>;
  /** Paths of the files in force, by the name of their source. */
  pathsOf(manifest: Manifest): ReadonlyMap<string, readonly string[]>;
  /** Contents that came after a newer one had been taken, by the name of their source. */
  waitingIn(manifest: Manifest): ReadonlyMap<string, readonly { path: string; sha256: string }[]>;
}
