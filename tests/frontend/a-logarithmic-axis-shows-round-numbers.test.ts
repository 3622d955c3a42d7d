import { expect, it } from 'vitest';
import { roundTicks } from '../../frontend/src/charts/log-axis';

it.each([
  [226, 2056, [500, 1000, 2000]],
  [77, 8083, [100, 200, 500, 1000, 2000, 5000]],
  [0.3, 4, [0.5, 1, 2]],
  [100, 100, [100]],
  [3, 4, []],
])('from %d to %d', (least, most, wanted) => {
  expect(roundTicks(least, most)).toEqual(wanted);
});
