import { useName } from '../../messages/language';
import { indicatorName } from '../../messages/names';
import { usePolicyIfAny } from '../../policy/use-policy';

/** Names an indicator as the scheme of the year does; its code where it has none. */
export const useIndicatorName = (): ((code: string) => string) => {
  const name = useName();
  const scheme = usePolicyIfAny()?.scheme;
  return (code) => (scheme === undefined ? code : name(indicatorName(scheme, code)));
};
