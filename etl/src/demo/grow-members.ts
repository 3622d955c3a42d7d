import { dayAfterMonths, LAST_YEAR, yearOf } from './days.js';
import { agreementCode } from './agreement-code.js';
import { signingDay } from './grow-agreements.js';
import { organisations } from './organisations.js';
import type { ConsortiumPlan } from './plan.js';
import type { Random } from './random.js';
import type { Member, Organisation, Platform } from './world.js';

/** Enterprises a consortium takes from the register besides its lead and its members. */
export const MAX_LEAVERS = 2;

// Kinds alternate, so that the first members of any number are a mix.
const mixed = (plan: ConsortiumPlan): Organisation[] => {
  const enterprises = Array.from({ length: plan.enterprises }, (_, index) => organisations.enterprise(plan.firstEnterprise + 1 + index));
  const academics = Array.from({ length: plan.academics }, (_, index) => organisations.academic(plan.firstAcademic + index));
  const others = Array.from({ length: plan.others }, (_, index) => organisations.other((plan.firstAcademic + index * 5) % OTHERS));
  const list: Organisation[] = [];
  while (enterprises.length + academics.length > 0) list.push(...enterprises.splice(0, 2), ...academics.splice(0, 1));
  return [...list, ...others];
};

const tierAt = (index: number, count: number): 'core' | 'general' => (index < count * 0.4 ? 'core' : 'general');

const guests = (plan: ConsortiumPlan): Member[] => {
  const { guest } = plan.departures;
  if (guest === undefined || guest.tier === 'lead') return [];
  return [{ organisation: organisations.enterprise(guest.enterprise), tier: guest.tier, joined: guest.joined, left: null, exitReason: null, signed: signingDay(plan.register.recognised, guest.joined) }];
};

// Hospitals and associations are few, and many consortia share them.
const OTHERS = 25;

const REASONS = ['业务调整', '战略转型', '法人注销'];

// The weaker, the more leave; those who leave are besides the size that the plan names.
const leavers = (plan: ConsortiumPlan, random: Random): Member[] => {
  const { recognised } = plan.register;
  const years = LAST_YEAR - yearOf(recognised);
  if (plan.departures.steady === true || years < 1) return [];
  return Array.from({ length: MAX_LEAVERS }, (_, index) => index).flatMap((index): Member[] => {
    const left = dayAfterMonths(yearOf(recognised) + random.int(1, years), random.int(2, 9), random.int(1, 28));
    const exitReason = random.pick(REASONS);
    if (!random.chance(0.9 - 0.6 * plan.strength)) return [];
    const organisation = organisations.enterprise(plan.firstEnterprise + 1 + plan.enterprises + index);
    return [{ organisation, tier: 'general', joined: recognised, left, exitReason, signed: signingDay(recognised, recognised) }];
  });
};

// A fifth came after the start, by a supplement to the agreement.
const joinedOn = (plan: ConsortiumPlan, index: number, count: number): string => {
  const { recognised } = plan.register;
  const year = yearOf(recognised) + 1 + (index % 3);
  if (plan.departures.steady === true || index < count * 0.8 || year > LAST_YEAR) return recognised;
  return dayAfterMonths(year, 1 + (index % 8), 10);
};

const stayingMember = (plan: ConsortiumPlan, count: number) => (organisation: Organisation, index: number): Member => {
  const joined = joinedOn(plan, index, count);
  const { unsigned = 0, unauthorised = 0 } = plan.departures;
  const member = { organisation, tier: tierAt(index, count), joined, left: null, exitReason: null, signed: index < count - unsigned ? signingDay(plan.register.recognised, joined) : null };
  const onFirst = plan.departures.onFirstAgreement === true && joined > plan.register.recognised;
  return { ...member, ...(index < unauthorised ? { isUnauthorised: true } : {}), ...(onFirst ? { paper: agreementCode(plan.register.code, plan.register.recognised) } : {}) };
};

// Who leads has its seat in the district that recommended it, unless a planted case says otherwise.
const seated = (organisation: Organisation, { register, departures }: ConsortiumPlan): Organisation => {
  if (departures.leadSeat === undefined) return { ...organisation, district: register.district };
  return { ...organisation, district: '', ...(departures.leadSeat === 'operates inside' ? { principalPlace: register.district } : {}) };
};

/** Lead first, then members that stay, then those who left. */
export const growMembers = (plan: ConsortiumPlan, random: Random): Member[] => {
  if (plan.departures.silent === true) return [];
  const { recognised } = plan.register;
  const others = mixed(plan);
  const guest = plan.departures.guest;
  const leadNumber = guest !== undefined && guest.tier === 'lead' ? guest.enterprise : plan.firstEnterprise;
  const organisation = seated(organisations.enterprise(leadNumber), plan);
  const lead: Member = { organisation, tier: 'lead', joined: recognised, left: null, exitReason: null, signed: signingDay(recognised, recognised) };
  const staying = others.map(stayingMember(plan, others.length));
  return [lead, ...staying, ...guests(plan), ...leavers(plan, random)];
};

const PLATFORM_KINDS = ['pilot_base', 'proof_of_concept', 'key_laboratory', 'technology_centre', 'science_park'] as const;
const PLATFORM_NAMES = { pilot_base: '中试基地', proof_of_concept: '概念验证中心', key_laboratory: '重点实验室', technology_centre: '技术创新中心', science_park: '科技产业园' } as const;

const levelAt = (plan: ConsortiumPlan, index: number): Platform['level'] => {
  if (index > 0) return 'city';
  if (plan.strength > 0.85) return 'national';
  return plan.strength > 0.65 ? 'provincial' : 'city';
};

/** Joint platforms: the stronger, the more and the higher. */
export const growPlatforms = (plan: ConsortiumPlan, members: readonly Member[], random: Random): Platform[] => {
  if (members.length < 4) return [];
  const first = yearOf(plan.register.recognised);
  return Array.from({ length: Math.round(plan.strength * 3.4) }, (_, index): Platform => {
    const kind = PLATFORM_KINDS[(index + plan.topic.length) % PLATFORM_KINDS.length] ?? 'pilot_base';
    const operators = members.slice(0, random.int(2, 3)).map((member) => member.organisation.uscc);
    const since = dayAfterMonths(Math.min(LAST_YEAR, first + index), 6 + random.int(0, 5), 15);
    return { code: `PT-${plan.register.code}-${index + 1}`, name: `${plan.topic}${PLATFORM_NAMES[kind]}`, kind, level: levelAt(plan, index), operators, since, until: null };
  });
};
