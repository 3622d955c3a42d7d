/// <reference types="vite/client" />
import { MantineProvider } from '@mantine/core';
import { changchun2025, tileCode } from '@monitor/domain';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';
import { EvidenceSum } from '../../frontend/src/ui/evidence-sum';
import { type MeasureTold, measureTold } from '../../frontend/src/ui/measure';

const basis = { edition: 'e1', publishedAt: '2026-07-01T00:00:00Z', year: 2025, years: [2025], scheme: 's', ruleSet: 'r', asOf: '2026-06-30', reportsDue: 42, reportsIn: 38 };
const told = (code: string): MeasureTold => measureTold(code, changchun2025, { language: 'zh', messages: zh }) ?? expect.fail(`${code} is not told`);
const read = (code: string, numerator: string, denominator: string) =>
  renderToString(<MantineProvider><EvidenceSum told={told(code)} reply={{ basis, measure: code, numerator, denominator, count: 1, rows: [] }} /></MantineProvider>)
    .replaceAll('<!-- -->', '')
    .replaceAll(/<style[^>]*>.*?<\/style>/gsu, '')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

describe('a number', () => {
  it('of every indicator and tile is told in both languages', () => {
    const codes = [...changchun2025.indicators.map(({ code }) => code), ...tileCode.options];
    for (const code of codes) {
      expect(told(code).name, code).not.toBe('');
      expect(measureTold(code, changchun2025, { language: 'en', messages: en })?.name, code).toMatch(/^[\x20-\x7e–]+$/u);
      expect(told(code).denominator === null, code).toBe(told(code).kind !== 'ratio');
    }
  });

  it('that no registry names is not told', () => {
    expect(measureTold('Z9', changchun2025, { language: 'zh', messages: zh })).toBeNull();
    expect(measureTold('constructor', changchun2025, { language: 'zh', messages: zh })).toBeNull();
  });

  it('is numerator ÷ denominator = value, amounts in one scale', () => {
    expect(read('fiscal-execution', '247000000.00', '314000000.00')).toBe('财政资金支出（扣除退回） (亿元) 2.47 247,000,000.00 元 ÷ 财政资金预算 (亿元) 3.14 314,000,000.00 元 = 财政资金执行率 78.7%');
    expect(read('P2', '87', '98')).toContain('87 ÷');
    expect(read('P2', '87', '98')).toContain('88.8%');
  });

  it('over nothing says why it has no value', () => {
    expect(read('P2', '0', '0')).toContain('分母为零，无法计算比率');
  });

  it('above its ceiling says what it counts as', () => {
    expect(read('C4', '5', '4')).toMatch(/125\.0% 按 100% 计$/u);
    expect(read('C4', '4', '4')).toMatch(/100\.0%$/u);
  });

  it('that is a sum stands alone', () => {
    expect(read('new-revenue', '598000000.00', '0.00')).toBe('转化收入 (亿元) 5.98 598,000,000.00 元');
    expect(read('R5', '7.5', '0')).toMatch(/ 7\.50$/u);
  });
});
