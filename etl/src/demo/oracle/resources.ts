import { declared } from './cooperation.js';
import { centsOf, type Gauge, money, summed, yuan } from './parts.js';

const FISCAL = new Set(['national', 'provincial', 'city', 'district']);
const POINTS = { national: 3, provincial: 2, city: 1 } as const;

const r1: Gauge = ({ funds }) =>
  money(funds.filter((each) => each.kind === 'spent' || each.kind === 'refunded'), (each) => (each.kind === 'refunded' ? -each.amount : each.amount));

const r2: Gauge = ({ funds }) => {
  const spent = funds.filter((each) => each.kind === 'spent' && each.source !== 'compensation');
  if (spent.length === 0) return { numerator: null, denominator: null };
  const fiscal = centsOf(spent.filter((each) => FISCAL.has(each.source)));
  return { numerator: yuan(centsOf(spent) - fiscal), denominator: yuan(fiscal) };
};

const r3: Gauge = ({ funds }) => {
  const spent = funds.filter((each) => each.kind === 'spent');
  const planned = funds.filter((each) => each.kind === 'planned');
  if (spent.length + planned.length === 0) return { numerator: null, denominator: null };
  return { numerator: yuan(centsOf(spent)), denominator: yuan(centsOf(planned)) };
};

const r5: Gauge = ({ world, year, roster }) => {
  const inForce = world.platforms.filter((each) => each.since <= `${year}-12-31` && (each.until === null || each.until > `${year}-12-31`));
  return summed(inForce.filter((each) => each.operators.filter((operator) => roster.has(operator)).length >= 2), (each) => POINTS[each.level]);
};

const r7: Gauge = ({ funds }) =>
  money(funds.filter((each) => each.kind === 'allocated' && (each.source === 'loan' || each.source === 'equity')), (each) => each.amount);

export const resources: Readonly<Record<string, Gauge>> = { R1: r1, R2: r2, R3: r3, R4: declared('R4'), R5: r5, R6: declared('R6'), R7: r7 };
