import { useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import type { MoneyUnit } from './address';

const UnitContext = createContext<MoneyUnit | undefined>(undefined);

/** Holds the unit in the address for the figures of a page. */
export const UnitProvider = ({ children }: { children: ReactNode }) => {
  const { unit } = useSearch({ strict: false });
  return <UnitContext value={unit}>{children}</UnitContext>;
};

/** The unit chosen for amounts, `undefined` for the one that suits each column. */
export const useUnit = (): MoneyUnit | undefined => useContext(UnitContext);
