import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useUnit } from '../../address/use-unit';
import { useMessages } from '../../messages/language';
import { BulletBar } from '../../ui/bullet-bar';
import { Change, Missing } from '../../ui/figures';
import styles from './outcome-tiles.module.css';
import type { KindRow } from './outcome-totals';
import { type TileFacts, tileFacts } from './tile-facts';

const Tile = ({ tile }: { tile: TileFacts }) => {
  const { figures, outcomes: { tiles, open } } = useMessages();
  const name = tiles[tile.code];
  return (
    <Link to="." search={evidenceSearch('results', undefined, tile.slice)} resetScroll={false} className={styles.tile ?? ''} title={tile.exact ?? open(name)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{tile.value ?? <Missing reason={figures.noDenominator} />}<span className={styles.unit}>{tile.unit}</span></span>
      <span className={styles.change}>{tile.change.difference !== null && figures.onLastYear} <Change {...tile.change} /></span>
      <BulletBar {...tile.bar} label={tiles.bar(name, tile.bar.pace?.text ?? '')} />
      <span className={styles.note}>{tile.note}</span>
    </Link>
  );
};

/** Money, a count, and the share with evidence that says how far to trust them; each opens its rows. */
export const OutcomeTiles = ({ kinds }: { kinds: readonly KindRow[] }) => {
  const messages = useMessages();
  const scale = useUnit() ?? null;
  return <ul className={styles.strip} aria-label={messages.outcomes.tiles.label}>{tileFacts(kinds, { ...messages, scale }).map((tile) => <li key={tile.code}><Tile tile={tile} /></li>)}</ul>;
};
