import { isOwnAddress } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { keepFilters, parseAddress } from '../../frontend/src/address/address';
import { droppedOf } from '../../frontend/src/address/dropped';
import { parseSearch, stringifySearch } from '../../frontend/src/address/search-text';
import { annotationMarks } from '../../frontend/src/charts/annotation-marks';
import { stepTo } from '../../frontend/src/ui/chart-stage';

describe('what an address asks for in vain', () => {
  it('is named filter by filter, and nothing else is', () => {
    expect(droppedOf(parseSearch('?sector=nev,gone,x&status=asleep&year=1800&unit=mu&evidence=P2'))).toEqual([
      { name: 'year', values: ['1800'] },
      { name: 'sector', values: ['gone', 'x'] },
      { name: 'status', values: ['asleep'] },
      { name: 'unit', values: ['mu'] },
    ]);
    expect(droppedOf(parseSearch('?sector=nev&year=2024&status=active&unit=wan'))).toEqual([]);
    expect(droppedOf({})).toEqual([]);
  });

  it('is cut when it is long', () => {
    expect(droppedOf({ sector: 'x'.repeat(100) })).toEqual([{ name: 'sector', values: ['x'.repeat(40)] }]);
  });
});

describe('the unit and the tables', () => {
  it('stand in the address, and the unit comes along', () => {
    const through = (text: string) => stringifySearch({ ...parseAddress(parseSearch(text)) });
    expect(through('?unit=wan&tables=funnel-plot,fund-pace')).toBe('?unit=wan&tables=fund-pace,funnel-plot');
    expect(through('?unit=mu&tables=../x')).toBe('');
    expect(through('?evidence=money&slice=kind:spent,source:city')).toBe('?evidence=money&slice=kind:spent,source:city');
    expect(through('?slice=kind:spent')).toBe('');
    expect(keepFilters(parseSearch('?unit=yi&tables=fund-pace'))).toMatchObject({ unit: 'yi' });
  });
});

describe('a saved view', () => {
  it.each(['/', '/consortia?sector=nev&unit=yi', '/consortia/LHT-001#members', '/members/91220101X'])('may lead to %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each(['', 'consortia', '//other.example/x', '/\\other.example', 'https://other.example/', 'javascript:alert(1)', '/sign-in?from=/', '/api/v1/runs', '/a\nb', '/a b', `/${'x'.repeat(2000)}`])('never leads to %j', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('a chart', () => {
  it('is stepped through from end to end and no further', () => {
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => stepTo(key, null, 3))).toEqual([0, 2, 0, 2]);
    expect([stepTo('ArrowRight', 2, 3), stepTo('ArrowLeft', 0, 3), stepTo('ArrowDown', 0, 3), stepTo('ArrowUp', 2, 3)]).toEqual([2, 0, 1, 1]);
    expect([stepTo('Enter', 1, 3), stepTo('a', 1, 3), stepTo('ArrowRight', null, 0)]).toEqual([undefined, undefined, undefined]);
  });

  it('over time marks the events it reaches', () => {
    const marks = annotationMarks([{ happened: '2025-03-01', text: '办法印发' }, { happened: '2031-01-01', text: '以后' }], (day) => (day < '2026' ? day.slice(0, 7) : null));
    expect(marks.data).toEqual([{ name: '办法印发', xAxis: '2025-03' }]);
  });
});
