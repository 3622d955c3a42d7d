import type { Jurisdiction, ProfileFault, SourceProfile } from '@monitor/domain';
import { compileProfile, ProfileUnusable } from '../mapping/compile-profile.js';
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
  const faults: ProfileFault[] = [...placeFaultsOf(profile, jurisdiction), ...unset.map(({ path, name }) => ({ path, message: `环境变量 ${name} 没有设置。请在 .env 或服务的环境中设置后重试。` }))];
  return faults.map(({ path, message }) => ({ file, ...lineOfFault(text, path), path: path.join('.'), message }));
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
