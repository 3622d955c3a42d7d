import { describe, expect, it } from 'vitest';
import { funnelPlotOption } from '../../frontend/src/charts/funnel-plot.option';
import { byGravity, funnelPlot, inWan, narrowed } from '../../frontend/src/ui/panels/unit-rows';
import { aUnit } from './unit-row';

const rateAt = (place: number): number => 80 + ((place * 37) % 13) - 6;

const city = Array.from({ length: 30 }, (_, place) => aUnit({
  consortium: `LHT-${place}`, name: `长春市第${place}创新联合体`, sector: place % 2 === 0 ? 'nev' : 'materials', fiscalPlanned: `${(place + 2) * 500_000}.00`, fiscalSpent: `${((place + 2) * 500_000 * rateAt(place)) / 100}.00`,
}));
const late = aUnit({ consortium: 'LHT-late', name: '长春市<b>迟</b>创新联合体', fiscalPlanned: '9000000.00', fiscalSpent: '900000.00', milestonesDue: 40, milestonesOnTime: 10 });
const all = [...city, late];

const words = {
  size: '财政预算', sizeUnit: '万元', rate: '执行率', centre: '全市水平', near: '95% 界限', far: '99.8% 界限', units: '联合体',
  standings: { within: '以内', low: '低', high: '高', far_low: '明显偏低', far_high: '明显偏高' },
};

const plotOf = (measure: 'execution' | 'milestones') => funnelPlot(measure, all, narrowed(all, { sector: ['nev'], district: [], status: [] })) ?? expect.fail('no funnel');

describe('the funnel', () => {
  it('takes its limits from the whole city and shows the units of the filters', () => {
    const { points, funnel } = plotOf('execution');
    expect(points).toHaveLength(16);
    const [spent, planned] = [all.reduce((sum, row) => sum + inWan(row.fiscalSpent), 0), all.reduce((sum, row) => sum + inWan(row.fiscalPlanned), 0)];
    expect(funnel.centre).toBeCloseTo((spent / planned) * 100, 6);
  });

  it('puts the farthest out first, by money and by counted milestones', () => {
    for (const measure of ['execution', 'milestones'] as const) expect(byGravity(plotOf(measure).points)[0], measure).toMatchObject({ consortium: 'LHT-late', standing: 'far_low' });
  });

  it('leaves out who had nothing planned or due', () => {
    const none = aUnit({ fiscalPlanned: '0.00', milestonesDue: 0 });
    expect(funnelPlot('execution', all, [none])?.points).toEqual([]);
    expect(funnelPlot('milestones', all, [none])?.points).toEqual([]);
    expect(funnelPlot('execution', all.slice(0, 4), all)).toBeNull();
  });
});

describe('its picture', () => {
  const { funnel, points } = plotOf('execution');
  const ordered = byGravity(points);
  const option = funnelPlotOption(ordered, { funnel, words, digits: 2, bounded: false });
  const series: { id?: unknown; name?: unknown; data?: unknown }[] = Array.isArray(option.series) ? option.series : [];

  it('draws the units first, then both limits and the level of the city', () => {
    expect(series.map(({ name }) => name)).toEqual(['联合体', '95% 界限', '95% 界限', '99.8% 界限', '99.8% 界限', '全市水平']);
    expect(series[0]?.data).toHaveLength(ordered.length);
    expect(option.xAxis).toMatchObject({ type: 'log', name: '财政预算（万元）' });
    expect(option.yAxis).toMatchObject({ name: '执行率（%）' });
  });

  it('escapes the names it writes into the tip', () => {
    const formatter = option.tooltip !== undefined && !Array.isArray(option.tooltip) ? option.tooltip.formatter : undefined;
    const told: unknown = typeof formatter === 'function' ? Reflect.apply(formatter, undefined, [{ dataIndex: 0, seriesIndex: 0 }]) : expect.fail('no tip');
    expect(told).toContain('&lt;b&gt;迟');
    expect(told).toContain('900.00 万元');
    expect(told).toContain('明显偏低');
  });
});
