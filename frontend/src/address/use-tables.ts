import { useNavigate, useSearch } from '@tanstack/react-router';

/** Is the chart of this slug shown as its table? Kept in the address, so that a copied one shows the same. */
export const useTable = (slug: string): { isTable: boolean; show: (table: boolean) => void } => {
  const { tables = [] } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (table: boolean) => {
    const others = tables.filter((each) => each !== slug);
    const next = table ? [...others, slug].sort() : others;
    void navigate({ to: '.', search: (before) => ({ ...before, tables: next.length === 0 ? undefined : next }), replace: true, resetScroll: false });
  };
  return { isTable: tables.includes(slug), show };
};
