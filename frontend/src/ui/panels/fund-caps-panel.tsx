import { compareDecimal, type Filters, formatYuan, fundCaps, parseYuan, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { recordSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { amountText, exactYuan, type MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import type { Messages } from '../../messages/zh';
import { ChartPanel } from '../chart-panel';
import { Amount } from '../figures';
import { type Status, StatusMark } from '../status-mark';
import styles from './fund-caps-panel.module.css';

type Caps = ReplyOf<typeof fundCaps>;
type CapRow = Caps['rows'][number];

const kinds = ['project', 'transfer'] as const;

const capOf = ({ projectCap, transferCap }: Caps, kind: CapRow['kind']): string | null => (kind === 'project' ? projectCap : transferCap);

/** At the cap is within it: Art. 10 says 不超过. */
const standingOf = (amount: string, cap: string): 'over' | 'near' | 'under' => {
  if (compareDecimal(amount, cap) > 0) return 'over';
  return Number(amount) >= Number(cap) * 0.9 ? 'near' : 'under';
};

/** What stands above the cap, in 元 where 万元 would round it away. */
const excessText = (amount: string, cap: string, figures: Messages['figures']): string => {
  const excess = formatYuan(parseYuan(amount) - parseYuan(cap));
  const scale: MoneyScale = Number(excess) < 10_000 ? 'yuan' : 'wan';
  return figures.amount(amountText(excess, scale), figures.units[scale]);
};

const statuses: Record<ReturnType<typeof standingOf>, Status> = { over: 'poor', near: 'watch', under: 'normal' };

const ItemLink = ({ row: { kind, key, label } }: { row: CapRow }) =>
  (kind === 'project'
    ? <Link to="/projects/$project" params={{ project: key }} search={keepFilters}>{label}</Link>
    : <Link to="." search={recordSearch(`transfer_grant:${key}`)} resetScroll={false}>{label}</Link>);

interface Drawn {
  readonly rows: readonly CapRow[];
  readonly cap: string;
  readonly scale: MoneyScale;
}

const CapBars = ({ rows, cap, scale }: Drawn) => {
  const { funds: { caps: words }, figures } = useMessages();
  const most = Math.max(Number(cap) * 1.1, ...rows.map(({ amount }) => Number(amount)));
  const at = (yuan: string): string => `${(Number(yuan) / most) * 100}%`;
  return (
    <ul className={styles.rows}>
      {rows.map((row) => {
        const standing = standingOf(row.amount, cap);
        return (
          <li key={row.key} className={styles.row}>
            <span className={styles.name} title={`${row.label}\n${row.name}`}><ItemLink row={row} /><small>{row.name}</small></span>
            <span className={styles.track} aria-hidden="true"><i className={styles.bar} style={{ width: at(row.amount) }} /><i className={styles.line} title={exactYuan(cap)} style={{ insetInlineStart: at(cap) }} /></span>
            <span className={styles.amount}><Amount yuan={row.amount} scale={scale} /></span>
            <StatusMark status={statuses[standing]} word={standing === 'over' ? words.overBy(excessText(row.amount, cap, figures)) : words.standings[standing]} />
          </li>
        );
      })}
    </ul>
  );
};

const CapSection = ({ caps, kind, scale }: { caps: Caps; kind: CapRow['kind']; scale: MoneyScale }) => {
  const { funds: { caps: words }, figures } = useMessages();
  const cap = capOf(caps, kind);
  const rows = caps.rows.filter((row) => row.kind === kind);
  const told = cap === null ? words.noCap : words.capAt(figures.amount(amountText(cap, scale), figures.units[scale]));
  return (
    <section>
      <h3 className={styles.kind}>{words.kinds[kind]}<span className={styles.cap}>{told}</span></h3>
      {cap === null || rows.length === 0 ? <p className={styles.none}>{words.noneNear(words.kinds[kind])}</p> : <CapBars rows={rows} cap={cap} scale={scale} />}
    </section>
  );
};

/** City grants of projects and transfers against the cap of Art. 10, the largest first. */
export const FundCapsPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { caps: words }, figures } = useMessages();
  const asked = useEndpoint(fundCaps, filters);
  const scale = useMoneyScale(asked.data === undefined ? [] : [asked.data.projectCap, asked.data.transferCap]);
  const unit = figures.units[scale];
  const over = (caps: Caps): number => caps.rows.filter((row) => { const cap = capOf(caps, row.kind); return cap !== null && compareDecimal(row.amount, cap) > 0; }).length;
  return (
    <ChartPanel
      slug="fund-caps" title={words.title} unit={words.unit(unit)} asked={asked} height={220}
      empty={({ rows }) => (rows.length === 0 ? words.empty : null)}
      drawing={(caps) => <div className={styles.columns}>{kinds.map((kind) => <CapSection key={kind} caps={caps} kind={kind} scale={scale} />)}</div>}
      told={(caps) => words.told(caps.count, over(caps))}
      below={({ count, rows }) => (count > rows.length ? <p className={styles.none}>{words.more(rows.length, count)}</p> : null)}
      table={(caps) => ({
        head: [{ name: words.item }, { name: words.kind, align: 'start' }, { name: words.consortium, align: 'start' }, { name: words.amount, unit }, { name: words.cap, unit }],
        rows: caps.rows.map((row) => ({
          key: `${row.kind}${row.key}`,
          cells: [<ItemLink key="item" row={row} />, words.kinds[row.kind], <Link key="unit" to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters}>{row.name}</Link>, <Amount key="amount" yuan={row.amount} scale={scale} />, <Amount key="cap" yuan={capOf(caps, row.kind)} scale={scale} />],
        })),
      })}
      about={{ formula: words.formula, source: words.source, note: words.note }}
    />
  );
};
