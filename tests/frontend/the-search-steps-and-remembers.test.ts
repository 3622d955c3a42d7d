import { describe, expect, it } from 'vitest';
import { readRecent, withRecent } from '../../frontend/src/ui/recent-choices';
import { choiceGroups, cutAt, type SearchChoice, stepped } from '../../frontend/src/ui/search-choices';

const choice = (key: string): SearchChoice => ({ kind: 'consortium', key, name: `${key}创新联合体`, sector: 'nev', consortium: null });

describe('the search', () => {
  it.each([[-1, 1, 3, 0], [-1, -1, 3, 2], [2, 1, 3, 0], [0, -1, 3, 2], [1, 1, 3, 2], [-1, 1, 0, -1]] as const)('steps from %i by %i in %i to %i', (...[place, by, length, next]) => {
    expect(stepped(place, by, length)).toBe(next);
  });

  it('marks what was typed where the name holds it', () => {
    expect(cutAt('长春市ABC创新联合体', ' abc')).toEqual(['长春市', 'ABC', '创新联合体']);
    expect(cutAt('长春市创新联合体', 'cc')).toEqual(['长春市创新联合体', '', '']);
    expect(cutAt('长春市', '')).toEqual(['长春市', '', '']);
  });

  it('tells only kinds of which there are some, with the consortium of a project', () => {
    const row = { key: 'P1', name: '项目', sector: 'nev', district: '220102', consortium: { code: 'A', name: '甲' } };
    expect(choiceGroups([{ kind: 'consortium', count: 0, rows: [] }, { kind: 'project', count: 9, rows: [row] }])).toEqual([
      { kind: 'project', count: 9, choices: [{ kind: 'project', key: 'P1', name: '项目', sector: 'nev', consortium: '甲' }] },
    ]);
  });

  it('keeps the eight opened last, each once, the newest first', () => {
    const kept = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'B'].reduce<readonly SearchChoice[]>((before, key) => withRecent(before, choice(key)), []);
    expect(kept.map(({ key }) => key)).toEqual(['B', 'I', 'H', 'G', 'F', 'E', 'D', 'C']);
  });

  it('reads back what it kept and drops what it cannot read', () => {
    expect(readRecent(JSON.stringify([choice('A'), { kind: 'planet', key: 'B', name: '' }, 7, null]))).toEqual([choice('A')]);
    expect([readRecent(null), readRecent('{'), readRecent('{"a":1}')]).toEqual([[], [], []]);
  });
});
