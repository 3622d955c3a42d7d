/** What is wrong in a profile, and where: keys and 0-based places from the root. */
export interface ProfileFault {
  readonly path: readonly (string | number)[];
  /** Chinese; says what to write instead. */
  readonly message: string;
}

/** `records.0.fields.amount`. */
export const faultPath = ({ path }: ProfileFault): string => path.join('.');
