import { useMemo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import rulesStyles from './rules.module.css';
import styles from './simulation.module.css';
import { type Move, movedFirst } from './slope-lines';
import { useIndicatorName } from './use-indicator-name';

const PORTION = 20;

const Drivers = ({ move: { drivers, other } }: { move: Move }) => {
  const { rules: { simulate: words } } = useMessages();
  const nameOf = useIndicatorName();
  if (drivers.length === 0) return null;
  const signed = (change: number) => `${change > 0 ? '+' : ''}${numberText(change, 2)}`;
  return (
    <details className={styles.drivers}>
      <summary>{words.drivers}</summary>
      <ul>
        {drivers.map(({ indicator, change }) => <li key={indicator}>{nameOf(indicator)} {signed(change)}</li>)}
        {other !== 0 && <li>{words.other} {signed(other)}</li>}
      </ul>
    </details>
  );
};

const FromTo = ({ before, after, digits }: { before: number | null; after: number | null; digits: number }) => {
  const text = (value: number | null) => (value === null ? <Missing /> : numberText(value, digits));
  return before === after ? text(after) : <>{text(before)} → {text(after)}</>;
};

const Row = ({ move }: { move: Move }) => (
  <tr>
    <th scope="row" className={rulesStyles.long}><Link to="/consortia/$consortium" params={{ consortium: move.consortium }} search={keepFilters} preload={false}>{move.name}</Link></th>
    <td className={rulesStyles.short}>{move.before.grade !== move.after.grade && <><GradeTag grade={move.before.grade} /> → </>}<GradeTag grade={move.after.grade} /></td>
    <td className={rulesStyles.number}><FromTo before={move.before.rank} after={move.after.rank} digits={0} /></td>
    <td className={rulesStyles.number}><FromTo before={move.before.total} after={move.after.total} digits={2} /></td>
    <td className={rulesStyles.long}>{move.because}<Drivers move={move} /></td>
  </tr>
);

/** Who moves: changed grades first, then by how far. */
export const MoveTable = ({ moves }: { moves: readonly Move[] }) => {
  const { rules: { simulate: words } } = useMessages();
  const [shown, setShown] = useState(PORTION);
  const moved = useMemo(() => movedFirst(moves), [moves]);
  const rest = moved.length - shown;
  const { moveHeads: heads } = words;
  return (
    <section aria-label={words.moves}>
      <h3 className={styles.title}>{words.moves}<span className={rulesStyles.faint}> {moved.length > 0 && words.movesUnit(Math.min(shown, moved.length), moved.length)}</span></h3>
      {moved.length === 0 ? <p className={styles.told}>{words.noMoves}</p> : (
        <div className={rulesStyles.scroll} role="region" aria-label={words.moves} tabIndex={0}>
          <table className={rulesStyles.table}>
            <caption className={rulesStyles.caption}>{words.moves}</caption>
            <thead><tr><th scope="col">{heads.name}</th><th scope="col">{heads.grade}</th><th scope="col" className={rulesStyles.number}>{heads.rank}</th><th scope="col" className={rulesStyles.number}>{heads.total}</th><th scope="col">{heads.because}</th></tr></thead>
            <tbody>{moved.slice(0, shown).map((move) => <Row key={move.consortium} move={move} />)}</tbody>
          </table>
        </div>
      )}
      {rest > 0 && <button type="button" className={rulesStyles.link} onClick={() => setShown(shown + PORTION * 5)}>{words.more(Math.min(rest, PORTION * 5))}</button>}
    </section>
  );
};
