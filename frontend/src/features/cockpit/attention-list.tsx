import { proceedings } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useEndpoint } from '../../api/use-endpoint';
import { dayIn } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import { sectorColour } from '../../theme/sector-colour';
import { type ActionRow, actionRows, type Attention } from '../../ui/action-rows';
import { FlagMark } from '../../ui/status-mark';
import { useStateTold } from '../../ui/use-state-told';
import styles from './attention-list.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

const MOST = 7;

/** The reasons alone: the proposal they give rise to stands beside the name. */
const reasonsOf = (headline: string): string => headline.replace(/^[^：]*：/u, '');

const Due = ({ row: { due, daysLeft } }: { row: ActionRow }) => {
  const { cockpit } = useMessages();
  if (due === null || daysLeft === null) return <span className={styles.when}>{cockpit.noDue}</span>;
  return <span className={daysLeft < 0 ? `${styles.when} ${styles.late}` : styles.when} title={cockpit.due(due)}>{daysLeft < 0 ? cockpit.daysOver(-daysLeft) : cockpit.daysLeft(daysLeft)}</span>;
};

const FlagLink = ({ item, short = false }: { item: Attention; short?: boolean }) => {
  const { cockpit } = useMessages();
  return <Link to="/flags/$key" params={{ key: item.key }} search={keepFilters} className={styles.kind ?? ''} title={cockpit.whyOf(item.name)}><FlagMark kind={item.kind} short={short} /></Link>;
};

const Item = ({ row }: { row: ActionRow }) => {
  const { item } = row;
  const told = useStateTold()(row);
  return (
    <li className={styles.item}>
      <p className={styles.first}>
        <span className={styles.hue} style={{ background: sectorColour(item.sector) }} aria-hidden="true" />
        <Link to="/consortia/$consortium" params={{ consortium: item.consortium }} search={keepFilters} className={styles.name ?? ''} title={item.name}>{item.name}</Link>
        {row.others.map((other) => <FlagLink key={other.key} item={other} short />)}
        <FlagLink item={item} />
      </p>
      <p className={styles.second}>
        <Link to="/flags/$key" params={{ key: item.key }} search={keepFilters} className={styles.why ?? ''} title={item.headline}>{reasonsOf(item.headline)}</Link>
        <span className={styles.article}>{item.article}</span>
      </p>
      <p className={styles.second}><span className={styles.state} title={told}>{told}</span><Due row={row} /></p>
    </li>
  );
};

/** Who needs a person, which act is next and by when; the next due first. */
export const AttentionList = ({ attention, year }: { attention: readonly Attention[]; year: number }) => {
  const { cockpit } = useMessages();
  const asked = useEndpoint(proceedings, { year });
  const rows = actionRows(attention, asked.data?.rows ?? [], dayIn(jurisdiction().timeZone));
  const rest = rows.length - MOST;
  return (
    <>
      {asked.error !== null && <p className={styles.unknown} role="alert">{cockpit.statesUnknown} <button type="button" onClick={() => void asked.refetch()}>{cockpit.askAgain}</button></p>}
      {rows.length === 0 ? <p className={styles.unknown}>{cockpit.attentionSettled}</p> : <ul>{rows.slice(0, MOST).map((row) => <Item key={row.item.key} row={row} />)}</ul>}
      {rest > 0 && <Link to="/consortia" search={(before) => ({ ...keepFilters(before), flag: ['rectify', 'revoke', 'watch'] })} className={styles.more ?? ''}>{cockpit.attentionMore(rest)}</Link>}
    </>
  );
};
