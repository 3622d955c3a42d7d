import { type Filters, fundFlow, type ReplyOf } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import type { Messages } from '../../messages/zh';
import { wordOf } from '../../messages/word-of';
import { ChartPanel } from '../chart-panel';
import { Amount } from '../figures';
import { BarAmount, BarChange, type FundBar, FundBars } from './fund-bars';

type Flow = ReplyOf<typeof fundFlow>;
export type SliceKind = 'source' | 'category' | 'channel';

const channelProof: Record<Flow['channels'][number]['channel'], NonNullable<FundBar['proof']>> = {
  research: { measure: 'research' },
  transfer: { measure: 'grants' },
  equity: { measure: 'equity', slice: 'new:yes' },
  compensation: { measure: 'compensation' },
};

const barsOf: Record<SliceKind, (flow: Flow, words: Messages) => FundBar[]> = {
  source: ({ sources }, { codes }) => sources.map(({ code, spent, previousSpent }) => ({ key: code, name: wordOf(codes.fundSource, code), amount: spent, previous: previousSpent, proof: { measure: 'money', slice: `kind:spent,source:${code}` } })),
  category: ({ categories }, { funds }) => categories.map(({ code, spent, previousSpent }) => ({ key: code, name: wordOf(funds.categories, code), amount: spent, previous: previousSpent, proof: { measure: 'money', slice: `kind:spent,category:${code}` } })),
  channel: ({ channels }, { funds: { channels: words } }) => channels.map(({ channel, items, amount, previous }) => ({ key: channel, name: words.names[channel], amount, previous, proof: items === 0 ? null : channelProof[channel], note: words.items[channel](items) })),
};

const isSpent = ({ amount, previous }: FundBar): boolean => Number(amount) !== 0 || Number(previous ?? '0') !== 0;

/** Money of the year by source, by category or by channel of Art. 10, with last year's. */
export const FundSlicesPanel = ({ filters, by }: { filters: Filters; by: SliceKind }) => {
  const messages = useMessages();
  const { funds, figures } = messages;
  const words = funds.slices[by];
  const asked = useEndpoint(fundFlow, filters);
  const bars = asked.data === undefined ? [] : barsOf[by](asked.data, messages).filter((bar) => by === 'channel' || isSpent(bar));
  const scale = useMoneyScale(bars.flatMap(({ amount, previous }) => [amount, previous]));
  const unit = figures.units[scale];
  const largest = bars.reduce<FundBar | null>((top, bar) => (top === null || Number(bar.amount) > Number(top.amount) ? bar : top), null);
  return (
    <ChartPanel
      slug={`fund-${by}`} title={words.title} unit={words.unit(unit)} asked={asked} height={140}
      empty={() => (bars.some(isSpent) ? null : words.empty)}
      drawing={() => <FundBars bars={bars} scale={scale} />}
      told={() => (largest === null ? words.title : funds.slices.told(words.title, largest.name))}
      table={() => ({
        head: [{ name: words.head }, { name: words.amount, unit }, { name: funds.lastYear, unit }, { name: figures.onLastYear }],
        rows: bars.map((bar) => ({ key: bar.key, cells: [bar.name, <BarAmount key="now" bar={bar} scale={scale} />, <Amount key="before" yuan={bar.previous} scale={scale} />, <BarChange key="change" bar={bar} />] })),
      })}
      about={{ formula: words.formula, source: words.source, note: funds.slices.tick }}
    />
  );
};
