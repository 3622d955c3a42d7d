import type { Scheme } from '@monitor/domain';
import { useMessages, useName } from '../../messages/language';
import styles from './rules.module.css';

/** What a confirmed event adds to a total or forbids. */
export const AdjustmentList = ({ adjustments }: Pick<Scheme, 'adjustments'>) => {
  const { adjustments: words } = useMessages().rules;
  const name = useName();
  if (adjustments.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h4 className={styles.sub}>{words.title}</h4>
      <dl className={styles.facts}>{adjustments.map((each) => <div key={each.code}><dt>{name(each)}</dt><dd>{words[each.kind](each.points)}</dd></div>)}</dl>
    </section>
  );
};
