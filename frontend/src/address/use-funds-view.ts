import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FundsAddress } from './funds-address';

/** The look at money that the address holds, and a way to change a part of it. */
export const useFundsView = (): { view: FundsAddress; look: (part: FundsAddress) => void } => {
  const { money, funnel, flow, anomaly, heat } = useSearch({ strict: false });
  const navigate = useNavigate();
  const look = (part: FundsAddress) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }), resetScroll: false });
  return { view: { money, funnel, flow, anomaly, heat }, look };
};
