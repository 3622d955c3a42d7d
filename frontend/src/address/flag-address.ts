import type { FlagKind } from '@monitor/domain';

export const flagKinds: readonly FlagKind[] = ['commend', 'rectify', 'revoke', 'watch', 'data'];

/** The register narrowed to consortia that bear one of these proposals. */
export interface FlagAddress {
  readonly flag?: readonly FlagKind[] | undefined;
}

/** `flag=rectify,revoke`; unknown kinds are dropped. */
export const parseFlagAddress = (raw: Record<string, unknown>): FlagAddress => {
  const given = raw['flag'];
  const asked = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? given.split(',') : [];
  const flag = flagKinds.filter((kind) => asked.includes(kind));
  return flag.length === 0 ? {} : { flag };
};
