import { quarantine, type QuarantineState } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { QuarantineAddress } from '../../address/quarantine-address';
import { useEndpoint } from '../../api/use-endpoint';

export const PAGE = 50;

/** The conditions of the address. */
export const useQuarantineQuestion = () => {
  const { run, state: given, code, source, file, refused, owner, q, page = 1 } = useSearch({ from: '/inside/quarantine' });
  const state: QuarantineState | 'all' = given ?? 'open';
  const narrowing = {
    ...(code === undefined ? {} : { code }), ...(source === undefined ? {} : { source }), ...(file === undefined ? {} : { path: file }),
    ...(refused === undefined ? {} : { record: refused }), ...(owner === undefined ? {} : { owner }), ...(q === undefined ? {} : { q }),
  };
  const asked = { ...narrowing, ...(run === undefined ? {} : { run }), ...(state === 'all' ? {} : { state }) };
  const chosen = { code: code ?? '', source: source ?? '', file: file ?? '', refused: refused ?? '', owner: owner ?? '', q: q ?? '' };
  return { asked, chosen, run, state, page, narrowed: Object.keys(narrowing).length > 0 };
};
export type QuarantineQuestion = ReturnType<typeof useQuarantineQuestion>;

/** Changes some of the conditions; any change but of the page leads back to the first one. */
export const useChangeQuarantine = (): ((part: QuarantineAddress) => void) => {
  const navigate = useNavigate({ from: '/quarantine' });
  return (part) => void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...part }), replace: 'q' in part, resetScroll: false });
};

export const useQuarantine = ({ asked, page }: QuarantineQuestion) => useEndpoint(quarantine, { ...asked, offset: (page - 1) * PAGE, limit: PAGE });
