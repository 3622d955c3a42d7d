import { equityCases, type Filters } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { recordSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { amountText, type MoneyScale } from '../../format/amount';
import { groupDigits } from '../../format/group-digits';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { Amount } from '../../ui/figures';
import { Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import styles from './equity-panel.module.css';
import { conversionDoubt, type EquityRow, equitySteps, moneyBack } from './equity-steps';
import table from './outcomes.module.css';

const Steps = ({ row }: { row: EquityRow }) => {
  const { outcomes: { equity: words } } = useMessages();
  return (
    <ol className={styles.steps} aria-label={words.now(words.stages[row.stage])}>
      {equitySteps(row).map(({ stage, day, state }) => (
        <li key={stage} className={`${styles.step ?? ''} ${state === 'open' ? '' : (styles.done ?? '')} ${state === 'now' ? (styles.now ?? '') : ''}`} title={day === null ? words.not(words.stages[stage]) : words.on(words.stages[stage], day)}>
          <i className={styles.dot} aria-hidden="true" /><span>{words.stages[stage]}</span>
          <span className={styles.day}>{day ?? '—'}</span>
        </li>
      ))}
    </ol>
  );
};

const Doubt = ({ row }: { row: EquityRow }) => {
  const { outcomes: { equity: words } } = useMessages();
  const doubt = conversionDoubt(row);
  return doubt === null ? null : <StatusMark status={doubt === 'before' ? 'watch' : 'none'} word={words.doubts[doubt]} />;
};

const Line = ({ row, scale }: { row: EquityRow; scale: MoneyScale }) => {
  const { outcomes: { equity: words } } = useMessages();
  return (
    <tr>
      <th scope="row" className={styles.company}><Link to="." search={recordSearch(`equity_investment:${row.code}`)} resetScroll={false} className={table.link ?? ''}>{row.company}</Link></th>
      <td className={styles.company}><Link to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters} preload={false} className={table.link ?? ''}>{row.name}</Link></td>
      <td className={table.number}><Amount yuan={row.amount} scale={scale} /></td>
      <td><Steps row={row} /><Doubt row={row} /></td>
      <td className={table.number}><Amount yuan={moneyBack(row)} scale={scale} reason={words.noBack} /></td>
    </tr>
  );
};

const Cases = ({ rows, scale }: { rows: readonly EquityRow[]; scale: MoneyScale }) => {
  const { outcomes: { equity: words }, figures } = useMessages();
  return (
    <div className={table.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={table.table}>
        <caption className={table.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.company}</th><th scope="col">{words.consortium}</th><th scope="col" className={table.number}>{words.amount(figures.units[scale])}</th>
            <th scope="col">{words.stage}</th><th scope="col" className={table.number}>{words.backOf(figures.units[scale])}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Line key={row.code} row={row} scale={scale} />)}</tbody>
      </table>
    </div>
  );
};

/** 先投后股: every investment and how far it came. */
export const EquityPanel = ({ filters }: { filters: Filters }) => {
  const { outcomes: { equity: words }, figures, frame } = useMessages();
  const asked = useEndpoint(equityCases, filters);
  const scale = useMoneyScale((asked.data?.rows ?? []).map(({ amount }) => amount));
  const whole = (invested: string) => figures.amount(amountText(invested, scale), figures.units[scale]);
  const count = (cases: number) => groupDigits(String(cases));
  return (
    <Panel title={words.title} source={`${frame.source}：${words.source}`} asked={asked} height={160} empty={({ rows }) => (rows.length === 0 ? words.empty : null)} {...(asked.data === undefined ? {} : { unit: words.unit(count(asked.data.count), whole(asked.data.invested)) })}>
      {({ rows, count: all }) => (
        <>
          <Cases rows={rows} scale={scale} />
          {rows.length < all && <p className={styles.cut}>{words.cut(count(rows.length), count(all))}</p>}
        </>
      )}
    </Panel>
  );
};
