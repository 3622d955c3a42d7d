import { changchun2025, indicatorOf } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { neededText, stepText } from '../../frontend/src/features/consortium-profile/way-text';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';

const inChinese = { messages: zh, language: 'zh' } as const;
const inEnglish = { messages: en, language: 'en' } as const;
const tasks = indicatorOf(changchun2025, 'P1');
const revenue = indicatorOf(changchun2025, 'T5');

describe('the value to be reached', () => {
  it.each([
    ['70.94', 70.94, '%', true, '71.0'],
    ['a full share', 100.0000000001, '%', true, '100.0'],
    ['a count', 3.01, '项', true, '4'],
    ['a whole count', 3, '项', true, '3'],
    ['money with binary noise', 10_000.000000001, '万元', true, '10,000.00'],
    ['a value that must fall', 8.17, '%', false, '8.1'],
  ])('is rounded so that it is still reached: %s', (_, to, unit, rises, told) => {
    expect(neededText(to, unit, rises)).toBe(told);
  });
});

describe('a step of the way', () => {
  it('says from where to where and what it brings', () => {
    expect(stepText({ indicator: 'P1', from: 62, to: 70.96, gain: 1.6 }, tasks, inChinese)).toBe('把 P1 攻关清单任务完成率由 62.0% 提到 71.0%，可增 1.60 分');
  });

  it('says to report what was not', () => {
    expect(stepText({ indicator: 'P1', from: null, to: 71, gain: 1.6 }, tasks, inChinese)).toBe('补报 P1 攻关清单任务完成率并达到 71.0%，可增 1.60 分');
  });

  it('does not let an amount and its unit run into one number in English', () => {
    expect(stepText({ indicator: 'T5', from: 1142.26, to: 10_000, gain: 1.18 }, revenue, inEnglish)).toContain('from 1,142.26 × 10,000 CNY to 10,000.00 × 10,000 CNY');
  });
});
