import type { overview, ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { evidenceSearch } from '../../address/use-evidence';
import { useMessages } from '../../messages/language';
import type { HeadlinePart } from '../../messages/headline-part';
import { headlineFacts } from './headline-facts';
import styles from './headline.module.css';

const Part = ({ part: { text, link } }: { part: HeadlinePart }) => {
  if (link === undefined) return text;
  if (link.to === 'evidence') return <Link to="." search={evidenceSearch(link.measure)} className={styles.number ?? ''}>{text}</Link>;
  const { flag } = link;
  return <Link to="/consortia" search={(before) => ({ ...keepFilters(before), ...(flag.length === 0 ? {} : { flag }) })} className={styles.number ?? ''}>{text}</Link>;
};

/** One sentence, written by rule; every number leads to its proof. */
export const Headline = ({ reply }: { reply: ReplyOf<typeof overview> }) => {
  const { headline, cockpit } = useMessages();
  const parts = headline(headlineFacts(reply));
  return (
    <section aria-label={cockpit.headline}>
      <p className={styles.headline}>{parts.map((part, place) => <Part key={`${place}${part.text}`} part={part} />)}</p>
    </section>
  );
};
