import { describe, expect, test } from 'vitest';

import { DemoUsageError, readDemoOptions } from '../../../etl/src/demo/demo-options.js';

describe('the options of the demo', () => {
  test('have defaults', () => expect(readDemoOptions([])).toEqual({ action: 'write', out: 'data/demo-city', seed: 1, scale: 'city' }));

  test('are read in both forms', () =>
    expect(readDemoOptions(['--scale=nation', '--out', '/data/n', '--seed', '7'])).toEqual({ action: 'write', out: '/data/n', seed: 7, scale: 'nation' }));

  test('verify in a folder of choice', () => expect(readDemoOptions(['--verify', '--data-dir', '/data'])).toEqual({ action: 'verify', seed: 1, dataDir: '/data' }));

  test.each([
    [['--sede', '1'], '不认识选项“--sede”'],
    [['city'], '不认识选项“city”'],
    [['--seed'], '缺少值'],
    [['--out', '--verify'], '缺少值'],
    [['--seed', '1.5'], '非负整数'],
    [['--scale', 'county'], '应为 city、province 或 nation'],
    [['--seed', '1', '--seed', '2'], '写了两次'],
    [['--verify', '--scale', 'nation'], '只核对城市规模'],
    [['--data-dir', '/data'], '只与 --verify 同用'],
    [['--verify=yes'], '不认识选项'],
  ])('%j is refused with a sentence', (args, told) => {
    expect(() => readDemoOptions(args)).toThrow(DemoUsageError);
    expect(() => readDemoOptions(args)).toThrow(told);
  });
});
