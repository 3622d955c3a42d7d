import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { groupDigits } from '../../format/group-digits';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Amount, Change, Missing } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import { EvidenceShare } from './evidence-share';
import { bearsMoney, type KindRow, type SummaryReply, totalsOf } from './outcome-totals';
import styles from './outcomes.module.css';

const count = (items: number): string => groupDigits(String(items));

const Line = ({ row, scale }: { row: KindRow; scale: Parameters<typeof Amount>[0]['scale'] }) => {
  const { outcomes: { kinds: words, open }, codes } = useMessages();
  const name = wordOf(codes.outcomeKind, row.kind);
  const money = (yuan: string) => (bearsMoney(row) ? <Amount yuan={yuan} scale={scale} /> : <Missing reason={words.noAmount} />);
  return (
    <tr>
      <th scope="row"><Link to="." search={evidenceSearch('results', undefined, `kind:${row.kind}`)} resetScroll={false} className={styles.link ?? ''} title={open(name)}>{name}</Link></th>
      <td className={styles.number}>{count(row.count)}</td>
      <td className={styles.number}><Change difference={row.count - row.previousCount} digits={0} /></td>
      <td className={styles.number}>{money(row.amount)}</td>
      <td className={`${styles.number ?? ''} ${styles.roomy ?? ''}`}>{money(row.previousAmount)}</td>
      <td className={styles.number}><EvidenceShare of={row} none={words.none} /></td>
    </tr>
  );
};

const Total = ({ kinds }: { kinds: readonly KindRow[] }) => {
  const { outcomes: { kinds: words } } = useMessages();
  const totals = totalsOf(kinds);
  return (
    <tr>
      <th scope="row">{words.total}</th>
      <td className={styles.number}>{count(totals.count)}</td>
      <td className={styles.number}><Change difference={totals.count - totals.previousCount} digits={0} /></td>
      <td /><td className={styles.roomy} />
      <td className={styles.number}><EvidenceShare of={totals} none={words.none} /></td>
    </tr>
  );
};

/** Counts beside money beside evidence: counts alone invite padding. */
export const KindsPanel = ({ asked }: { asked: Asked<SummaryReply> }) => {
  const { outcomes: { kinds: words, empty }, figures, frame } = useMessages();
  const scale = useMoneyScale((asked.data?.kinds ?? []).flatMap(({ amount, previousAmount }) => [amount, previousAmount]));
  return (
    <Panel title={words.title} unit={words.unit} source={`${frame.source}：${words.source}`} asked={asked} height={330} empty={({ kinds }) => (totalsOf(kinds).count === 0 && totalsOf(kinds).previousCount === 0 ? empty : null)}>
      {({ kinds }) => (
        <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
          <table className={styles.table}>
            <caption className={styles.caption}>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.kind}</th><th scope="col" className={styles.number}>{words.count}</th><th scope="col" className={styles.number}>{words.change}</th>
                <th scope="col" className={styles.number}>{words.amount(figures.units[scale])}</th><th scope="col" className={`${styles.number ?? ''} ${styles.roomy ?? ''}`}>{words.previousAmount(figures.units[scale])}</th>
                <th scope="col" className={styles.number}>{words.evidence}</th>
              </tr>
            </thead>
            <tbody>{kinds.map((row) => <Line key={row.kind} row={row} scale={scale} />)}</tbody>
            <tfoot><Total kinds={kinds} /></tfoot>
          </table>
        </div>
      )}
    </Panel>
  );
};
