import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { groupDigits } from '../../format/group-digits';
import { useMoneyScale } from '../../format/use-money-scale';
import { sectorName } from '../../messages/names';
import { useMessages, useName } from '../../messages/language';
import { Amount } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import { EvidenceShare } from './evidence-share';
import type { SummaryReply } from './outcome-totals';
import styles from './outcomes.module.css';

type SectorRow = SummaryReply['sectors'][number];

const counts = ['transfers', 'scenarios', 'patents', 'standards'] as const satisfies readonly (keyof SectorRow)[];

const Line = ({ row, scale }: { row: SectorRow; scale: Parameters<typeof Amount>[0]['scale'] }) => {
  const { outcomes: { sectors: words } } = useMessages();
  const name = useName();
  return (
    <tr>
      <th scope="row"><Link to="/sectors/$sector" params={{ sector: row.sector }} search={keepFilters} preload={false} className={styles.link ?? ''}>{name(sectorName(row.sector))}</Link></th>
      <td className={styles.number}><Amount yuan={row.contracts} scale={scale} /></td>
      <td className={styles.number}><Amount yuan={row.revenue} scale={scale} /></td>
      {counts.map((code) => <td key={code} className={styles.number}>{groupDigits(String(row[code]))}</td>)}
      <td className={styles.number}><EvidenceShare of={row} none={words.none} /></td>
    </tr>
  );
};

/** What came out of each sector; its name leads to its page. */
export const SectorsPanel = ({ asked }: { asked: Asked<SummaryReply> }) => {
  const { outcomes: { sectors: words, sourceRecords, empty }, figures, frame } = useMessages();
  const scale = useMoneyScale((asked.data?.sectors ?? []).flatMap(({ contracts, revenue }) => [contracts, revenue]));
  const unit = figures.units[scale];
  return (
    <Panel title={words.title} source={`${frame.source}：${sourceRecords}`} asked={asked} height={330} empty={({ sectors }) => (sectors.every(({ count }) => count === 0) ? empty : null)}>
      {({ sectors }) => (
        <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
          <table className={styles.table}>
            <caption className={styles.caption}>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.sector}</th><th scope="col" className={styles.number}>{words.contracts(unit)}</th><th scope="col" className={styles.number}>{words.revenue(unit)}</th>
                {counts.map((code) => <th key={code} scope="col" className={styles.number}>{words[code]}</th>)}
                <th scope="col" className={styles.number}>{words.evidence}</th>
              </tr>
            </thead>
            <tbody>{sectors.map((row) => <Line key={row.sector} row={row} scale={scale} />)}</tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};
