import type { overview, ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useUnit } from '../../address/use-unit';
import { useMessages } from '../../messages/language';
import { BulletBar } from '../../ui/bullet-bar';
import { Change, Missing } from '../../ui/figures';
import styles from './kpi-tiles.module.css';
import { tileFigures } from '../../ui/tile-figures';

type Tile = ReplyOf<typeof overview>['tiles'][number];

const KpiTile = ({ tile }: { tile: Tile }) => {
  const { evidence, figures, cockpit } = useMessages();
  const told = tileFigures(tile, figures, useUnit());
  const name = evidence.measures[tile.code];
  const marks = [told.bar.target?.text, told.bar.pace?.text].filter((text) => text !== undefined).join('，');
  return (
    <Link to="." search={evidenceSearch(tile.code)} className={styles.tile ?? ''} title={told.exact ?? evidence.open(name)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{told.value ?? <Missing reason={figures.noDenominator} />}<span className={styles.unit}>{told.unit}</span></span>
      <span className={styles.change}>{told.change.difference !== null && figures.onLastYear} <Change {...told.change} />{told.better !== null && <span className={styles.sense}>{told.better ? figures.good : figures.bad}</span>}</span>
      <BulletBar {...told.bar} label={cockpit.bar(name, marks)} />
    </Link>
  );
};

/** Five numbers in one ruled strip; each opens its rows. */
export const KpiTiles = ({ tiles }: { tiles: readonly Tile[] }) => {
  const { cockpit } = useMessages();
  return <ul className={styles.strip} aria-label={cockpit.tiles}>{tiles.map((tile) => <li key={tile.code}><KpiTile tile={tile} /></li>)}</ul>;
};
