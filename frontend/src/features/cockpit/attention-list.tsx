import type { overview, ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { sectorColour } from '../../theme/sector-colour';
import { FlagMark } from '../../ui/status-mark';
import styles from './attention-list.module.css';

type Attention = ReplyOf<typeof overview>['attention'][number];

const MOST = 7;

/** The reasons alone: the proposal they give rise to stands beside the name. */
const reasonsOf = (headline: string): string => headline.replace(/^[^：]*：/u, '');

const Item = ({ item }: { item: Attention }) => {
  const { cockpit } = useMessages();
  return (
    <li className={styles.item}>
      <p className={styles.first}>
        <span className={styles.hue} style={{ background: sectorColour(item.sector) }} aria-hidden="true" />
        <Link to="/consortia/$consortium" params={{ consortium: item.consortium }} search={keepFilters} className={styles.name ?? ''} title={item.name}>{item.name}</Link>
        <Link to="/flags/$key" params={{ key: item.key }} search={keepFilters} className={styles.kind ?? ''} title={cockpit.whyOf(item.name)}><FlagMark kind={item.kind} /></Link>
      </p>
      <p className={styles.second}>
        <Link to="/flags/$key" params={{ key: item.key }} search={keepFilters} className={styles.why ?? ''} title={item.headline}>{reasonsOf(item.headline)}</Link>
        <span className={styles.when}>{item.article} · {item.due === null ? cockpit.noDue : cockpit.due(item.due)}</span>
      </p>
    </li>
  );
};

/** Who needs a person, and by when; the gravest first, as the server orders them. */
export const AttentionList = ({ attention }: { attention: readonly Attention[] }) => {
  const { cockpit } = useMessages();
  const rest = attention.length - MOST;
  return (
    <>
      <ul>{attention.slice(0, MOST).map((item) => <Item key={item.key} item={item} />)}</ul>
      {rest > 0 && <Link to="/consortia" search={(before) => ({ ...keepFilters(before), flag: ['rectify', 'revoke', 'watch'] })} className={styles.more ?? ''}>{cockpit.attentionMore(rest)}</Link>}
    </>
  );
};
