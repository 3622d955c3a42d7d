import { figures } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';
import { measureTold } from '../../frontend/src/ui/measure';
import { sliceParts, sliceTold } from '../../frontend/src/ui/slice-told';

const spoken = [{ language: 'zh', messages: zh }, { language: 'en', messages: en }] as const;

describe('a figure', () => {
  it.each(figures.map(({ code, unit }) => [code, unit] as const))('%s is told with its unit %s in both languages', (code, unit) => {
    for (const words of spoken) {
      const told = measureTold(code, null, words);
      expect(told).toMatchObject({ denominator: null, inYuan: { numerator: unit === 'yuan', denominator: false } });
      expect(told?.name).not.toBe('');
      expect(told?.definition).not.toBeNull();
    }
  });
});

describe('a slice', () => {
  it('is told by name and words, alternatives together', () => {
    expect(sliceTold('kind:spent,source:city,source:provincial,month:03', zh)).toBe('类型 支出；经费来源 市财政专项、省财政；月份 3月');
    expect(sliceTold('kind:revenue,evidenced:no', zh)).toBe('类型 新增销售收入；佐证 无佐证');
    expect(sliceTold('stage:revenue', zh)).toBe('环节 取得收入');
    expect(sliceTold('project:XM-LHT-004-02', zh)).toBe('项目 XM-LHT-004-02');
  });

  const known = figures.flatMap(({ code, slices }) => Object.entries(slices).flatMap(([name, { values }]) => (values ?? ['X-1']).map((value) => ({ code, name, value, isOpen: values === undefined }))));

  it.each(known)('$name:$value of $code has words in Chinese', ({ name, value, isOpen }) => {
    const [told, ...rest] = sliceTold(`${name}:${value}`, zh).split(' ');
    expect(told).not.toBe(name);
    expect(rest.join(' ')).toMatch(isOpen ? /^X-1$/u : /[\u4e00-\u9fff]/u);
    expect(sliceTold(`${name}:${value}`, en)).not.toMatch(/[\u4e00-\u9fff]|undefined/u);
  });

  it('keeps what stands behind the first colon of a value', () => {
    expect(sliceParts('project:A:B,kind:spent,broken')).toEqual([{ name: 'project', values: ['A:B'] }, { name: 'kind', values: ['spent'] }, { name: 'broken', values: [''] }]);
  });
});
