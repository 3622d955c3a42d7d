import { changchun, evidence, overview } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { filtersOf, keepFilters, parseAddress } from '../../frontend/src/address/address';
import { parseFlagAddress } from '../../frontend/src/address/flag-address';
import { parseReturn } from '../../frontend/src/address/return-address';
import { parseSearch, stringifySearch } from '../../frontend/src/address/search-text';
import { requestOf } from '../../frontend/src/api/request-of';

const through = (text: string) => stringifySearch({ ...parseAddress(parseSearch(text)) });

describe('an address', () => {
  it.each([
    '',
    '?year=2024',
    '?sector=materials,nev',
    '?district=220102,CCXQ&status=active',
    '?year=2023&sector=storage&district=220173&status=rectifying,revoked',
    '?evidence=P2&of=LHT-004',
    '?sector=nev&evidence=new-revenue&record=outcome:CG-2025-004-017',
    '?evidence=T5&record=report_item:LHT-004/2025/R4.numerator',
  ])('"%s" comes back as it was', (text) => {
    expect(through(text)).toBe(text);
  });

  it.each([
    ['?sector=nev,nev,materials', '?sector=materials,nev'],
    ['?sector=nev,unknown&status=gone', '?sector=nev'],
    ['?year=soon&sector=nev', '?sector=nev'],
    ['?year=20.5', ''],
    ['?year=99999', ''],
    ['?sector=&district=,,', ''],
    ['?of=LHT-004', ''],
    ['?of=LHT-004&record=outcome:1', '?record=outcome:1'],
    [`?evidence=${'P'.repeat(301)}`, ''],
    ['?utm=1&year=2024', '?year=2024'],
    ["?sector=nev';DROP", ''],
  ])('"%s" loses what is unknown or default: "%s"', (given, kept) => {
    expect(through(given)).toBe(kept);
  });

  it('holds every sector, district and state at once in less than 2,000 characters', () => {
    const all = { year: 2025, sector: changchun.sectors.map(({ code }) => code), district: changchun.districts.map(({ code }) => code), status: ['active', 'dissolved', 'rectifying', 'revoked'] };
    const text = stringifySearch({ ...keepFilters(all) });
    expect(text.length).toBeLessThan(2000);
    expect(filtersOf(parseSearch(text))).toEqual({ ...all, sector: [...all.sector].sort(), district: [...all.district].sort() });
  });

  it('keeps known proposals only', () => {
    expect(parseFlagAddress(parseSearch('?flag=revoke,rectify,praise'))).toEqual({ flag: ['rectify', 'revoke'] });
    expect(parseFlagAddress(parseSearch('?flag=praise'))).toEqual({});
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in?from=/', ''])('never sends a person who signs in to %s', (from) => {
    expect(parseReturn({ from })).toEqual({});
  });

  it('sends a person who signs in back to where they were', () => {
    expect(parseReturn({ from: '/consortia?sector=nev' })).toEqual({ from: '/consortia?sector=nev' });
  });
});

describe('a question', () => {
  it('asks the server in the words of the address', () => {
    const asked = requestOf(overview, filtersOf(parseSearch('?year=2024&sector=nev,materials')));
    expect(asked.url).toBe('/api/v1/overview?year=2024&sector=materials,nev');
    expect(overview.query.parse(parseSearch(asked.url.split('?')[1] ?? ''))).toEqual({ year: 2024, sector: ['materials', 'nev'], district: [], status: [] });
  });

  it('puts path parameters in the path, escaped', () => {
    expect(requestOf(evidence, { measure: 'a/b 甲', limit: 20 }).url).toBe('/api/v1/evidence/a%2Fb%20%E7%94%B2?limit=20');
  });

  it('sends a body only where there is one', () => {
    expect(requestOf({ path: '/session', method: 'POST' }, { name: 'a', password: 'b' }).init).toMatchObject({ method: 'POST', body: '{"name":"a","password":"b"}' });
    expect(requestOf({ path: '/session', method: 'DELETE' }, {}).init).not.toHaveProperty('body');
  });
});
