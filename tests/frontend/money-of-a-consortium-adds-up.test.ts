import { describe, expect, it } from 'vitest';
import { encodeHtml } from '../../frontend/src/charts/encode-html';
import { fundProgress } from '../../frontend/src/charts/fund-progress';
import { fundProgressOption } from '../../frontend/src/charts/fund-progress.option';
import { fundLines } from '../../frontend/src/features/consortium-profile/fund-lines';
import { indicatorValueText } from '../../frontend/src/format/indicator-value';

const aSource = (source: string, [planned = '0.00', allocated = '0.00', spent = '0.00', refunded = '0.00']: readonly string[]) => ({ source, planned, allocated, spent, refunded });

describe('the fund table', () => {
  it('adds fiscal money and all money by amounts and computes each rate anew', () => {
    const lines = fundLines([
      aSource('city', ['3000000.00', '3000000.00', '1000000.10', '0.10']),
      aSource('provincial', ['1000000.00', '0.00', '1000000.00']),
      aSource('own', ['0.00', '0.00', '500000.05']),
    ]);
    expect(lines.map(({ kind, source, planned, spent, refunded, execution }) => [kind, source, planned, spent, refunded, execution])).toEqual([
      ['source', 'city', '3000000.00', '1000000.10', '0.10', 33.333],
      ['source', 'provincial', '1000000.00', '1000000.00', '0.00', 100],
      ['source', 'own', '0.00', '500000.05', '0.00', null],
      ['fiscal', '', '4000000.00', '2000000.10', '0.10', 50],
      ['total', '', '4000000.00', '2500000.15', '0.10', 62.5],
    ]);
  });

  it('counts what a float would lose', () => {
    const lines = fundLines([aSource('own', ['9007199254740993.01']), aSource('loan', ['0.02'])]);
    expect(lines.at(-1)?.planned).toBe('9007199254740993.03');
  });

  it('has no fiscal line without fiscal money, and no line without any', () => {
    expect(fundLines([aSource('own', ['1.00'])]).map(({ kind }) => kind)).toEqual(['source', 'total']);
    expect(fundLines([])).toEqual([]);
  });

  it('goes below zero when more came back than was spent', () => {
    expect(fundLines([aSource('city', ['100.00', '100.00', '10.00', '30.00'])])[0]?.execution).toBe(-20);
  });
});

const months = (planned: readonly string[], spent: readonly string[]) =>
  Array.from({ length: 12 }, (_, index) => ({ month: `2025-${String(index + 1).padStart(2, '0')}`, planned: planned[index] ?? '0.00', spent: spent[index] ?? '0.00' }));

describe('spending against the plan', () => {
  it('sums month by month and spreads the plan over the days of the year', () => {
    const progress = fundProgress(months(['365.00'], ['0.10', '0.20']), '2026-06-30');
    expect(progress?.points.slice(0, 3)).toEqual([
      { month: 1, planned: '365.00', even: '31.00', spent: '0.10' },
      { month: 2, planned: '365.00', even: '59.00', spent: '0.30' },
      { month: 3, planned: '365.00', even: '90.00', spent: '0.30' },
    ]);
    expect(progress?.points.at(-1)?.even).toBe('365.00');
    expect([progress?.planned, progress?.spent]).toEqual(['365.00', '0.30']);
  });

  it('knows nothing of months that had not ended', () => {
    const progress = fundProgress(months(['100.00'], ['1.00', '1.00', '1.00']), '2025-02-28');
    expect(progress?.points.map(({ spent }) => spent)).toEqual(['1.00', '2.00', ...Array.from({ length: 10 }, () => null)]);
  });

  it('is nothing when there was neither plan nor spending', () => {
    expect(fundProgress(months([], []), '2026-06-30')).toBeNull();
    expect(fundProgress([], '2026-06-30')).toBeNull();
  });

  it('refuses amounts that are no decimal text', () => {
    expect(() => fundProgress(months(['1e5'], []), '2026-06-30')).toThrow(RangeError);
  });
});

const words = { spent: '累计支出', planned: '累计预算', even: '序时进度', unit: '万元', description: '截至年末', month: (month: number) => `${month}月` };

describe('its chart', () => {
  const progress = fundProgress(months(['1234567.80'], ['100000.05']), '2025-01-31') ?? expect.fail('no progress');
  const option = fundProgressOption(progress, { words, scale: 'wan' });
  const series = Array.isArray(option.series) ? option.series : [];
  const { tooltip } = option;
  const tell = (hovered: unknown): unknown => {
    const formatter = tooltip !== undefined && !Array.isArray(tooltip) ? tooltip.formatter : undefined;
    return typeof formatter === 'function' ? Reflect.apply(formatter, undefined, [hovered]) : expect.fail('no formatter');
  };

  it('draws three lines in the scale of the panel, with a gap where nothing is known', () => {
    expect(series.map(({ name }) => name)).toEqual(['累计支出', '累计预算', '序时进度']);
    expect(series[0]?.data).toEqual([10.000005, ...Array.from({ length: 11 }, () => null)]);
    expect(series[1]?.data).toEqual(Array.from({ length: 12 }, () => 123.45678));
  });

  it('tells exact rounded figures and a missing one as such', () => {
    expect(tell([{ dataIndex: 0 }])).toContain('10.00 万元');
    expect(tell([{ dataIndex: 1 }])).toMatch(/累计支出<\/th><td align="right">—</u);
    expect(tell([{ dataIndex: 1 }])).toContain('123.46 万元');
    for (const hovered of [[], undefined, [{}], [{ dataIndex: 99 }]]) expect(tell(hovered)).toBe('');
  });

  it('escapes what it writes into the tip', () => {
    const hostile = fundProgressOption(progress, { words: { ...words, spent: '<img src=x onerror=alert(1)>' }, scale: 'wan' });
    const formatter = hostile.tooltip !== undefined && !Array.isArray(hostile.tooltip) ? hostile.tooltip.formatter : undefined;
    const told: unknown = typeof formatter === 'function' ? Reflect.apply(formatter, undefined, [[{ dataIndex: 0 }]]) : '';
    expect(told).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(told).not.toContain('<img');
    expect(encodeHtml(`<a href='x'>&"</a>`)).toBe('&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;');
  });

  it('describes itself to a screen reader', () => {
    expect(option.aria).toMatchObject({ enabled: true, label: { description: '截至年末' } });
  });
});

describe('an indicator is told in its unit', () => {
  it.each([[7396.594, '万元', '7,396.59'], [70.05, '%', '70.1'], [3, '件', '3'], [2.675, '分', '2.68'], [0, '级', '0'], [1.005, '倍', '1.01'], [-3.25, '%', '−3.3']] as const)('%s %s as %s', (value, unit, text) => {
    expect(indicatorValueText(value, unit)).toBe(text);
  });
});
