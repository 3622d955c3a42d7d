import { useNavigate } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';

/** Goes to the profile of the consortium of a picked mark, with the filters; a mark that is none stays. */
export const useVisit = (): ((consortium: string | null | undefined) => void) => {
  const navigate = useNavigate();
  return (consortium) => {
    if (consortium !== undefined && consortium !== null) void navigate({ to: '/consortia/$consortium', params: { consortium }, search: keepFilters });
  };
};
