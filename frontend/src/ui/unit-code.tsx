import { identityScheme, splitIdentity } from '@monitor/domain';
import { useName } from '../messages/language';
import { jurisdiction } from '../policy/jurisdiction';
import styles from './unit-code.module.css';

/** The code of a unit: a 统一社会信用代码 as it is, another register's number behind that register's name. */
export const UnitCode = ({ code }: { code: string }) => {
  const name = useName();
  const identity = splitIdentity(code);
  const scheme = identity === null ? null : identityScheme(identity.scheme, jurisdiction());
  if (identity === null || scheme === null) return code;
  return <span className={styles.code} title={code}><span className={styles.scheme}>{name(scheme)}</span>{identity.value}</span>;
};
