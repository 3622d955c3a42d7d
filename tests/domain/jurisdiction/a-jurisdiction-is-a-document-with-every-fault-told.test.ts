import { changchun, fundEntry, type Jurisdiction, readJurisdiction, splitHeadUnit, toldAmount } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const euro = { code: 'EUR', units: [{ name: '欧元', en: 'EUR', aliases: ['EUR', '€'], shift: 0 }, { name: '千欧元', en: 'k€', aliases: ['k€'], shift: 3 }, { name: '百万欧元', en: 'M€', aliases: ['M€'], shift: 6 }] };
const document = {
  id: 'eu', version: '1', city: { zh: '欧盟', en: 'EU' }, bureau: { zh: '登记处', en: 'Register' }, money: euro, timeZone: 'Europe/Brussels',
  identities: [{ code: 'name', zh: '按名称暂定', en: 'By name' }],
  sectors: [{ code: 'climate', zh: '气候', en: 'Climate' }], districts: [{ code: 'ES', zh: '西班牙', en: 'Spain' }],
};

const read = (changes: object = {}): Jurisdiction => {
  const reading = readJurisdiction({ ...document, ...changes });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.jurisdiction;
};

const faultsOf = (changes: object): string[] => {
  const reading = readJurisdiction({ ...document, ...changes });
  return reading.ok ? [] : reading.faults.map(({ path }) => path);
};

describe('a jurisdiction', () => {
  it('is read with what it leaves open', () => {
    expect(read()).toMatchObject({ regionPrefix: '', policies: 'none', otherSector: { code: 'other' }, districts: [{ kind: 'administrative' }] });
  });

  it('of Changchun is one as well', () => {
    expect(readJurisdiction(JSON.parse(JSON.stringify(changchun)))).toEqual({ ok: true, jurisdiction: changchun });
  });

  it.each<[string, object, string[]]>([
    ['a time zone that there is none of', { timeZone: 'Brussels' }, ['timeZone']],
    ['a pattern that is none', { namePattern: '(' }, ['namePattern']],
    ['two sectors of one code', { sectors: [...document.sectors, ...document.sectors] }, ['sectors.1']],
    ['units that do not grow', { money: { ...euro, units: [...euro.units].reverse() } }, ['money.units.0.shift', 'money.units.1.shift', 'money.units.2.shift']],
    ['rules of Changchun for another money', { policies: 'built-in' }, ['policies']],
    ['several at once', { timeZone: 'x', policies: 'built-in' }, ['timeZone', 'policies']],
    ['an unknown key', { capital: 'Brussels' }, ['（整个文件）']],
  ])('with %s is refused', (_what, changes, paths) => expect(faultsOf(changes)).toEqual(paths));
});

describe('its money', () => {
  const place = read();
  const amount = (text: string, unit: string | null = null): string => {
    const reading = fundEntry.fields.amount.read(text, { jurisdiction: place, unit });
    return reading.ok ? reading.value : reading.message;
  };

  it('is read in its own units, exactly', () => {
    expect(amount('180397.50', '欧元')).toBe('180397.50');
    expect(amount('1.234567 M€')).toBe('1234567.00');
    expect(amount('12 k€')).toBe('12000.00');
    expect(amount('3 €')).toBe('3.00');
  });

  it('is never another one', () => {
    expect(amount('12万元')).toContain('应为数字');
    expect(amount('12')).toContain('如“金额（欧元）”或“金额（千欧元）”');
    expect(amount('1.001', '欧元')).toContain('折合 1.001 欧元，小数超过两位');
  });

  it('stands in heads and sentences', () => {
    expect(splitHeadUnit('金额(千欧元)', place.money)).toEqual({ name: '金额', unit: '千欧元' });
    expect(splitHeadUnit('金额(万元)', place.money)).toEqual({ name: '金额(万元)', unit: null });
    expect(toldAmount('1234567.00', place.money)).toEqual({ zh: '1.23百万欧元', en: 'EUR 1.23 million' });
    expect(toldAmount('999999.00', place.money).zh).toBe('1,000.00千欧元');
    expect(toldAmount('99999999.99', changchun.money)).toEqual({ zh: '10,000.00万元', en: 'CNY 100.00 million' });
    expect(fundEntry.fields.amount.tell('1234567.00', place)).toBe('1,234,567.00 欧元');
  });
});
