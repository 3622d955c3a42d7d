/** What an account may do; scopes by district come with it. */
export type Role = 'leader' | 'analyst' | 'officer' | 'district' | 'operator';

/** Who is asking. Handed to every question, so that no query can forget it. */
export interface Viewer {
  readonly account: string;
  readonly role: Role;
  /** Codes of the districts whose consortia this viewer may see, or all of them. */
  readonly districts: readonly string[] | 'all';
}
