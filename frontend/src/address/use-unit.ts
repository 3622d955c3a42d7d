import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MoneyUnit } from './address';

/** The unit chosen for amounts, `undefined` for the one that suits each column. */
export const useUnit = (): { unit: MoneyUnit | undefined; choose: (unit: MoneyUnit | undefined) => void } => {
  const { unit } = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (wanted: MoneyUnit | undefined) => void navigate({ to: '.', search: (before) => ({ ...before, unit: wanted }), replace: true, resetScroll: false });
  return { unit, choose };
};
