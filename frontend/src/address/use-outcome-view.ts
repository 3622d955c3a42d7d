import { useNavigate, useSearch } from '@tanstack/react-router';
import type { OutcomeAddress } from './outcome-address';

/** The list that the address asks for, and a way to change it; another choice begins at the first page. */
export const useOutcomeView = (): { view: OutcomeAddress; look: (part: OutcomeAddress) => void } => {
  const { result, evidenced, page } = useSearch({ strict: false });
  const navigate = useNavigate();
  const look = (part: OutcomeAddress) => void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...part }), resetScroll: false });
  return { view: { result, evidenced, page }, look };
};
