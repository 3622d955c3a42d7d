import { describe, expect, it } from 'vitest';
import { effortResultOption } from '../../frontend/src/charts/effort-result.option';
import { leverageBySector, leverageOf } from '../../frontend/src/ui/panels/leverage';
import { effortPlot } from '../../frontend/src/ui/panels/unit-rows';
import { aUnit } from './unit-row';

const rows = [
  aUnit({ consortium: 'a', fiscalSpent: '1000000.00', otherSpent: '0.00', revenue: '9000000.00' }),
  aUnit({ consortium: 'b', fiscalSpent: '2000000.00', otherSpent: '1000000.00', revenue: '1000000.00' }),
  aUnit({ consortium: 'c', fiscalSpent: '5000000.00', otherSpent: '5000000.00', revenue: '20000.00' }),
  aUnit({ consortium: 'd', fiscalSpent: '8000000.00', otherSpent: '1000000.00', revenue: '40000000.00' }),
  aUnit({ consortium: 'none', revenue: '0.00' }),
];

const words = { effort: '支出', result: '转化收入', unit: '万元', members: '成员', median: '中位', quadrants: { much_much: '高高', much_little: '高低', little_much: '低高', little_little: '低低' } };

describe('effort against result', () => {
  const plot = effortPlot(rows);

  it('cuts at the medians of those drawn, and says who could not be drawn', () => {
    expect(plot.medians).toEqual({ effort: 600, result: 500 });
    expect(plot.points.map(({ row, quadrant }) => [row.consortium, quadrant])).toEqual([['a', 'little_much'], ['b', 'little_little'], ['c', 'much_little'], ['d', 'much_much']]);
    expect(plot.left.map(({ consortium }) => consortium)).toEqual(['none']);
  });

  it('draws both in 万元 on logarithmic axes, with a line at each median', () => {
    const option = effortResultOption(plot.points, { medians: plot.medians, words });
    expect(option.xAxis).toMatchObject({ type: 'log', name: '支出（万元）' });
    expect(option.yAxis).toMatchObject({ type: 'log', name: '转化收入（万元）' });
    const series: { data?: unknown; markLine?: { data?: unknown } }[] = Array.isArray(option.series) ? option.series : [];
    expect(series[0]?.data).toHaveLength(4);
    expect(series[0]?.markLine?.data).toMatchObject([{ xAxis: 600 }, { yAxis: 500 }]);
  });
});

describe('leverage', () => {
  it('is made of the two sums, not of ratios', () => {
    expect(leverageOf('', rows.slice(0, 2))).toEqual({ sector: '', other: '1000000.00', fiscal: '3000000.00', ratio: '0.33' });
  });

  it('is none without fiscal spending, and leaves out sectors without a unit', () => {
    const poor = aUnit({ sector: 'materials', fiscalSpent: '0.00' });
    expect(leverageBySector([...rows, poor], ['nev', 'materials', 'storage']).map(({ sector, ratio }) => [sector, ratio])).toEqual([['nev', '0.45'], ['materials', null]]);
  });
});
