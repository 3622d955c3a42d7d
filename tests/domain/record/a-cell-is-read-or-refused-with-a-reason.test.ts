import { changchun, creditCodeCheck, fundEntry, isCreditCode, membership, organisation, parseRow, project, reportItem } from '@monitor/domain';
import type { Field, MoneyUnit } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const read = (field: Field, text: string, unit: MoneyUnit | null = null) => field.read(text, { jurisdiction: changchun, unit });
const value = (field: Field, text: string, unit: MoneyUnit | null = null) => {
  const reading = read(field, text, unit);
  return reading.ok ? reading.value : reading.code;
};

describe('money', () => {
  const { amount } = fundEntry.fields;

  it.each([
    ['12.34', '元', '12.34'],
    ['12', '元', '12.00'],
    ['1,234,567.8', '元', '1234567.80'],
    ['１２３．４５', '元', '123.45'],
    ['12.5', '万元', '125000.00'],
    ['0.0001', '万元', '1.00'],
    ['1.2', '亿元', '120000000.00'],
    ['1E+3', '元', '1000.00'],
    ['-5', '元', '-5.00'],
    ['0', '元', '0.00'],
    ['12.5万元', '万元', '125000.00'],
    ['12.5 万元', null, '125000.00'],
  ] as const)('reads %s in %s as %s 元', (text, unit, expected) => {
    expect(value(amount, text, unit)).toBe(expected);
  });

  it.each([
    ['12.5万元', '元', 'unit_conflict'],
    ['12.5', null, 'unit_missing'],
    ['十二', '元', 'not_a_number'],
    ['1,23', '元', 'not_a_number'],
    ['—', '元', 'required'],
    ['12.345', '元', 'out_of_range'],
    ['0.0000001', '万元', 'out_of_range'],
    ['1e400', '元', 'not_a_number'],
  ] as const)('refuses %s in %s as %s', (text, unit, code) => {
    expect(value(amount, text, unit)).toBe(code);
  });

  it('tells a person what to write instead', () => {
    const reading = read(amount, '12.5万元', '元');
    expect(reading).toMatchObject({ ok: false, message: expect.stringContaining('换算成元') });
  });
});

describe('what is kept', () => {
  it('is told in words: amounts grouped in 元, codes by their Chinese word', () => {
    expect(['2652598.85', '999.00', '-1000.10'].map((yuan) => fundEntry.fields.amount.tell(yuan, changchun))).toEqual(['2,652,598.85 元', '999.00 元', '-1,000.10 元']);
    expect(fundEntry.fields.source.tell('city', changchun)).toBe('市财政专项');
    expect(organisation.fields.district.tell('220104', changchun)).toBe('朝阳区');
    expect(organisation.fields.district.tell('', changchun)).toBe('市外');
    expect(organisation.fields.name.tell('某单位', changchun)).toBe('某单位');
  });
});

describe('dates', () => {
  const { joined } = membership.fields;

  it.each([
    ['2025-03-31', '2025-03-31'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['2025-03-31 00:00:00', '2025-03-31'],
    ['2025-02-30', 'no_such_date'],
    ['2025-02-29', 'no_such_date'],
    ['2025-13-01', 'no_such_date'],
    ['2025年3月', 'not_a_date'],
    ['45000', 'not_a_date'],
    ['', 'required'],
    ['1899-12-31', 'out_of_range'],
  ])('read %s as %s', (text, expected) => {
    expect(value(joined, text)).toBe(expected);
  });

  it('never pass through a clock: the answer is the same in every time zone', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'];
    const before = process.env['TZ'];
    const answers = zones.map((zone) => {
      process.env['TZ'] = zone;
      return value(joined, '2025-01-01');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(answers).toEqual(['2025-01-01', '2025-01-01', '2025-01-01']);
  });
});

describe('credit codes', () => {
  const { uscc } = organisation.fields;

  it('follow GB 32100', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(isCreditCode('91350100M000100Y4')).toBe(false);
    expect(isCreditCode('91350100I000100Y43')).toBe(false);
  });

  it.each([
    ['91350100m000100y43', '91350100M000100Y43'],
    ['９１３５０１００M000100Y43', '91350100M000100Y43'],
    ['91350100M000100Y44', 'credit_code_invalid'],
    ['9.13501E+17', 'credit_code_truncated'],
    ['912201011234567000', 'credit_code_truncated'],
    ['', 'required'],
  ])('read %s as %s', (text, expected) => {
    expect(value(uscc, text)).toBe(expected);
  });
});

describe('a credit code that ends in zeros', () => {
  const { uscc } = organisation.fields;
  const endingInZeros = Array.from({ length: 5000 }, (_, index) => `91220101${String(1000000 + index).slice(0, 7)}00`)
    .map((first) => `${first}${creditCodeCheck(first) ?? ''}`)
    .filter((code) => code.endsWith('000'));

  it('is taken when its check character is right: nothing was lost', () => {
    expect(endingInZeros.length).toBeGreaterThan(0);
    expect(endingInZeros.map((code) => value(uscc, code))).toEqual(endingInZeros);
  });
});

describe('other fields', () => {
  it('know the words of their list and refuse others by naming the list', () => {
    expect(value(fundEntry.fields.source, '市财政')).toBe('city');
    expect(value(fundEntry.fields.source, 'city')).toBe('city');
    expect(read(fundEntry.fields.source, '市里')).toMatchObject({ ok: false, code: 'not_in_list', message: expect.stringContaining('市财政专项') });
  });

  it('tell an absent value from zero', () => {
    expect(value(project.fields.trl_start, '—')).toBeNull();
    expect(value(project.fields.trl_start, '0')).toBe('out_of_range');
    expect(value(reportItem.fields.value, '0')).toBe('0');
    expect(value(reportItem.fields.value, '')).toBe('required');
  });

  it('see a formula error for what it is', () => {
    expect(value(organisation.fields.name, '#REF!')).toBe('error_cell');
  });

  it('know the districts of the jurisdiction, and none beyond', () => {
    expect(value(organisation.fields.district, '朝阳区')).toBe('220104');
    expect(value(organisation.fields.district, '市外')).toBe('');
    expect(value(organisation.fields.district, '海淀区')).toBe('not_in_list');
  });
});

describe('a row', () => {
  const cells: Record<string, string> = {
    consortium: 'LHT-001', uscc: '91350100M000100Y43', tier: '核心层', joined: '2024-05-01', left_on: '2024-01-01', exit_reason: '',
  };
  const cellOf = (texts: Record<string, string>) => (field: string) => ({ text: texts[field] ?? '', unit: null, address: `${field}7`, head: field });

  it('is refused as a whole when its cells contradict each other, at the cell at fault', () => {
    expect(parseRow(membership, cellOf(cells), changchun)).toEqual({
      ok: false,
      rejections: [{ code: 'inconsistent', field: 'left_on', address: 'left_on7', original: '2024-01-01', message: '退出日期早于加入日期，请核对' }],
    });
  });

  it('tells all its faults, not the first alone', () => {
    const parsed = parseRow(membership, cellOf({ ...cells, uscc: 'x', joined: '2025-02-30' }), changchun);
    expect(parsed.ok ? [] : parsed.rejections.map(({ code }) => code)).toEqual(['credit_code_invalid', 'no_such_date']);
  });

  it('is taken with every field when all is well', () => {
    expect(parseRow(membership, cellOf({ ...cells, left_on: '—' }), changchun)).toEqual({
      ok: true,
      values: { consortium: 'LHT-001', uscc: '91350100M000100Y43', tier: 'core', joined: '2024-05-01', left_on: null, exit_reason: null },
    });
  });
});
