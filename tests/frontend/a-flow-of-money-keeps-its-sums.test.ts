import { describe, expect, it } from 'vitest';
import { parseFundsAddress } from '../../frontend/src/address/funds-address';
import { fundLinksOption } from '../../frontend/src/charts/fund-links.option';
import { consortiumOfNode, linkBands, linkNodes } from '../../frontend/src/ui/panels/fund-link-bands';

const basis = { edition: 'e1', publishedAt: '', year: 2025, years: [2025], scheme: 's', ruleSet: 'r', asOf: '2025-12-31', reportsDue: 0, reportsIn: 0 };
const reply = {
  basis, gathered: 7,
  consortia: [{ consortium: 'LHT-001', name: '长春市智能网联汽车创新联合体', sector: 'nev' }],
  fromSources: [{ source: 'own', consortium: 'LHT-001', amount: '30.00' }, { source: 'city', consortium: 'LHT-001', amount: '70.00' }, { source: 'equity', consortium: '', amount: '5.00' }],
  toCategories: [{ consortium: 'LHT-001', category: 'labour', amount: '100.00' }, { consortium: '', category: 'equipment', amount: '5.00' }],
};
const words = { sources: { own: '自筹', city: '市财政', equity: '先投后股' }, categories: { labour: '劳务费', equipment: '设备费' }, gathered: (count: number) => `其余 ${count} 个` };
const nodes = linkNodes(reply, { words, colourOf: (sector) => `var(--${sector})` });
const bands = linkBands(reply);

describe('the flow of money', () => {
  it('keeps a source and a consortium of one code apart, and gathers the small ones in one', () => {
    expect(nodes.map(({ name, depth }) => [name, depth])).toEqual([['自筹', 0], ['市财政', 0], ['先投后股', 0], ['智能网联汽车', 1], ['其余 7 个', 1], ['劳务费', 2], ['设备费', 2]]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it('brings as much into a consortium as goes out of it', () => {
    for (const { consortium } of [{ consortium: 'LHT-001' }, { consortium: '' }]) {
      const sum = (list: readonly { amount: string }[]): number => list.reduce((total, { amount }) => total + Number(amount), 0);
      expect(sum(bands.filter(({ to }) => to === `c:${consortium}`))).toBe(sum(bands.filter(({ from }) => from === `c:${consortium}`)));
    }
  });

  it('draws bands of something only, and names a band in its tip', () => {
    const option = fundLinksOption(nodes, [...bands, { from: 's:own', to: 'c:', amount: '-3.00' }], { scale: 'yuan', words: { amount: '支出', unit: '元' } });
    const series = Array.isArray(option.series) ? option.series[0] : option.series;
    expect(series?.links).toHaveLength(5);
    const formatter = option.tooltip !== undefined && !Array.isArray(option.tooltip) ? option.tooltip.formatter : undefined;
    const told: unknown = typeof formatter === 'function' ? Reflect.apply(formatter, undefined, [{ data: { source: 's:city', target: 'c:LHT-001' } }]) : expect.fail('no tip');
    expect(told).toContain('市财政 → 智能网联汽车');
    expect(told).toContain('70.00 元');
  });

  it('leads from a node to its consortium, and from no other', () => {
    expect(['c:LHT-001', 'c:', 's:own'].map(consortiumOfNode)).toEqual(['LHT-001', null, null]);
  });
});

describe('the address of the funds page', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(parseFundsAddress({ money: 'whole', funnel: 'milestones', flow: 'links', anomaly: 'off_pace,lies,over_cap', heat: '-q4' })).toEqual({ money: 'whole', funnel: 'milestones', flow: 'links', anomaly: ['over_cap', 'off_pace'], heat: '-q4' });
    expect(parseFundsAddress({ money: 'all', funnel: 3, anomaly: 'x', heat: '<script>' })).toEqual({});
  });
});
