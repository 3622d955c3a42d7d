import { useNavigate } from '@tanstack/react-router';
import type { MoneyUnit } from './address';

/** A way to choose the unit; it goes to the address. */
export const useChooseUnit = (): ((unit: MoneyUnit | undefined) => void) => {
  const navigate = useNavigate();
  return (unit) => void navigate({ to: '.', search: (before) => ({ ...before, unit }), replace: true, resetScroll: false });
};
