import { isCreditCode } from '@monitor/domain';
import { expect, test } from 'vitest';

import { organisations } from '../../../etl/src/demo/organisations.js';

const COUNT = 30_000;

test('thousands of organisations bear valid codes and names, no two alike', () => {
  const list = Array.from({ length: COUNT }, (_, index) => organisations.at(index));
  expect(list.filter(({ uscc }) => !isCreditCode(uscc))).toEqual([]);
  expect(new Set(list.map(({ uscc }) => uscc)).size).toBe(COUNT);
  expect(new Set(list.map(({ name }) => name)).size).toBe(COUNT);
});

test('an organisation asked for by its kind is of that kind', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => index);
  expect(new Set(numbers.map((nth) => organisations.enterprise(nth).kind))).toEqual(new Set(['enterprise']));
  expect(new Set(numbers.map((nth) => organisations.academic(nth).kind))).toEqual(new Set(['university', 'institute']));
  expect(new Set(numbers.map((nth) => organisations.enterprise(nth).uscc)).size).toBe(numbers.length);
});
