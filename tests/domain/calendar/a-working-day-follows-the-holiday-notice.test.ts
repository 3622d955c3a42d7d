import { chinaHolidays, daysBetween, isCalendarDate, isWorkday, workdaysWithin } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

describe('a working day', () => {
  it.each<[string, boolean | null, string]>([
    ['2025-05-08', true, 'a Thursday'], ['2025-05-10', false, 'a Saturday'], ['2025-04-27', true, 'a Sunday worked for Labour Day'],
    ['2025-05-01', false, 'Labour Day'], ['2024-02-09', true, 'the eve in 2024 is no holiday'], ['2025-01-28', false, 'the eve in 2025 is one'],
    ['2024-02-17', false, 'a Saturday inside the holiday'], ['2024-02-18', true, 'a Sunday worked'], ['2022-12-31', false, 'New Year of 2023 begins in 2022'],
    ['2020-01-31', false, 'the prolonged holiday of 2020'], ['2026-01-04', true, 'a Sunday worked in 2026'], ['2026-10-08', true, 'the day after the holiday'],
    ['2027-01-04', null, 'not published'], ['2018-12-29', null, 'before the table'],
  ])('%s is %s: %s', (date, works) => expect(isWorkday(date)).toBe(works));

  it.each(Object.entries(chinaHolidays))('in %s is exchanged only for a weekend, and on days that exist', (year, { off, worked }) => {
    const weekday = (date: string): number => daysBetween('2018-01-01', date) % 7;
    const spans = off.flatMap((span) => span.split('..')).map((day) => `${year}-${day}`);
    expect(spans.filter((day) => !isCalendarDate(day))).toEqual([]);
    expect(worked.filter((day) => weekday(`${year}-${day}`) < 5)).toEqual([]);
    expect(worked.filter((day) => isWorkday(`${year}-${day}`) !== true)).toEqual([]);
  });

  it.each<[string, number]>([['2021', 250], ['2022', 249], ['2023', 249], ['2024', 251], ['2025', 248], ['2026', 248]])('%s has %d of them', (year, days) => {
    expect(workdaysWithin(`${year}-01-01`, `${year}-12-31`)).toBe(days);
  });

  it('is counted with both ends, not across an unknown year, and not backwards', () => {
    expect(workdaysWithin('2025-05-08', '2025-05-14')).toBe(5);
    expect(workdaysWithin('2025-09-30', '2025-10-09')).toBe(2);
    expect(workdaysWithin('2026-12-31', '2027-01-04')).toBeNull();
    expect(() => workdaysWithin('2025-05-14', '2025-05-08')).toThrow(RangeError);
  });
});
