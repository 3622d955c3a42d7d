import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import type { AnnualReportsAddress } from '../../address/annual-reports-address';

/** Which reports the address asks for, and the way to others. */
export const useReportAddress = (): { at: AnnualReportsAddress; go: (next: AnnualReportsAddress) => void } => {
  const { reported, state, report, hand } = useSearch({ from: '/inside/annual-reports' });
  const navigate = useNavigate();
  const go = (next: AnnualReportsAddress) => void navigate({ to: '/annual-reports', search: (before) => ({ ...keepFilters(before), ...next }), resetScroll: next.report !== report });
  return { at: { reported, state, report, hand }, go };
};
