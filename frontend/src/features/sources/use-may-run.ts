import { currentSession } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';

/** Whoever sees the whole city may load; a district office watches. */
export const useMayRun = (): boolean => {
  const session = useEndpoint(currentSession, {}).data;
  return session !== undefined && session.role !== 'district' && session.districts === 'all';
};
