import type { IdentityScheme, Jurisdiction } from './jurisdiction.js';

/** Who a unit is where it has no 统一社会信用代码: a register and what stands there. */
export interface Identity {
  readonly scheme: string;
  readonly value: string;
}

const IDENTITY = /^([a-z][a-z0-9-]{1,15}):(.*)$/su;

export const LONGEST_IDENTITY = 200;

/** Parts `lei:529900…` into register and number; `null` for a credit code or any other text. */
export const splitIdentity = (code: string): Identity | null => {
  const match = IDENTITY.exec(code);
  return match === null ? null : { scheme: match[1] ?? '', value: match[2] ?? '' };
};

/** True for what a named register says, false for a credit code: rules that read a credit code cannot judge it. */
export const isIdentity = (code: string): boolean => splitIdentity(code) !== null;

/** The register's words; `null` when this jurisdiction knows none of that code. */
export const identityScheme = (code: string, { identities }: Pick<Jurisdiction, 'identities'>): IdentityScheme | null => identities.find((each) => each.code === code) ?? null;
