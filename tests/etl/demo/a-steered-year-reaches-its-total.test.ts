import { changchun2025, evaluationDays } from '@monitor/domain';
import { expect, test } from 'vitest';

import { cityPlans } from '../../../etl/src/demo/city-plan.js';
import { growConsortium } from '../../../etl/src/demo/grow-consortium.js';
import { lookAt, scoreOf } from '../../../etl/src/demo/oracle/look.js';
import { solvedTurn } from '../../../etl/src/demo/solve-year.js';

const EDGES = ['LHT-009', 'LHT-011', 'LHT-031', 'LHT-033', 'LHT-034', 'LHT-037'];

test.each(EDGES)('%s ends 2025 within a thousandth of the total that was planned', (code) => {
  const plan = cityPlans().plans.find(({ register }) => register.code === code);
  if (plan === undefined) throw new Error(`no plan for ${code}`);
  const world = growConsortium(plan, 1, solvedTurn(changchun2025, 1));
  const target = plan.years.at(-1)?.target ?? 0;
  expect(scoreOf(lookAt(world, 2025), changchun2025).total).toBeCloseTo(target, 3);
});

test('twins end with exactly the same total', () => {
  const [first, second] = cityPlans().plans.filter(({ register }) => ['LHT-007', 'LHT-008'].includes(register.code))
    .map((plan) => scoreOf(lookAt(growConsortium(plan, 1, solvedTurn(changchun2025, 1)), 2025), changchun2025).total);
  expect(first).toBe(second);
  expect(evaluationDays(changchun2025, 2025).evaluatedAsOf).toBe('2026-06-30');
});
