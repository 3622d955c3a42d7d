import { addMoney, formatYuan, parseYuan } from '@monitor/domain';
import { useNavigate } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { trialMoneyOption } from '../../charts/trial-money.option';
import { amountText, type MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChartPanel } from '../../ui/chart-panel';
import { Amount } from '../../ui/figures';
import type { Asked } from '../../ui/panel';
import { channels, noReview, type TrialQuarter, type TrialReply } from './trial';
import { useTrialEvents } from './use-trial-events';

type MoneyName = (typeof channels)[number] | 'allocated' | 'spent';

const sumOf = (quarters: readonly TrialQuarter[], name: MoneyName): string => formatYuan(addMoney(...quarters.map((quarter) => parseYuan(quarter[name]))));
const isNothing = (quarters: readonly TrialQuarter[], names: readonly MoneyName[]): boolean => names.every((name) => quarters.every((quarter) => parseYuan(quarter[name]) === 0n));

interface Column {
  readonly id: MoneyName;
  readonly name: string;
}

const useTable = (columns: readonly Column[], scale: MoneyScale) => {
  const { trialReview: words, figures } = useMessages();
  return ({ quarters }: TrialReply) => ({
    head: [{ name: words.quarterHead }, { name: words.phaseHead, align: 'start' as const }, ...columns.map(({ name }) => ({ name, unit: figures.units[scale] }))],
    rows: quarters.map((quarter) => ({
      key: quarter.quarter,
      cells: [quarter.quarter, words.phaseWords[quarter.phase], ...columns.map(({ id }) => <Amount key={id} yuan={quarter[id]} scale={scale} />)],
    })),
  });
};

const colours: Record<MoneyName, string> = { research: 'var(--accent)', transfer: 'var(--sector-2)', equity: 'var(--sector-9)', compensation: 'var(--sector-6)', allocated: 'var(--rule-strong)', spent: 'var(--accent)' };

const seriesOf = (columns: readonly Column[], quarters: readonly TrialQuarter[]) => columns.map(({ id, name }) => ({ id, name, colour: colours[id], amounts: quarters.map((quarter) => quarter[id]) }));

interface Shown {
  readonly names: readonly MoneyName[];
  readonly quarters: readonly TrialQuarter[];
}

const useScale = ({ names, quarters }: Shown): MoneyScale => useMoneyScale(quarters.flatMap((quarter) => names.map((name) => quarter[name])));

/** Support by the channels of Art. 10, quarter by quarter. */
export const ChannelPanel = ({ asked }: { asked: Asked<TrialReply> }) => {
  const { trialReview: words, figures } = useMessages();
  const { money } = words;
  const shown = asked.data ?? noReview;
  const events = useTrialEvents(shown);
  const scale = useScale({ names: channels, quarters: shown.quarters });
  const unit = figures.units[scale];
  const columns = channels.map((id) => ({ id, name: money.channels[id] }));
  const table = useTable(columns, scale);
  const largest = (quarters: readonly TrialQuarter[]) => channels.reduce((top, channel) => (parseYuan(sumOf(quarters, channel)) > parseYuan(sumOf(quarters, top)) ? channel : top));
  return (
    <ChartPanel
      slug="trial-money" title={money.title} unit={money.unit(unit)} asked={asked} table={table}
      empty={({ quarters }) => (isNothing(quarters, channels) ? money.empty : null)}
      option={({ quarters }) => trialMoneyOption(quarters, seriesOf(columns, quarters), { words: { unit, quarter: words.quarter }, scale, events, stacked: true })}
      told={({ quarters }) => money.told(`${amountText(formatYuan(addMoney(...channels.map((channel) => parseYuan(sumOf(quarters, channel))))), scale)} ${unit}`, money.channels[largest(quarters)])}
      about={{ formula: money.formula, source: money.source }}
    />
  );
};

const fiscal = ['allocated', 'spent'] as const;
const monthsOf = (quarter: string): readonly string[] => [1, 2, 3].map((month) => String((Number(quarter.slice(5)) - 1) * 3 + month).padStart(2, '0'));

const usePick = (quarters: readonly TrialQuarter[]) => {
  const navigate = useNavigate({ from: '/trial' });
  return (index: number) => {
    const quarter = quarters[index]?.quarter;
    if (quarter === undefined) return;
    const rows = evidenceSearch('spending', undefined, ['fiscal:yes', ...monthsOf(quarter).map((month) => `month:${month}`)].join(','));
    void navigate({ to: '.', search: (before) => ({ ...rows(before), year: Number(quarter.slice(0, 4)) }), resetScroll: false });
  };
};

/** Fiscal money allocated and spent; a quarter leads to its spending. */
export const FiscalPanel = ({ asked }: { asked: Asked<TrialReply> }) => {
  const { trialReview: words, figures } = useMessages();
  const { fiscal: told } = words;
  const shown = asked.data ?? noReview;
  const events = useTrialEvents(shown);
  const scale = useScale({ names: fiscal, quarters: shown.quarters });
  const unit = figures.units[scale];
  const columns = fiscal.map((id) => ({ id, name: told[id] }));
  const table = useTable(columns, scale);
  const pick = usePick(shown.quarters);
  const sum = (quarters: readonly TrialQuarter[], name: MoneyName) => `${amountText(sumOf(quarters, name), scale)} ${unit}`;
  return (
    <ChartPanel
      slug="trial-fiscal" title={told.title} unit={told.unit(unit)} asked={asked} table={table} onPick={pick}
      empty={({ quarters }) => (isNothing(quarters, fiscal) ? told.empty : null)}
      option={({ quarters }) => trialMoneyOption(quarters, seriesOf(columns, quarters), { words: { unit, quarter: words.quarter }, scale, events, stacked: false })}
      told={({ quarters }) => told.told(sum(quarters, 'allocated'), sum(quarters, 'spent'))}
      about={{ formula: told.formula, source: told.source, proof: { measure: 'spending', slice: 'fiscal:yes' } }}
    />
  );
};
