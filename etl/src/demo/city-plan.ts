import { cityDepartures, cityEvents, cityNames, cityStatuses, citySubmissions, cityTargets, ENTERPRISES, ORDINARY_FROM } from './city-departures.js';
import { type CityRow, cityRows } from './city-rows.js';
import { cityRunning } from './city-running.js';
import { day, FIRST_YEAR, LAST_YEAR, yearOf } from './days.js';
import { MAX_LEAVERS } from './grow-members.js';
import type { ConsortiumPlan, Volume, YearPlan } from './plan.js';
import { type Random, randomOf } from './random.js';
import type { ConsortiumRegister, ProjectLevel } from './world.js';


const volume: Volume = { projectsAYear: 2.15, tasks: 4, milestones: 5, spending: 4, planning: 3, outcomes: 1 };
const DISTRICTS = ['220173', '220174', '220172', '220171', 'CCXQ', '220104', '220106', '220102', 'ZHSF', '220184'];
const HIGHEST = 93;
const LOWEST = 48;

const levelsFor = (strength: number): ProjectLevel[] => {
  if (strength > 0.82) return ['city', 'national', 'provincial', 'city', 'enterprise'];
  if (strength > 0.68) return ['city', 'provincial', 'enterprise', 'city', 'district'];
  return ['city', 'district', 'enterprise', 'district', 'city'];
};

const codeOf = (number: number): string => `LHT-${String(number).padStart(3, '0')}`;

const registerOf = (row: CityRow): ConsortiumRegister => {
  const standing = cityStatuses.get(row.number);
  const isDirect = row.number % 13 === 3;
  return {
    code: codeOf(row.number), name: cityNames.get(row.number) ?? `长春市${row.topic}创新联合体`, sector: row.sector, secondary: [row.topic],
    district: DISTRICTS[(row.number * 7) % DISTRICTS.length] ?? '220104', route: isDirect ? 'direct' : 'review',
    approval: isDirect ? `吉科发高〔${yearOf(row.recognised)}〕${row.number + 20}号` : null, recognised: row.recognised,
    status: standing?.status ?? 'active', statusSince: standing?.since ?? row.recognised,
  };
};

const targetOf = (row: CityRow, year: number, random: Random): number => {
  const wobble = 4 * (random.next() - 0.5);
  const fixed = cityTargets.get(`${row.number}/${year}`);
  if (fixed !== undefined) return fixed;
  const ahead = LAST_YEAR - year;
  return ahead === 0 ? row.target : Math.min(HIGHEST, Math.max(LOWEST, row.target - row.trend * ahead + wobble));
};

const submittedOn = (row: CityRow, year: number, random: Random): string | null => {
  const usual = day(year + 1, random.int(2, 3), random.int(3, 28));
  const known = citySubmissions.get(`${row.number}/${year}`);
  return known === undefined ? usual : known;
};

// The year in which a unit is recognised is not evaluated: it begins gently and is not steered.
const yearsOf = (row: CityRow, random: Random): YearPlan[] => {
  const first = Math.max(FIRST_YEAR, yearOf(row.recognised));
  const last = Math.min(LAST_YEAR, cityStatuses.get(row.number)?.status === 'revoked' ? 2023 : LAST_YEAR);
  return Array.from({ length: last - first + 1 }, (_, index): YearPlan => {
    const year = first + index;
    const target = targetOf(row, year, random);
    const isFirst = year === yearOf(row.recognised);
    return { year, quality: target / 100, target: isFirst ? null : target, submitted: submittedOn(row, year, random) };
  });
};

const planOf = (row: CityRow, taken: { enterprise: number; academic: number }): ConsortiumPlan => {
  const departures = cityDepartures.get(row.number) ?? {};
  const random = randomOf(0, `city/${departures.twinOf ?? codeOf(row.number)}`);
  const strength = row.target / 100;
  const rest = row.members - row.enterprises;
  const others = rest > 3 ? 1 : 0;
  return {
    register: registerOf(row), topic: row.topic, strength, enterprises: row.enterprises, academics: rest - others, others,
    firstEnterprise: taken.enterprise, firstAcademic: taken.academic, years: yearsOf(row, random), events: cityEvents.get(row.number) ?? [],
    volume, levels: levelsFor(strength), departures, running: cityRunning.get(row.number) ?? {},
  };
};

/** The forty-two consortia of the demo city, and how many enterprises they take from the register. */
export const cityPlans = (): { readonly plans: readonly ConsortiumPlan[]; readonly enterprises: number } => {
  let enterprise = ORDINARY_FROM;
  let academic = 0;
  const plans = cityRows.map((row) => {
    const plan = planOf(row, { enterprise, academic });
    enterprise += row.enterprises + 1 + MAX_LEAVERS;
    academic += Math.max(1, plan.academics - 1);
    return plan;
  });
  return { plans, enterprises: Math.max(enterprise, ENTERPRISES) };
};
