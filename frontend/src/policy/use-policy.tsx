import { policy } from '@monitor/domain';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useFilters } from '../address/use-filters';
import { useEndpoint } from '../api/use-endpoint';
import { type YearPolicy, yearPolicyOf } from './year-policy';

type Known = { readonly policy: YearPolicy } | { readonly error: Error };

const PolicyContext = createContext<Known | null>(null);

/** Holds the scheme and rules of the year in the address. */
export const PolicyProvider = ({ children }: { children: ReactNode }) => {
  const { filters: { year } } = useFilters();
  const { data, error } = useEndpoint(policy, year === undefined ? {} : { year });
  const known = useMemo((): Known | null => (data !== undefined ? { policy: yearPolicyOf(data) } : error !== null ? { error } : null), [data, error]);
  // Asked again after a failure, the question forgets it; a page that asks it too would come and go without end.
  const [told, tell] = useState<{ readonly year: number | undefined; readonly known: Known } | null>(null);
  if (known !== null && told?.known !== known) tell({ year, known });
  const held = told !== null && told.year === year ? told.known : null;
  return <PolicyContext value={known ?? held}>{children}</PolicyContext>;
};

/** What needs the policy, once it is known or known to be out of reach. */
export const WithPolicy = ({ children, waiting }: { children: ReactNode; waiting: ReactNode }) => (useContext(PolicyContext) === null ? waiting : children);

/** What the year was judged by, or `null` where nothing has been judged yet. */
export const usePolicyIfAny = (): YearPolicy | null => {
  const known = useContext(PolicyContext);
  return known !== null && 'policy' in known ? known.policy : null;
};

/** What kept the policy from being asked; `null` while it is awaited or known. */
export const usePolicyError = (): Error | null => {
  const known = useContext(PolicyContext);
  return known !== null && 'error' in known ? known.error : null;
};

/** What the year was judged by. Throws what kept it from being asked, for the page's own failure to tell. */
export const usePolicy = (): YearPolicy => {
  const known = useContext(PolicyContext);
  if (known === null) throw new Error('No policy is known outside a PolicyProvider');
  if ('error' in known) throw known.error;
  return known.policy;
};
