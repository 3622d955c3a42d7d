import { useMatches } from '@mantine/core';
import type { Filters } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { evidenceSearch } from '../../address/use-evidence';
import { useFundsView } from '../../address/use-funds-view';
import type { MoneyScale } from '../../format/amount';
import { percentText } from '../../format/number-text';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { type DataColumn, DataTable, type Sort } from '../data-table';
import { Amount, Missing } from '../figures';
import { Panel } from '../panel';
import { StatusMark } from '../status-mark';
import styles from './fund-heat-panel.module.css';
import { paceStatus, QUARTER_PACE } from './quarter-pace';
import type { UnitRow } from './unit-rows';
import { useUnits } from './use-units';

const quarters = [0, 1, 2, 3] as const;

const readOrder = (text: string | undefined): Sort | null => (text === undefined ? null : { id: text.replace('-', ''), desc: text.startsWith('-') });

const Cell = ({ row, quarter }: { row: UnitRow; quarter: (typeof quarters)[number] }) => {
  const { funds: { heat } } = useMessages();
  const value = row.quarters[quarter] ?? null;
  if (value === null) return <Missing reason={Number(row.fiscalPlanned) === 0 ? heat.noPlan : heat.notOver} />;
  const pace = QUARTER_PACE[quarter] ?? 100;
  const status = paceStatus(value, pace);
  return (
    <span className={styles.cell} style={{ background: `color-mix(in oklab, var(--accent) ${Math.max(0, Math.min(40, value * 0.4))}%, var(--sheet))` }}>
      {status !== 'normal' && <StatusMark status={status} word={heat.behind(percentText(pace - value))} short />}
      {percentText(value)}
    </span>
  );
};

const useColumns = (scale: MoneyScale): readonly DataColumn<UnitRow>[] => {
  const { funds: { heat }, figures } = useMessages();
  const name = useName();
  const unit = figures.units[scale];
  const nameWidth = useMatches({ base: 150, sm: 300 });
  return [
    { id: 'name', head: heat.name, name: heat.name, width: nameWidth, cell: ({ consortium, name: text }) => <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} title={text}>{text}</Link>, sortBy: ({ name: text }) => text },
    { id: 'sector', head: heat.sector, name: heat.sector, width: 116, cell: ({ sector }) => name(sectorName(sector)) },
    { id: 'planned', head: `${heat.planned}（${unit}）`, name: heat.planned, width: 132, align: 'end', sortBy: ({ fiscalPlanned }) => Number(fiscalPlanned), cell: ({ consortium, fiscalPlanned }) => <Link to="." search={evidenceSearch('money', consortium, 'kind:planned,fiscal:yes')} resetScroll={false}><Amount yuan={fiscalPlanned} scale={scale} /></Link> },
    { id: 'spent', head: `${heat.spent}（${unit}）`, name: heat.spent, width: 132, align: 'end', sortBy: ({ fiscalSpent }) => Number(fiscalSpent), cell: ({ consortium, fiscalSpent }) => <Link to="." search={evidenceSearch('spending', consortium, 'fiscal:yes')} resetScroll={false}><Amount yuan={fiscalSpent} scale={scale} /></Link> },
    ...quarters.map((quarter): DataColumn<UnitRow> => ({ id: `q${quarter + 1}`, head: heat.quarter(quarter + 1), name: heat.quarter(quarter + 1), width: 104, align: 'end', sortBy: ({ quarters: all }) => all[quarter] ?? null, cell: (row) => <Cell row={row} quarter={quarter} /> })),
  ];
};

/** Consortium × quarter: fiscal money spent by the end of each quarter in percent of the plan of the year. */
export const FundHeatPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { heat, ledger } } = useMessages();
  const { view, look } = useFundsView();
  const asked = useUnits(filters);
  const rows = asked.data?.shown ?? [];
  const scale = useMoneyScale(rows.map(({ fiscalPlanned }) => fiscalPlanned));
  const columns = useColumns(scale);
  const sort = readOrder(view.heat);
  return (
    <Panel title={heat.title} unit={heat.unit(rows.length)} source={heat.source(ledger)} asked={asked} height={320} empty={({ shown }) => (shown.length === 0 ? heat.empty : null)}>
      {() => <DataTable label={heat.title} columns={columns} rows={rows} rowKey={({ consortium }) => consortium} sort={sort} onSort={(next) => look({ heat: next === null ? undefined : `${next.desc ? '-' : ''}${next.id}` })} height="440px" />}
    </Panel>
  );
};
