import { type overview, overviewSentence, type ReplyOf } from '@monitor/domain';
import { useLanguage, useMessages } from '../../messages/language';
import { BulletBar } from '../../ui/bullet-bar';
import { Change, Missing } from '../../ui/figures';
import { tileFigures } from '../../ui/tile-figures';
import styles from './summary-panel.module.css';

type Reply = ReplyOf<typeof overview>;

const Tile = ({ tile }: { tile: Reply['tiles'][number] }) => {
  const { evidence, figures, cockpit } = useMessages();
  const told = tileFigures(tile, figures);
  const name = evidence.measures[tile.code];
  return (
    <li className={styles.tile}>
      <p className={styles.tileName}>{name}</p>
      <p className={styles.number}>{told.value ?? <Missing reason={figures.noDenominator} />}<span>{told.unit}</span></p>
      <p className={styles.change}>{told.change.difference !== null && figures.onLastYear} <Change {...told.change} />{told.better !== null && <span>{told.better ? figures.good : figures.bad}</span>}</p>
      <BulletBar {...told.bar} label={cockpit.bar(name, told.bar.pace?.text ?? '')} />
    </li>
  );
};

/** The sentence of the year and its five numbers, large. */
export const SummaryPanel = ({ reply }: { reply: Reply }) => {
  const { language } = useLanguage();
  const { screen } = useMessages();
  return (
    <section className={styles.summary} aria-label={screen.panels.summary}>
      <p className={styles.sentence}>{overviewSentence(reply)[language].map(({ text, proof }, place) => (proof === undefined ? text : <b key={`${place}${text}`}>{text}</b>))}</p>
      <ul className={styles.tiles}>{reply.tiles.map((tile) => <Tile key={tile.code} tile={tile} />)}</ul>
    </section>
  );
};
