import { useSeesCity } from '../../api/use-sees-city';

/** Whoever sees the whole city may load; a district office watches. */
export const useMayRun = (): boolean => useSeesCity() ?? false;
