import { useCallback, useSyncExternalStore } from 'react';

/** Does the window match a media query, now and whenever that changes? */
export const useMedia = (query: string): boolean => {
  const subscribe = useCallback((told: () => void) => {
    const list = window.matchMedia(query);
    list.addEventListener('change', told);
    return () => list.removeEventListener('change', told);
  }, [query]);
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
};
