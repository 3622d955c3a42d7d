import { addDays, daysBetween } from '@monitor/domain';

import type { Aim } from './aim.js';
import { day } from './days.js';
import type { ConsortiumPlan } from './plan.js';
import type { Random } from './random.js';
import { partsOf, skewedWeights, splitBy } from './split.js';
import type { Organisation, Outcome, Project } from './world.js';

const CENTS_PER_WAN = 1_000_000;

/** What the growing of a year's outcomes needs to know. */
export interface OutcomeStart {
  readonly plan: ConsortiumPlan;
  readonly aim: Aim;
  readonly projects: readonly Project[];
  readonly engaged: readonly Organisation[];
}

type Draft = Pick<Outcome, 'kind' | 'title' | 'level' | 'amount' | 'origin'> & { readonly owners: number; readonly isRegistered: boolean };

const plain = (kind: Outcome['kind'], title: string): Draft => ({ kind, title, level: null, amount: null, origin: null, owners: 1, isRegistered: false });

const many = (count: number, draft: Draft): Draft[] => Array.from({ length: Math.max(0, count) }, () => draft);

const STANDARD_POINTS: readonly (readonly [string, number])[] = [['national', 3], ['industry', 2], ['group', 1]];

const standards = (points: number, topic: string): Draft[] => {
  const found: Draft[] = [];
  let rest = points;
  for (const [level, worth] of STANDARD_POINTS) {
    while (rest >= worth && (worth === 1 || found.length === 0)) {
      found.push({ ...plain('standard', `${topic}技术规范`), level, isRegistered: true });
      rest -= worth;
    }
  }
  return found;
};

const money = (kind: 'contract' | 'revenue', wan: number, random: Random): Draft[] => {
  const amount = Math.round(wan * CENTS_PER_WAN);
  if (amount <= 0) return [];
  const title = kind === 'contract' ? '技术开发合同' : '新产品销售';
  return splitBy(amount, skewedWeights(random, random.int(1, 2))).filter((part) => part > 0)
    .map((part) => ({ ...plain(kind, title), amount: part, isRegistered: kind === 'contract', owners: 1 }));
};

// An adopted analysis is worth three points, one not adopted one.
const analyses = (points: number, topic: string): Draft[] => [
  ...many(Math.floor(points / 3), { ...plain('analysis', `${topic}产业链分析报告`), level: 'city' }),
  ...many(points % 3, plain('analysis', `${topic}季度分析简报`)),
];

const draftsOf = ({ aim, plan, engaged }: OutcomeStart, random: Random): Draft[] => {
  const { topic } = plan;
  const academic = engaged.filter((each) => each.kind === 'university' || each.kind === 'institute');
  const ip = [
    ...many(aim.patents, { ...plain('patent', `${topic}方法及装置`), isRegistered: true }),
    ...many(Math.floor(aim.patents / 5), { ...plain('software', `${topic}控制软件`), isRegistered: true }),
    ...standards(aim.standards, topic),
  ];
  const joint = partsOf(aim.jointIp, ip.length);
  const transfers = academic.length === 0 ? [] : many(aim.transfers, plain('transfer', `${topic}技术转化`)).map((each) => ({ ...each, origin: random.pick(academic).uscc }));
  return [
    ...ip.map((draft, index) => ({ ...draft, owners: (index * joint) % ip.length < joint ? 2 : 1 })),
    ...money('contract', aim.contracts, random), ...transfers, ...money('revenue', aim.revenue, random),
    ...(plan.departures.ownTransfer === aim.year ? [{ ...plain('transfer', `${topic}自有成果转化`), origin: engaged[0]?.uscc ?? null }] : []),
    ...many(aim.scenarios, plain('scenario', `${topic}示范应用`)), ...analyses(aim.analysisPoints, topic),
  ];
};

const ownersOf = (draft: Draft, engaged: readonly Organisation[], random: Random): string[] => {
  const pool = draft.kind === 'transfer' ? engaged.filter((each) => each.kind === 'enterprise') : engaged;
  const first = random.int(0, pool.length - 1);
  const owners = [pool[first], draft.owners > 1 ? pool[(first + 1) % pool.length] : undefined];
  return owners.flatMap((each) => (each === undefined ? [] : [each.uscc]));
};

const PREFIXES: Readonly<Partial<Record<Outcome['kind'], string>>> = { patent: 'ZL', software: 'RZ', standard: 'BZ', contract: 'HT' };

/** Nothing comes out of a project before it is approved. */
const achievedOn = (drawn: string, started: string, index: number): string => {
  if (drawn >= started) return drawn;
  const left = daysBetween(started, `${started.slice(0, 4)}-12-31`);
  return addDays(started, left === 0 ? 0 : (index * 37) % left);
};

/** One year's outcomes of a consortium. */
export const growOutcomes = (start: OutcomeStart, random: Random): Outcome[] => {
  const { plan, aim, projects, engaged } = start;
  if (projects.length === 0 || engaged.length === 0) return [];
  const number = plan.register.code.slice(4);
  const drafts = draftsOf(start, random);
  const withEvidence = Math.ceil((plan.departures.evidenceShare ?? 0.96) * drafts.length);
  return Array.from({ length: plan.volume.outcomes }, () => drafts).flat().map((draft, index): Outcome => {
    const code = `CG-${aim.year}-${number}-${String(index + 1).padStart(3, '0')}`;
    const project = random.pick(projects);
    return {
      code, project: project.code, kind: draft.kind, title: draft.title,
      achieved: achievedOn(day(aim.year, random.int(1, 12), random.int(1, 28)), project.started, index),
      level: draft.level, amount: draft.amount, owners: ownersOf(draft, engaged, random), origin: draft.origin,
      registration: draft.isRegistered ? `${PREFIXES[draft.kind] ?? 'DJ'}${aim.year}${number}${String(index + 1).padStart(4, '0')}` : null,
      evidence: index % drafts.length < withEvidence ? `佐证/${code}.pdf` : null,
    };
  });
};
