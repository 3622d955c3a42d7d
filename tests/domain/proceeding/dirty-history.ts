import { addDays, addMonths, type CalendarDate, changchun2025 as scheme, createRandom, type Difference, type FlagCircumstances, type Obstacle, type ScoreCell, valueAtPosition } from '@monitor/domain';

export const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
export const asOfYear = (year: number): CalendarDate => `${year + 1}-06-30`;

type Chance = () => number;
type Breach = FlagCircumstances['breaches'][number];
type Case = NonNullable<FlagCircumstances['rectification']>;

/** What is really so in one year, and what the records of it say. */
export interface OrganisationYear {
  readonly consortium: string;
  readonly year: number;
  readonly dirty: Dirt | null;
  /** The true total is a hundred times it. */
  readonly quality: number;
  readonly shouldLose: boolean;
  readonly cells: readonly ScoreCell[];
  readonly circumstances: FlagCircumstances;
}

const dirts = ['unreadable', 'stale', 'some missing', 'most missing', 'disputed'] as const;
export type Dirt = (typeof dirts)[number];

const pick = <Item>(random: Chance, items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0];

interface Truth {
  readonly quality: number;
  readonly status: 'active' | 'rectifying' | 'revoked';
  readonly breach: Breach | null;
  readonly standing: Case | null;
}

const cellsOf = (quality: number, dirt: Dirt | null, random: Chance): { cells: ScoreCell[]; differences: Difference[] } => {
  const differences: Difference[] = [];
  const lost = dirt === 'most missing' ? 0.6 : 0.25;
  const cells = scheme.indicators.map(({ code, goalposts, zh }): ScoreCell => {
    const value = valueAtPosition(quality, goalposts);
    if (dirt?.endsWith('missing') === true && random() < lost) return { indicator: code, state: 'missing', value: null };
    if (dirt !== 'disputed' || random() >= 0.3) return { indicator: code, state: 'reported', value };
    // The ledger lost most of it; the report still tells what there was.
    const recorded = valueAtPosition(quality / 10, goalposts);
    differences.push({ zh, reported: value.toFixed(6), recorded: recorded.toFixed(6), evidence: [`report_item:${code}`] });
    return { indicator: code, state: 'reported', value: recorded };
  });
  return { cells, differences };
};

const obstaclesOf = (dirt: Dirt | null): readonly Obstacle[] => {
  if (dirt === 'unreadable') return [{ code: 'report_quarantined', text: '年度运行报告文件无法读取', fromWhom: '牵头单位' }];
  return dirt === 'stale' ? [{ code: 'data_stale', text: '经费台账超过规定时间未更新', fromWhom: '财政局' }] : [];
};

const losesTitle = ({ quality, status, breach, standing }: Truth, year: number): boolean => {
  const day = asOfYear(year);
  if (status !== 'rectifying' || standing === null || standing.deadline === null) return false;
  const passed = standing.passedOn !== null && standing.passedOn <= day;
  const reported = standing.reportedOn !== null && standing.reportedOn <= day;
  const poor = standing.orderedOn <= `${year}-12-31` && quality < 0.6;
  return !passed && day > standing.deadline && (poor || breach !== null || !reported);
};

const observed = (consortium: string, truth: Truth, { year, dirty, random }: { year: number; dirty: Dirt | null; random: Chance }): OrganisationYear => {
  const { cells, differences } = cellsOf(truth.quality, dirty, random);
  const obstacles = obstaclesOf(dirty);
  const report = { required: true, submittedOn: `${year + 1}-03-20`, due: `${year + 1}-03-31`, graceUntil: `${year + 1}-04-30`, quarantined: dirty === 'unreadable' ? '文件无法读取' : null };
  return {
    consortium, year, dirty, quality: truth.quality, shouldLose: losesTitle(truth, year), cells,
    circumstances: {
      consortium, year, asOf: asOfYear(year), status: truth.status, earlier: [], findings: [], gateChecks: [], breaches: truth.breach === null ? [] : [truth.breach], report,
      rectification: truth.standing, evidenceShare: null, differences, history: [], execution: null, obstacles, rankHigh: null, evaluated: 100,
    },
  };
};

/** A later report or acceptance, or none. */
const outcomeOf = (random: Chance, orderedOn: CalendarDate, deadline: CalendarDate): Pick<Case, 'reportedOn' | 'passedOn'> => {
  const reportedOn = random() < 0.6 ? addDays(deadline, pick(random, [-40, -3, 0, 20])) : null;
  const passedOn = reportedOn !== null && random() < 0.35 ? addDays(reportedOn, pick(random, [10, 60])) : null;
  return reportedOn !== null && reportedOn <= orderedOn ? { reportedOn: null, passedOn: null } : { reportedOn, passedOn };
};

/** What officials do after the evaluation of a year: order a rectification, take the title, or nothing. */
const next = (truth: Truth, year: number, random: Chance): Pick<Truth, 'status' | 'standing'> => {
  const day = asOfYear(year);
  const { status, standing, quality, breach } = truth;
  if (status === 'revoked') return { status, standing };
  if (losesTitle(truth, year) && random() < 0.6) return { status: 'revoked', standing };
  if (standing !== null && standing.passedOn !== null && standing.passedOn <= asOfYear(year + 1)) return { status: 'active', standing: null };
  if (status === 'rectifying' || (quality >= 0.6 && breach === null) || random() < 0.1) return { status, standing };
  const orderedOn = addDays(day, pick(random, [30, 90, 200]));
  const deadline = addMonths(orderedOn, pick(random, [3, 6, 12]));
  return { status: 'rectifying', standing: { event: `event:${year}`, orderedOn, deadline, reEvaluationTotal: null, ...outcomeOf(random, orderedOn, deadline) } };
};

const live = (consortium: string, seed: number): readonly OrganisationYear[] => {
  const random: Chance = createRandom(2026, seed).next;
  const base = 0.45 + random() * 0.45;
  let truth: Truth = { quality: base, status: 'active', breach: null, standing: null };
  return years.map((year) => {
    const quality = pick(random, [base, base, base - 0.1, base + 0.08, 0.595, 0.605]);
    const confirmedOn = `${year}-09-15`;
    const breach: Breach | null = random() < 0.06 ? { event: `event:breach-${year}`, member: null, clause: '第三条', confirmedOn, resolvedOn: null } : null;
    truth = { ...truth, quality, breach };
    const dirty = random() < 0.1 ? pick(random, dirts) : null;
    const told = observed(consortium, truth, { year, dirty, random });
    truth = { ...truth, ...next(truth, year, random) };
    return told;
  });
};

/** Seven years of so many organisations, a tenth of their years recorded badly. */
export const historyOf = (organisations: number): readonly OrganisationYear[] => Array.from({ length: organisations }, (_, index) => live(`CC${index}`, index)).flat();
