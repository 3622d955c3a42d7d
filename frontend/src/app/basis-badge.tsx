import { changchun } from '@monitor/domain';
import { momentText } from '../format/date-text';
import { useMessages } from '../messages/language';
import styles from './app-shell.module.css';
import type { Basis } from './use-basis';

/** 预览, the date the data reach to, and how many reports are in. */
export const BasisBadge = ({ basis }: { basis: Basis | undefined }) => {
  const { shell } = useMessages();
  if (basis === undefined) return null;
  const edition = `${shell.edition(basis.edition)}\n${shell.publishedAt(momentText(basis.publishedAt, changchun.timeZone))}\n${shell.ruleSet(basis.ruleSet)}`;
  return (
    <p className={styles.basis} title={edition}>
      <span className={styles.badge} title={shell.previewWhy}>{shell.preview}</span>
      <span>{shell.asOf(basis.asOf)}</span>
      <span aria-hidden="true">·</span>
      <span>{shell.reported(basis.reportsIn, basis.reportsDue)}</span>
    </p>
  );
};
