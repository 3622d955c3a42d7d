import { remember, worstColour, worstMonths } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { stripOf } from './watched.js';

const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
type Colour = 'green' | 'yellow' | 'red' | 'grey';

const seenAs = (letters: string) => {
  const colours: Record<string, Colour> = { g: 'green', y: 'yellow', Y: 'yellow', r: 'red', '?': 'grey' };
  return remember(
    {
      kind: 'milestone', item: 'milestone:JD-1', label: '样机', due: null,
      look: (day) => {
        const letter = letters.charAt(days.indexOf(day));
        const colour = colours[letter];
        return colour === undefined ? null : { colour, missed: letter === 'r' || letter === 'Y', measured: [], note: `见 ${day}`, missing: '', evidence: [] };
      },
    },
    days,
  );
};
const months = (letters: string): string => {
  const warning = seenAs(letters);
  return warning === null ? '' : stripOf(warning);
};

describe('the memory of a year', () => {
  it.each([
    ['ggggg', 'ggggg', 'always in time is green'],
    ['grggg', 'gryyy', 'a late fix is yellow until the year ends'],
    ['-Yggg', '-yyyy', 'a short delay is remembered as a long one is'],
    ['gyggg', 'gyggg', 'a notice that was heeded is not'],
    ['rrrrr', 'rrrrr', 'what stays missed stays red'],
    ['gr?gg', 'gr?yy', 'a month without data is grey and forgets nothing'],
    ['-----', '', 'what was never due is not told'],
    ['-r---', '-r---', 'what is no longer due has no colour'],
    ['grgrg', 'gryry', 'a second miss is red again'],
  ])('reads %s as %s: %s', (given, expected) => {
    expect(months(given)).toBe(expected);
  });

  it('says which months were missed and since when the colour stands', () => {
    expect(seenAs('grrgg')).toMatchObject({ colour: 'yellow', since: '2026-04-30', note: '见 2026-05-31；2月、3月曾未达到要求，年内保持黄色' });
    expect(seenAs('grrrr')).toMatchObject({ colour: 'red', since: '2026-02-28', note: '见 2026-05-31' });
  });

  it('shows the gravest of several, and the unknown before the green', () => {
    expect(worstColour(['green', 'grey', 'none'])).toBe('grey');
    expect(worstColour([])).toBe('none');
    expect(worstMonths([['green', 'red'], ['yellow', 'green']])).toEqual(['yellow', 'red']);
  });
});
