import { currentSession } from '@monitor/domain';
import { useEndpoint } from './use-endpoint';

/** Whether the account sees the whole city; `undefined` until that is known. */
export const useSeesCity = (): boolean | undefined => {
  const session = useEndpoint(currentSession, {}).data;
  return session === undefined ? undefined : session.role !== 'district' && session.districts === 'all';
};
