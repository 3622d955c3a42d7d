import { addMoney, formatYuan, parseYuan } from '@monitor/domain';
import { trialResultsOption } from '../../charts/trial-results.option';
import { amountText } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChartPanel } from '../../ui/chart-panel';
import { Amount } from '../../ui/figures';
import type { Asked } from '../../ui/panel';
import { noReview, type TrialReply } from './trial';
import { useTrialEvents } from './use-trial-events';

/** Contracts and revenue by quarter. */
export const ResultsPanel = ({ asked }: { asked: Asked<TrialReply> }) => {
  const { trialReview: words, figures } = useMessages();
  const { results } = words;
  const shown = asked.data ?? noReview;
  const events = useTrialEvents(shown);
  const scale = useMoneyScale(shown.quarters.flatMap(({ contracts, revenue }) => [contracts, revenue]));
  const unit = figures.units[scale];
  const sum = ({ quarters }: TrialReply, name: 'contracts' | 'revenue') => `${amountText(formatYuan(addMoney(...quarters.map((quarter) => parseYuan(quarter[name])))), scale)} ${unit}`;
  return (
    <ChartPanel
      slug="trial-results" title={results.title} unit={results.unit(unit)} asked={asked} height={280}
      empty={({ quarters }) => (quarters.every((quarter) => quarter.results === 0 && parseYuan(quarter.revenue) === 0n) ? results.empty : null)}
      option={({ quarters }) => trialResultsOption(quarters, { words: { ...results.words, unit, quarter: words.quarter }, scale, events })}
      told={(reply) => results.told(sum(reply, 'contracts'), sum(reply, 'revenue'))}
      table={({ quarters }) => ({
        head: [{ name: words.quarterHead }, { name: words.phaseHead, align: 'start' }, { name: results.words.contracts, unit }, { name: results.words.revenue, unit }, { name: results.words.results }],
        rows: quarters.map(({ quarter, phase, contracts, revenue, results: count }) => ({
          key: quarter,
          cells: [quarter, words.phaseWords[phase], <Amount key="contracts" yuan={contracts} scale={scale} />, <Amount key="revenue" yuan={revenue} scale={scale} />, String(count)],
        })),
      })}
      about={{ formula: results.formula, source: results.source, proof: { measure: 'results', slice: 'kind:contract,kind:revenue' } }}
    />
  );
};
