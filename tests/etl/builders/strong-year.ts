import {
  aConsortium, aFundEntry, aMembership, aMilestone, anOrganisation, anOutcome, aPlatform, aProject, aProjectUnit, aReport, aReportItem, aSignature, aTask,
  creditCodeOf, type Fact, type Facts,
} from './facts.js';

const numbers = Array.from({ length: 11 }, (_, index) => index + 1);
const units = numbers.map(creditCodeOf);
const firm = creditCodeOf(1);
const college = creditCodeOf(11);
const many = (count: number, make: (index: number) => Fact): Fact[] => Array.from({ length: count }, (_, index) => make(index));

/** The units that every strong consortium consists of: seven enterprises, four universities. */
export const strongUnits = numbers.map((number) => anOrganisation({ uscc: creditCodeOf(number), name: `单位${number}`, kind: number > 7 ? 'university' : 'enterprise' }));

/** A consortium with its full roster, signed, and two national platforms: 100 points in C1, C5 and R5. */
export const aFullConsortium = (code: string, given: Fact = {}): Facts => ({
  consortium: [aConsortium({ code, name: `长春市${code}产业创新联合体`, ...given })],
  membership: units.map((uscc, index) => aMembership({ consortium: code, uscc, tier: index === 0 ? 'lead' : 'general' })),
  signature: units.map((uscc) => aSignature({ consortium: code, uscc })),
  platform: many(2, (index) => aPlatform({ code: `PT-${code}-${index}`, consortium: code, level: 'national', operators: [firm, college] })),
});

const items = { 'C2.numerator': '9', 'C2.denominator': '9', 'C4.numerator': '5', 'C4.denominator': '4', 'R4.numerator': '40', 'R4.denominator': '100', 'R6.numerator': '50', 'R6.denominator': '100' };

const money = (consortium: string, year: number): Fact[] => {
  const line = { consortium, project: `XM-${consortium}-${year}-0` };
  return [
    aFundEntry({ ...line, kind: 'planned', source: 'own', amount: '50000000.00', booked: `${year}-01-05` }),
    aFundEntry({ ...line, kind: 'spent', source: 'provincial', amount: '12500000.00', booked: `${year}-06-01` }),
    aFundEntry({ ...line, kind: 'spent', source: 'own', amount: '37500000.00', booked: `${year}-08-01` }),
    aFundEntry({ ...line, kind: 'allocated', source: 'loan', amount: '50000000.00', booked: `${year}-08-01` }),
  ];
};

const results = (consortium: string, year: number): Fact[] => {
  const made = { consortium, achieved: `${year}-06-01`, evidence: '佐证.pdf', owners: [firm, college] };
  return [
    ...many(10, (index) => anOutcome({ ...made, registration: `ZL-${consortium}-${year}-${index}` })),
    anOutcome({ ...made, kind: 'contract', registration: `HT-${consortium}-${year}`, amount: '30000000.00' }),
    ...many(5, () => anOutcome({ ...made, kind: 'transfer', origin: college, owners: [firm] })),
    anOutcome({ ...made, kind: 'revenue', amount: '100000000.00' }),
    ...many(5, () => anOutcome({ ...made, kind: 'scenario' })),
    ...many(2, () => anOutcome({ ...made, kind: 'standard', level: 'national' })),
    ...many(2, () => anOutcome({ ...made, kind: 'analysis', level: 'city' })),
  ];
};

/** A year in which a full consortium reaches the upper reference value of every indicator: exactly 100 points. */
export const aStrongYear = (consortium: string, year: number): Facts => {
  const projects = many(3, (index) => aProject({ code: `XM-${consortium}-${year}-${index}`, consortium, level: 'national', lead: firm, started: `${year}-01-01`, status: 'accepted', status_since: `${year}-12-01`, trl_start: 4, trl_end: 6 }));
  return {
    project: projects,
    project_unit: projects.flatMap(({ code }) => units.map((uscc) => aProjectUnit({ project: code ?? null, consortium, uscc }))),
    task: projects.map(({ code }, index) => aTask({ code: `RW-${consortium}-${year}-${index}`, consortium, project: code ?? null, due: `${year}-06-30`, accepted: `${year}-06-30` })),
    milestone: [aMilestone({ code: `JD-${consortium}-${year}`, consortium, project: `XM-${consortium}-${year}-0`, planned: `${year}-06-30`, actual: `${year}-06-30` })],
    fund_entry: money(consortium, year),
    outcome: results(consortium, year),
    report: [aReport({ consortium, year, submitted: `${year + 1}-03-15` })],
    report_item: Object.entries(items).map(([item, value]) => aReportItem({ consortium, year, item, value })),
  };
};

/** All facts together, table by table. */
export const together = (...parts: readonly Facts[]): Facts => {
  const all: Record<string, Fact[]> = {};
  for (const part of parts) for (const [table, rows] of Object.entries(part)) (all[table] ??= []).push(...rows);
  return all;
};

/** The facts without those that a test wants gone. */
export const without = (facts: Facts, table: string, isGone: (row: Fact) => boolean): Facts => ({ ...facts, [table]: (facts[table] ?? []).filter((row) => !isGone(row)) });
