import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import type { SourcesAddress } from '../../address/sources-address';

export type SourcePart = 'history' | 'profile' | 'versions';

/** The source looked into and its part, and the way to others. */
export const useSourcesAddress = () => {
  const { source, part }: SourcesAddress = useSearch({ from: '/inside/sources' });
  const navigate = useNavigate();
  const go = (next: string | undefined, of: SourcePart = 'history') => {
    const about: SourcesAddress = next === undefined ? {} : { source: next, ...(of === 'history' ? {} : { part: of }) };
    void navigate({ to: '/sources', search: (before) => ({ ...keepFilters(before), ...about }) });
  };
  const shown: SourcePart = part ?? 'history';
  return { source, part: shown, go };
};
