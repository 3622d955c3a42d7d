import type { ProfileField } from '@monitor/domain';
import type { Proposal } from './use-proposal';

interface Sure {
  readonly confidence: number;
  readonly reason: string;
}

/** How sure the proposal is of a field's source; `null` when a person has chosen it otherwise. */
export const confidenceOf = ({ fields, profile }: Pick<Proposal, 'fields' | 'profile'>, named: { record: string; field: string }, source: ProfileField): Sure | null => {
  const text = JSON.stringify(source);
  const found = fields.find(({ at, record, field }) => record === named.record && field === named.field && JSON.stringify(profile.records[at]?.fields[field]) === text);
  return found === undefined ? null : { confidence: found.confidence, reason: found.reason };
};
