import { type Status, StatusMark } from './status-mark';
import styles from './marks.module.css';

/** What the shapes mean, beside a picture that uses them without words. */
export const StatusLegend = ({ statuses = ['normal', 'watch', 'poor', 'none'] }: { statuses?: readonly Status[] }) => (
  <span className={styles.legend}>{statuses.map((status) => <StatusMark key={status} status={status} />)}</span>
);
