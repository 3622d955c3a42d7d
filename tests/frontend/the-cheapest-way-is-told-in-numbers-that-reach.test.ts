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
    { what: 'a share', to: 70.94, unit: '%', rises: true, told: '71.0' },
    { what: 'a full share', to: 100.0000000001, unit: '%', rises: true, told: '100.0' },
    { what: 'a count', to: 3.01, unit: '项', rises: true, told: '4' },
    { what: 'a whole count', to: 3, unit: '项', rises: true, told: '3' },
    { what: 'money with binary noise', to: 10_000.000000001, unit: '万元', rises: true, told: '10,000.00' },
    { what: 'a value that must fall', to: 8.17, unit: '%', rises: false, told: '8.1' },
  ])('is rounded so that it is still reached: $what', ({ to, unit, rises, told }) => {
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
