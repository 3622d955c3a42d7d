import type { Jurisdiction, ProfileFault, SourceProfile } from '@monitor/domain';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { compileProfile, ProfileUnusable } from '../mapping/compile-profile.js';
import { checkPlace } from './http/http-source.js';
import { sourceHosts, targetOf } from './http/source-hosts.js';
import { lineOfFault, type ProfileFileFault } from './parse-profile.js';
import { secretsOf } from './profile-secrets.js';
import { type KeptProfile, readProfiles } from './read-profiles.js';

export interface CheckedProfiles {
  readonly profiles: readonly KeptProfile[];
  /** Everything that keeps a profile of the folder from being used here and now. */
  readonly faults: readonly ProfileFileFault[];
}

export interface Surroundings {
  readonly jurisdiction: Jurisdiction;
  /** The environment variable of this name; `undefined` when it is not set. */
  readonly secret: (name: string) => string | undefined;
}

/** Reads the profiles of a folder and holds them to the jurisdiction and the environment. */
export const checkProfiles = async (folder: string, surroundings: Surroundings): Promise<CheckedProfiles> => {
  const { profiles, faults } = await readProfiles(folder);
  return { profiles, faults: [...faults, ...profiles.flatMap((kept) => faultsHere(kept, surroundings))] };
};

const faultsHere = ({ profile, text }: KeptProfile, { jurisdiction, secret }: Surroundings): ProfileFileFault[] => {
  const file = `${profile.name}.yaml`;
  const unset = secretsOf(profile).filter(({ name }) => secret(name) === undefined);
  const faults: ProfileFault[] = [...placeFaultsOf(profile, jurisdiction), ...hostFaultsOf(profile, secret), ...unset.map(({ path, name }) => ({ path, message: `环境变量 ${name} 没有设置。请在 .env 或服务的环境中设置后重试。` }))];
  return faults.map(({ path, message }) => ({ file, ...lineOfFault(text, path), path: path.join('.'), message }));
};

/** What a reading of an API would refuse before it asks anybody, above all a host that is not listed. */
const hostFaultsOf = (profile: SourceProfile, secret: Surroundings['secret']): readonly ProfileFault[] => {
  if (profile.kind !== 'http') return [];
  try {
    const hosts = sourceHosts(secret('SOURCE_HOSTS') ?? '');
    checkPlace(profile, (url) => hosts.checkHost(targetOf(url)));
    return [];
  } catch (error) {
    if (error instanceof PipelineError) return [{ path: ['http', 'url'], message: error.message }];
    throw error;
  }
};

const placeFaultsOf = (profile: SourceProfile, jurisdiction: Jurisdiction): readonly ProfileFault[] => {
  if (profile.exchange) return [];
  try {
    compileProfile(profile, jurisdiction);
    return [];
  } catch (error) {
    if (error instanceof ProfileUnusable) return error.faults;
    throw error;
  }
};
