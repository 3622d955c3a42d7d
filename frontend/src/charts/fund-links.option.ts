import type { SankeySeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { amountText, type MoneyScale } from '../format/amount';
import { tipTable } from './tip-table';

export type FundLinksOption = ComposeOption<SankeySeriesOption | TooltipComponentOption>;

/** One band of the flow: from a source to a consortium, or from a consortium to a category. Amounts as decimal text in 元. */
export interface FundBand {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

export interface FundNode {
  readonly id: string;
  readonly name: string;
  readonly depth: 0 | 1 | 2;
  readonly colour: string;
}

interface Drawing {
  readonly scale: MoneyScale;
  readonly words: { readonly amount: string; readonly unit: string };
}

const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where the money came from, who spent it, on what. Bands of nothing or less (refunds above spending) are not drawn. */
export const fundLinksOption = (nodes: readonly FundNode[], bands: readonly FundBand[], { scale, words }: Drawing): FundLinksOption => {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const amounts = new Map(bands.map(({ from, to, amount }) => [`${from}>${to}`, amount]));
  const drawn = bands.filter(({ amount }) => Number(amount) > 0);
  const used = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const tip = (hovered: unknown): string => {
    const data = fieldOf(hovered, 'data');
    const [from, to] = [textOf(fieldOf(data, 'source')), textOf(fieldOf(data, 'target'))];
    const amount = amounts.get(`${from}>${to}`);
    return amount === undefined ? tipTable(nameOf(textOf(fieldOf(data, 'name'))), []) : tipTable(`${nameOf(from)} → ${nameOf(to)}`, [[words.amount, `${amountText(amount, scale)} ${words.unit}`]]);
  };
  return {
    tooltip: { trigger: 'item', confine: true, padding: [8, 12], formatter: tip },
    series: [
      {
        type: 'sankey', id: 'links', left: 4, right: 76, top: 8, bottom: 8, nodeWidth: 10, nodeGap: 10, labelLayout: { hideOverlap: true }, draggable: false, layoutIterations: 48,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'var(--rule-strong)', opacity: 0.45, curveness: 0.5 },
        label: { color: 'var(--ink)', fontSize: 12, formatter: (node: unknown) => nameOf(textOf(fieldOf(node, 'name'))), overflow: 'truncate', width: 150 },
        data: nodes.filter(({ id }) => used.has(id)).map(({ id, depth, colour }) => ({ name: id, depth, itemStyle: { color: colour, borderWidth: 0 } })),
        links: drawn.map(({ from, to, amount }) => ({ source: from, target: to, value: Number(amount) })),
      },
    ],
  };
};
