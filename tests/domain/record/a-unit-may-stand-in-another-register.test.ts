import { changchun, creditCodeCheck, identityScheme, isIdentity, judgeRule, changchunTrial2025, membership, outcome, splitIdentity } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const first17 = '91220101MA0000001';
const creditCode = `${first17}${creditCodeCheck(first17) ?? ''}`;

const read = (text: string, field: keyof Pick<typeof membership.fields, 'uscc'> = 'uscc') => {
  const reading = membership.fields[field].read(text, { jurisdiction: changchun, unit: null });
  return reading.ok ? reading.value : `${reading.code} ${reading.message}`;
};

describe('the code of a unit', () => {
  it.each([
    [creditCode, creditCode],
    ['lei:529900T8BM49AURSDO55', 'lei:529900T8BM49AURSDO55'],
    ['hk-br:12345678-000', 'hk-br:12345678-000'],
    ['name:fundació eurecat, spain', 'name:fundació eurecat, spain'],
    [' abroad:HRB 1234 ', 'abroad:HRB 1234'],
  ])('%s is kept as given', (text, kept) => expect(read(text)).toBe(kept));

  it.each([
    ['duns:123', /没有登记.*org-code（原组织机构代码）/u],
    ['name:', /应紧接登记号或名称/u],
    ['name: 某单位', /首尾不留空格/u],
    [`name:${'长'.repeat(201)}`, /不超过 200 字/u],
    ['lei:5299\t00', /不含控制字符/u],
    ['NAME:某单位', /不是有效的 18 位/u],
  ])('“%s” is refused with what to do', (text, message) => expect(read(text)).toMatch(message));

  it('stands in lists beside credit codes', () => {
    const reading = outcome.fields.owners.read(`${creditCode}；lei:529900T8BM49AURSDO55`, { jurisdiction: changchun, unit: null });
    expect(reading).toEqual({ ok: true, value: [creditCode, 'lei:529900T8BM49AURSDO55'] });
  });

  it('is told apart from a credit code', () => {
    expect([creditCode, 'lei:1'].map(isIdentity)).toEqual([false, true]);
    expect(splitIdentity('name:a: b')).toEqual({ scheme: 'name', value: 'a: b' });
    expect(identityScheme('lei', changchun)?.en).toBe('LEI');
    expect(identityScheme('https', changchun)).toBeNull();
  });
});

describe('rules of founding', () => {
  const evidence: readonly string[] = [];
  const place = { lead: 'abroad:HRB 1234', kind: 'enterprise', district: '', principalPlace: null, evidence };
  const listed = { lead: 'abroad:HRB 1234', checkedOn: '2024-05-01', basis: 'recognised', listKnown: true, designations: [], evidence };

  it('cannot judge by a code what has none, instead of calling it a breach', () => {
    expect(judgeRule(changchunTrial2025, 'A5.1', place)).toMatchObject({ result: 'UNKNOWN', note: expect.stringContaining('不能按代码判断登记地') as unknown });
    expect(judgeRule(changchunTrial2025, 'A5.2', listed)).toMatchObject({ result: 'UNKNOWN', note: expect.stringContaining('不能与龙头链主名录对照') as unknown });
    expect(judgeRule(changchunTrial2025, 'A5.1', { ...place, district: '220104' }).result).toBe('PASS');
    expect(judgeRule(changchunTrial2025, 'A5.1', { ...place, lead: '91220201MA0000001X' }).result).toBe('FAIL');
  });
});
