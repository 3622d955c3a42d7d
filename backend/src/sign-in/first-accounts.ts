import type { Store } from '@monitor/store';
import { hashPassword, newPassword } from './password.js';

interface FirstAccount {
  readonly name: string;
  readonly displayName: string;
  readonly role: 'leader' | 'analyst' | 'officer' | 'district' | 'operator';
  readonly districts: 'all' | readonly string[];
}

const FIRST: readonly FirstAccount[] = [
  { name: 'leader', displayName: '局领导', role: 'leader', districts: 'all' },
  { name: 'analyst', displayName: '业务处室', role: 'analyst', districts: 'all' },
  { name: 'officer', displayName: '处置专员', role: 'officer', districts: 'all' },
  // Whoever proposes may not review, and neither approves: three people are needed from the first day.
  { name: 'reviewer', displayName: '复核专员', role: 'officer', districts: 'all' },
  { name: 'district', displayName: '高新区科技局', role: 'district', districts: ['220173'] },
  { name: 'operator', displayName: '系统运维', role: 'operator', districts: 'all' },
];

export interface Credential {
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
}

/** Makes the first accounts with random passwords when there is none yet; the passwords are told this once. */
export const createFirstAccounts = async ({ ledger }: Store): Promise<readonly Credential[]> => {
  if ((await ledger.accounts()).length > 0) return [];
  const made: Credential[] = [];
  for (const { name, displayName, role, districts } of FIRST) {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    await ledger.createAccount({ name, displayName, passwordHash, role, districts: districts === 'all' ? 'all' : [...districts] });
    made.push({ name, displayName, password });
  }
  return made;
};
