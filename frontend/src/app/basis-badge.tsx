import { evaluations } from '@monitor/domain';
import { useEndpoint } from '../api/use-endpoint';
import { momentText } from '../format/date-text';
import { useMessages } from '../messages/language';
import styles from './app-shell.module.css';
import type { Basis } from './use-basis';
import { jurisdiction } from '../policy/jurisdiction';

/** Whether the year is published (预览, 已发布, 依据变更), the date the data reach to, and how many reports are in. */
export const BasisBadge = ({ basis }: { basis: Basis | undefined }) => {
  const { shell } = useMessages();
  const years = useEndpoint(evaluations, {}).data?.years ?? [];
  if (basis === undefined) return null;
  const state = years.find(({ year }) => year === basis.year)?.state;
  const edition = `${shell.edition(basis.edition)}\n${shell.publishedAt(momentText(basis.publishedAt, jurisdiction().timeZone))}\n${shell.ruleSet(basis.ruleSet)}`;
  return (
    <p className={styles.basis} title={edition}>
      {state !== undefined && <span className={styles.badge} data-state={state} title={shell.standing[state].why}>{shell.standing[state].word}</span>}
      <span>{shell.asOf(basis.asOf)}</span>
      <span aria-hidden="true" className={styles.dot}>·</span>
      <span>{shell.reported(basis.reportsIn, basis.reportsDue)}</span>
    </p>
  );
};
