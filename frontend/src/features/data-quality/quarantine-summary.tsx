import { quarantine } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useEndpoint } from '../../api/use-endpoint';
import { useSeesCity } from '../../api/use-sees-city';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Panel } from '../../ui/panel';
import styles from './data-quality.module.css';

const MOST_RULES = 6;

const count = (number: number): string => groupDigits(String(number));

const Told = () => {
  const { dataQuality: { rejections: words } } = useMessages();
  const asked = useEndpoint(quarantine, { state: 'open', limit: 1 });
  return (
    <Panel title={words.title} asked={asked} height={60} actions={<Link className={styles.link ?? ''} to="/quarantine" search={keepFilters}>{words.look}</Link>}>
      {({ total, byCode }) => (
        <p className={styles.none}>
          {total === 0 ? words.none : words.open(count(total))}
          {byCode.slice(0, MOST_RULES).map(({ value, count: rows }) => <span key={value}>{' · '}<Link className={styles.link ?? ''} to="/quarantine" search={(before) => ({ ...keepFilters(before), code: value })}>{words.withCount(wordOf(words.codes, value), count(rows))}</Link></span>)}
        </p>
      )}
    </Panel>
  );
};

/** How much was refused, in a line; what it is and what to do stands on a page of its own. */
export const QuarantineSummary = () => (useSeesCity() === true ? <Told /> : null);
