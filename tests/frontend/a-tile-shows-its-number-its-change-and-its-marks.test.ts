import type { overview, ReplyOf } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { tileFigures } from '../../frontend/src/ui/tile-figures';
import { trendScale } from '../../frontend/src/ui/trend-scale';
import { zh } from '../../frontend/src/messages/zh';

type Tile = ReplyOf<typeof overview>['tiles'][number];

const execution: Tile = { code: 'fiscal-execution', kind: 'ratio', numerator: '713.00', denominator: '1000.00', value: 71.3, previous: 70, target: 90, elapsed: 75, evidence: 12 };
const revenue: Tile = { code: 'new-revenue', kind: 'money', numerator: '598000000.00', denominator: null, value: 598000000, previous: 500000000, target: null, elapsed: null, evidence: 63 };
const open: Tile = { code: 'open-flags', kind: 'count', numerator: '9', denominator: null, value: 9, previous: 7, target: null, elapsed: null, evidence: 9 };

describe('a tile', () => {
  it('of a share has its target and 序时进度 on a bar to one hundred', () => {
    expect(tileFigures(execution, zh.figures)).toEqual({
      value: '71.3', unit: '%', exact: null,
      change: { difference: 71.3 - 70, digits: 1, unit: ' 个百分点' },
      bar: { value: 71.3, end: 100, target: { at: 90, text: '目标 90%' }, pace: { at: 75, text: '序时 75%' } },
      better: null,
    });
  });

  it('of money is told in 亿元 with every 元 in its title, and compared in percent', () => {
    const told = tileFigures(revenue, zh.figures);
    expect(told).toMatchObject({ value: '5.98', unit: '亿元', exact: '598,000,000.00 元', better: true });
    expect(told.change.difference).toBeCloseTo(19.6, 9);
    expect(told.bar.pace).toEqual({ at: 500000000, text: '上年 5.00亿元' });
  });

  it('of open proposals is worse when there are more', () => {
    expect(tileFigures(open, zh.figures)).toMatchObject({ value: '9', better: false, bar: { pace: { at: 7, text: '上年 7个' } } });
    expect(tileFigures({ ...open, value: 5 }, zh.figures).better).toBe(true);
  });

  it('does not call better what it shows as level', () => {
    const told = tileFigures({ ...execution, code: 'milestones-on-time', value: 90.04, previous: 90 }, zh.figures);
    expect(told.better).toBeNull();
  });

  it('without a value has no number, no change and no sense, and a bar that still stands', () => {
    const told = tileFigures({ ...execution, value: null, numerator: '0.00', denominator: '0.00' }, zh.figures);
    expect(told).toMatchObject({ value: null, change: { difference: null }, better: null, bar: { value: null, end: 100 } });
  });

  it('of a true zero shows 0 and compares with nothing that was not', () => {
    const told = tileFigures({ ...revenue, numerator: '0.00', value: 0, previous: null }, zh.figures);
    expect(told).toMatchObject({ value: '0.00', unit: '万元', change: { difference: null }, bar: { value: 0, pace: null } });
  });

  it('above its target stays inside its bar', () => {
    expect(tileFigures({ ...execution, value: 131 }, zh.figures).bar.end).toBe(131);
  });
});

describe('the small lines', () => {
  it('share one scale out to whole tens over all sectors and years', () => {
    const trends = [
      { sector: 'nev', points: [{ year: 2022, score: 61.2 }, { year: 2025, score: 79.9 }] },
      { sector: 'storage', points: [{ year: 2021, score: null }, { year: 2023, score: 70 }] },
    ];
    expect(trendScale(trends)).toEqual({ scale: { from: 60, to: 80 }, years: { from: 2022, to: 2025 } });
  });

  it('have none when no year has a score', () => {
    expect(trendScale([{ sector: 'nev', points: [{ year: 2025, score: null }] }])).toBeNull();
  });
});
