import { changchun } from '@monitor/domain';

import { day, FIRST_YEAR, LAST_YEAR, yearOf } from './days.js';
import { MAX_LEAVERS } from './grow-members.js';
import { invented } from './names.js';
import type { ConsortiumPlan, Volume, YearPlan } from './plan.js';
import { type Random, randomOf } from './random.js';
import type { ConsortiumRegister, ProjectLevel } from './world.js';

/** How many consortia a large demo has; everything else follows from their number. */
export const bulkSizes = { province: 1000, nation: 10_000 } as const;

const ENTERPRISES = 9;
const ACADEMICS = 4;
const volume: Volume = { projectsAYear: 12.6, tasks: 2, milestones: 2, spending: 2, planning: 1, outcomes: 7 };
const LEVELS: readonly ProjectLevel[] = ['city', 'provincial', 'enterprise', 'district', 'national'];
const SECTOR_WEIGHTS = [9, 6, 6, 5, 4, 4, 3, 3, 2];

const sectorOf = (random: Random): (typeof changchun.sectors)[number] => {
  const drawn = SECTOR_WEIGHTS.flatMap((weight, index) => Array.from({ length: weight }, () => index));
  const found = changchun.sectors[random.pick(drawn)];
  if (found === undefined) throw new RangeError('The jurisdiction names fewer sectors than the demo weighs');
  return found;
};

const registerOf = (index: number, sector: (typeof changchun.sectors)[number], random: Random): ConsortiumRegister => {
  const recognised = random.chance(0.4) ? day(random.int(2018, 2020), random.int(1, 12), random.int(1, 28)) : day(random.int(2021, 2025), random.int(1, 12), random.int(1, 28));
  return {
    code: `LHT-${String(index + 1).padStart(5, '0')}`, name: `长春市${sector.zh}${invented(index)}${Math.floor(index / 9000) + 1}创新联合体`, sector: sector.code, secondary: [],
    district: random.pick(changchun.districts).code, route: 'review', approval: null, recognised, status: 'active', statusSince: recognised,
  };
};

const yearsOf = (recognised: string, standing: number, random: Random): YearPlan[] => {
  const first = Math.max(FIRST_YEAR, yearOf(recognised));
  const trend = 0.02 * random.normal() + 0.01;
  return Array.from({ length: LAST_YEAR - first + 1 }, (_, index): YearPlan => {
    const year = first + index;
    const quality = Math.min(1.05, Math.max(0.2, standing + trend * (year - LAST_YEAR)));
    const submitted = random.chance(0.01) ? null : day(year + 1, random.chance(0.03) ? 4 : random.int(2, 3), random.int(1, 28));
    return { year, quality, target: null, submitted };
  });
};

/** Consortium `index` of a large demo: the same for the same seed, whatever was grown before it. */
export const bulkPlan = (index: number, seed: number): ConsortiumPlan => {
  const random = randomOf(seed, `bulk/${index}`);
  const sector = sectorOf(random);
  const register = registerOf(index, sector, random);
  const strength = Math.min(1, Math.max(0.25, 0.68 + 0.13 * random.normal()));
  return {
    register, topic: sector.zh, strength, enterprises: ENTERPRISES, academics: ACADEMICS, others: 0,
    firstEnterprise: index * (ENTERPRISES + 1 + MAX_LEAVERS), firstAcademic: index * (ACADEMICS - 1),
    years: yearsOf(register.recognised, strength, random), events: [], volume, levels: LEVELS, departures: {}, running: null,
  };
};

/** How many enterprises a large demo takes from the register. */
export const bulkEnterprises = (consortia: number): number => consortia * (ENTERPRISES + 1 + MAX_LEAVERS);
