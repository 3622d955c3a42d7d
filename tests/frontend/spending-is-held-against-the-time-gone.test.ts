import { describe, expect, it } from 'vitest';
import { fundPaceOption } from '../../frontend/src/charts/fund-pace.option';
import { fundMonthsOption } from '../../frontend/src/charts/fund-months.option';
import { monthEvents } from '../../frontend/src/charts/month-events';
import { latestPace, type PaceReply, pacePoints } from '../../frontend/src/ui/panels/fund-pace';
import { paceStatus, QUARTER_PACE } from '../../frontend/src/ui/panels/quarter-pace';

const aMonth = (month: number, part: Partial<PaceReply['months'][number]> = {}): PaceReply['months'][number] => ({
  month: `2025-${String(month).padStart(2, '0')}`, planned: '0.00', allocated: '0.00', spent: '0.00', refunded: '0.00', previousSpent: '0.00', elapsed: (100 * month) / 12, over: true, ...part,
});

const basis = { edition: 'e1', publishedAt: '', year: 2025, years: [2025], scheme: 's', ruleSet: 'r', asOf: '2025-02-28', reportsDue: 0, reportsIn: 0 };

const reply: PaceReply = {
  basis, planned: '1000.00', previousPlanned: '500.00',
  months: [aMonth(1, { spent: '100.00', previousSpent: '50.00' }), aMonth(2, { spent: '60.00', refunded: '10.00', previousSpent: '100.00' }), aMonth(3, { over: false, spent: '5.00' })],
};

const words = { spent: '累计支出', elapsed: '序时进度', previous: '上年累计支出', band: '±10', month: (month: number) => `${month}月` };
const seriesOf = (option: { series?: unknown }): { id?: string; name?: string; data?: unknown }[] => (Array.isArray(option.series) ? option.series : []);

describe('cumulative spending', () => {
  const points = pacePoints(reply);

  it('is a share of the plan, less refunds, and unknown for a month not over', () => {
    expect(points.map(({ month, spent, previous }) => [month, spent, previous])).toEqual([[1, 10, 10], [2, 15, 30], [3, null, 30]]);
    expect(latestPace(points)).toMatchObject({ month: 2, spent: 15 });
  });

  it('is unknown without a plan', () => {
    expect(latestPace(pacePoints({ ...reply, planned: '0.00' }))).toBeNull();
  });

  it('is drawn with the time gone and a band around it that does not go below zero', () => {
    const option = fundPaceOption(points, { words, band: 10 });
    const series = seriesOf(option);
    expect(series.map(({ name }) => name)).toEqual(['累计支出', '序时进度', '上年累计支出', undefined, '±10']);
    expect(series[0]?.data).toEqual([10, 15, null]);
    const [floor, band] = [series[3]?.data, series[4]?.data];
    if (!Array.isArray(floor) || !Array.isArray(band)) expect.fail('no band');
    expect(floor[0]).toBe(0);
    expect(floor[0] + band[0]).toBeCloseTo(100 / 12 + 10, 10);
    expect(floor[1] + band[1]).toBeCloseTo(200 / 12 + 10, 10);
  });
});

describe('money by month', () => {
  it('is drawn in the unit of the panel, this year beside last', () => {
    const option = fundMonthsOption(reply.months, { scale: 'wan', words: { spent: '支出', allocated: '拨付', previous: '上年', unit: '万元', month: words.month } });
    expect(seriesOf(option).map(({ name }) => name)).toEqual(['支出', '拨付', '上年']);
    expect(seriesOf(option)[0]?.data).toEqual([0.01, 0.006, 0.0005]);
    expect(option.yAxis).toMatchObject({ name: '万元' });
  });
});

describe('policy events', () => {
  it('stand at their months, late ones with their words to the left, and nothing else is marked', () => {
    const names = Array.from({ length: 12 }, (_, place) => `${place + 1}月`);
    const { data } = monthEvents([{ happened: '2025-05-10', text: '修订' }, { happened: '2025-12-31', text: '施行' }], names);
    expect(data).toMatchObject([{ name: '修订', xAxis: '5月', label: { align: 'left' } }, { name: '施行', xAxis: '12月', label: { align: 'right' } }]);
    expect(monthEvents([], names).data).toEqual([]);
  });
});

describe('a quarter', () => {
  it('is watched from more than ten points behind, poor from more than twenty', () => {
    const [, half = 0] = QUARTER_PACE;
    expect([40, 39.9, 30, 29.9, 90].map((percent) => paceStatus(percent, half))).toEqual(['normal', 'watch', 'watch', 'poor', 'normal']);
  });
});
