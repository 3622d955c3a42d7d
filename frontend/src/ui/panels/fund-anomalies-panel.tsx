import { useMatches } from '@mantine/core';
import { type Filters, fundAnomalies, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { anomalyKinds } from '../../address/funds-address';
import { recordSearch } from '../../address/use-evidence';
import { useFundsView } from '../../address/use-funds-view';
import { useEndpoint } from '../../api/use-endpoint';
import { amountText, exactYuan, type MoneyScale } from '../../format/amount';
import { decimalTextShown } from '../../format/number-text';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChoiceList } from '../choice-list';
import { type DataColumn, DataTable } from '../data-table';
import { Amount } from '../figures';
import { Panel } from '../panel';
import styles from './fund-anomalies-panel.module.css';

type Reply = ReplyOf<typeof fundAnomalies>;
type Anomaly = Reply['rows'][number];

/** Records named in a row; the others are told as a number. */
const NAMED = 3;

/** Two links one above the other, each high enough for a finger. */
const LINE = 56;

const useReason = (): ((anomaly: Anomaly) => string) => {
  const { funds: { anomalies }, figures } = useMessages();
  const say = (text: string, unit: Anomaly['unit']): string => {
    if (unit === 'yuan') return `${amountText(text, 'wan')} ${figures.units.wan}`;
    return `${decimalTextShown(text, unit === 'months' ? 0 : 1)}${unit === 'percent' ? figures.percent : anomalies.units[unit]}`;
  };
  return ({ kind, measured, threshold, unit }) => {
    const reason = kind !== 'off_pace' ? kind : measured.startsWith('-') ? 'behind' : 'ahead';
    return anomalies.reasons[reason](say(kind === 'off_pace' ? measured.replace('-', '') : measured, unit), say(threshold, unit));
  };
};

const Records = ({ anomaly: { evidence } }: { anomaly: Anomaly }) => {
  const { funds: { anomalies } } = useMessages();
  return (
    <span className={styles.records}>
      {evidence.slice(0, NAMED).map(({ entity, key, source }) => <Link key={`${entity}:${key}`} to="." search={recordSearch(`${entity}:${key}`)} resetScroll={false} title={`${source.path} ${source.sheet} ${source.cell}`}>{key}</Link>)}
      {evidence.length > NAMED && <span>{anomalies.moreRecords(evidence.length)}</span>}
    </span>
  );
};

const useColumns = (scale: MoneyScale): readonly DataColumn<Anomaly>[] => {
  const { funds: { anomalies: words }, figures } = useMessages();
  const reason = useReason();
  const unit = figures.units[scale];
  const nameWidth = useMatches({ base: 160, sm: 280 });
  return [
    { id: 'label', head: words.subject, name: words.subject, width: nameWidth, cell: ({ label, project, consortium, name }) => (
      <span className={styles.subject}>
        {project === null ? <span>{label}</span> : <Link to="/projects/$project" params={{ project }} search={keepFilters} title={label}>{label}</Link>}
        <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} className={styles.unit ?? ''}>{name}</Link>
      </span>) },
    { id: 'kind', head: words.kind, name: words.kind, width: 104, cell: ({ kind }) => words.kinds[kind], sortBy: ({ kind }) => anomalyKinds.indexOf(kind) },
    { id: 'reason', head: words.reason, name: words.reason, width: 350, cell: (anomaly) => <span className={styles.reason} title={reason(anomaly)}>{reason(anomaly)}</span> },
    { id: 'amount', head: `${words.amount}（${unit}）`, name: words.amount, width: 140, align: 'end', cell: ({ amount }) => <span title={exactYuan(amount)}><Amount yuan={amount} scale={scale} /></span>, sortBy: ({ amount }) => Number(amount) },
    { id: 'records', head: words.records, name: words.records, width: 246, cell: (anomaly) => <Records anomaly={anomaly} /> },
  ];
};

const Filter = ({ rows }: { rows: readonly Anomaly[] }) => {
  const { funds: { anomalies: words } } = useMessages();
  const { view, look } = useFundsView();
  const choices = anomalyKinds.map((code) => ({ code, text: words.counted(words.kinds[code], rows.filter(({ kind }) => kind === code).length) }));
  return <ChoiceList name={words.kind} choices={choices} chosen={view.anomaly ?? []} choose={(chosen) => look({ anomaly: chosen.length === 0 ? undefined : anomalyKinds.filter((kind) => chosen.includes(kind)) })} />;
};

/** What an auditor would ask about, with the reason and the rows. */
export const FundAnomaliesPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { anomalies: words, ledger } } = useMessages();
  const { anomaly } = useFundsView().view;
  const asked = useEndpoint(fundAnomalies, filters);
  const rows = asked.data?.rows ?? [];
  const shown = anomaly === undefined ? rows : rows.filter(({ kind }) => anomaly.includes(kind));
  const scale = useMoneyScale(rows.map(({ amount }) => amount));
  const columns = useColumns(scale);
  const unit = asked.data === undefined ? {} : { unit: asked.data.count > rows.length ? words.found(shown.length, asked.data.count) : words.all(shown.length) };
  return (
    <Panel title={words.title} {...unit} source={words.source(ledger)} asked={asked} height={320} actions={<Filter rows={rows} />} empty={() => (rows.length === 0 ? words.none : shown.length === 0 ? words.noneOfKind : null)}>
      {() => <div className={styles.table}><DataTable label={words.title} columns={columns} rows={shown} lineHeight={LINE} rowKey={({ kind, consortium, project, label, evidence }) => `${kind}:${consortium}:${project ?? ''}:${label}:${evidence[0]?.key ?? ''}`} height="420px" /></div>}
    </Panel>
  );
};
