import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './rules.module.css';

/** Why the server refused, in words; nothing while it did not. */
export const RefusalLine = ({ error }: { error: Error | null }) => {
  const { language, messages } = useLanguage();
  return error === null ? null : <p className={styles.refusal} role="alert">{refusalText(error, language, messages)}</p>;
};
