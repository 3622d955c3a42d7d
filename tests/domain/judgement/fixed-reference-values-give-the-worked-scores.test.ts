import {
  cellOf, changchun2025, competitionRanks, defineScheme, excellentSeats, gradeOfTotal, indicatorOf, isCreditCode, normalise,
  roundHalfUp, roundTextHalfUp, type ScoreCell, scoreConsortium, seatExcellent,
} from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const scheme = changchun2025;

describe('T7: goal-posts', () => {
  it.each([[0.5, 100], [0.3, 50], [0.05, 0]])('linear 0.1→0.5 of %d is %d', (value, score) => {
    expect(normalise(value, { type: 'linear', lo: 0.1, hi: 0.5 })).toBeCloseTo(score, 10);
  });
  it('a cost of 12 on 10→2 is 0', () => expect(normalise(12, { type: 'linear', lo: 10, hi: 2 })).toBe(0));
  it.each([[1000, 75.0100375666], [0, 0], [20_000, 100]])('log 0→10000 of %d is %d', (value, score) => {
    expect(normalise(value, { type: 'log', lo: 0, hi: 10_000 })).toBeCloseTo(score, 9);
  });
  it.each([[50, 0], [70, 50], [90, 100], [105, 100], [117.5, 50], [130, 0], [200, 0]])('execution of %d %% is %d', (value, score) => {
    expect(normalise(value, indicatorOf(scheme, 'R3').goalposts)).toBeCloseTo(score, 10);
  });
  it('refuses what is not a number', () => expect(() => normalise(NaN, { type: 'linear', lo: 0, hi: 1 })).toThrow(RangeError));
});

/** A scheme of the same weights whose goal-posts are the scores themselves. */
const plain = defineScheme({
  ...scheme,
  indicators: scheme.indicators.map((each) => ({ ...each, direction: 'up', goalposts: { type: 'linear', lo: 0, hi: 100 } })),
});

const cellsOf = (known: Readonly<Record<string, number | 'not_applicable' | 'missing'>>, rest: Readonly<Record<string, number>>): readonly ScoreCell[] =>
  plain.indicators.map(({ code, dimension }) => {
    const given = known[code] ?? rest[dimension] ?? 0;
    return typeof given === 'number' ? { indicator: code, state: 'reported', value: given } : { indicator: code, state: given, value: null };
  });

const gaps = { C1: 100, C2: 50, C3: 'not_applicable', C4: 'missing', C5: 80, C6: 25 } as const;

describe('T7: a dimension with gaps and the total', () => {
  const score = scoreConsortium(cellsOf(gaps, { R: 70, P: 82, T: 60 }), plain);
  const dimension = (code: string) => score.dimensions.find((each) => each.dimension === code)?.score;

  it('the dimension is 50.625', () => expect(dimension('C')).toBeCloseTo(50.625, 10));
  it('as zero instead of not applicable it would be 40.5', () => {
    expect(scoreConsortium(cellsOf({ ...gaps, C3: 0 }, {}), plain).dimensions[0]?.score).toBeCloseTo(40.5, 10);
  });
  it('with the missing cell dropped it would be 57.857143', () => {
    expect(scoreConsortium(cellsOf({ ...gaps, C4: 'not_applicable' }, {}), plain).dimensions[0]?.score).toBeCloseTo(57.857143, 6);
  });
  it('the total is 67.225 and shows as 67.23', () => {
    expect(score.total).toBeCloseTo(67.225, 10);
    expect(roundHalfUp(score.total ?? NaN, 2)).toBe('67.23');
  });
  it('24 of 25 applicable cells are reported', () => expect(score).toMatchObject({ reported: 24, applicable: 25, coverage: 96, weakest: 'C' }));
});

describe('T7: rounding', () => {
  it.each([[67.225, '67.23'], [84.995, '85.00'], [1.005, '1.01'], [-0.004, '0.00'], [-67.225, '-67.23'], [1e-7, '0.00'], [1e21, '1000000000000000000000.00']])('%d shows as %s', (value, text) => {
    expect(roundHalfUp(value, 2)).toBe(text);
  });
  it('rounds decimal text longer than a double holds', () => expect(roundTextHalfUp('12345678901234567.885', 2)).toBe('12345678901234567.89'));
  it('84.995 is 良好 although it shows 85.00', () => expect(gradeOfTotal(84.995, scheme.grading)).toBe('good'));
  it('binary noise does not cost a grade', () => expect(gradeOfTotal(84.999999999999986, scheme.grading)).toBe('excellent'));
});

describe('T7: the share of 优秀', () => {
  const { share } = scheme.grading;
  it.each([[4, 0, 1], [5, 1, 1], [9, 1, 2], [10, 2, 2], [14, 2, 3], [1287, 257, 258]])('of %d units: floor %d, ceil %d', (units, floor, ceil) => {
    expect(excellentSeats(units, { ...share, minimum: 0 })).toBe(floor);
    expect(excellentSeats(units, { ...share, rounding: 'ceil', minimum: 0 })).toBe(ceil);
  });
  it('one seat at least', () => expect(excellentSeats(4, share)).toBe(1));

  const seat = (keys: readonly (readonly number[])[]) => seatExcellent(keys.map((each, index) => ({ consortium: 'abcd'.charAt(index), keys: each })), 2);
  it('the tie of 90, 86, 86, 84 goes to P', () => expect(seat([[90, 1, 1], [86, 70, 9], [86, 71, 1], [84, 99, 99]])).toEqual({ seated: ['a', 'c'], undecided: [] }));
  it('then to T', () => expect(seat([[90, 1, 1], [86, 70, 9], [86, 70, 1], [84, 99, 99]])).toEqual({ seated: ['a', 'b'], undecided: [] }));
  it('then to a person', () => expect(seat([[90, 1, 1], [86, 70, 9], [86, 70, 9], [84, 99, 99]])).toEqual({ seated: ['a'], undecided: ['b', 'c'] }));
});

describe('T7: ranks and codes', () => {
  it('90, 85, 85, 70 rank 1, 2, 2, 4', () => expect(competitionRanks([90, 85, 85, 70])).toEqual([1, 2, 2, 4]));
  it('a credit code by its check character', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
  });
});

describe('an empty register', () => {
  const cell = (code: string, numerator: string | null, denominator: string | null) => cellOf(indicatorOf(scheme, code), { numerator, denominator });
  it('no fiscal money: leverage does not apply', () => expect(cell('R2', '500000.00', '0.00').state).toBe('not_applicable'));
  it('no declared obligations: missing', () => expect(cell('C2', null, null).state).toBe('missing'));
  it('a denominator without its numerator: missing', () => expect(cell('P1', null, '4').state).toBe('missing'));
  it('no patents: a reported zero', () => expect(cell('T1', null, null)).toEqual({ indicator: 'T1', state: 'reported', value: 0 }));
  it('money comes in 元 and is told in 万元', () => expect(cell('R1', '12345678.90', null).value).toBe(1234.56789));
  it('more meetings than the charter asks are 100 %', () => expect(cell('C4', '6', '4').value).toBe(100));
});
