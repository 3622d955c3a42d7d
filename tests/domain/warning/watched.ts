import { builtInPolicies, monthEnds, policyOf, type Warning, warnConsortium, type WarningBasis, type WarningFacts, type WatchedMember, type WatchedProject } from '@monitor/domain';

/** The running year 2026 as the built-in documents read it, looked at up to a day. */
export const basisUntil = (until = '2026-09-30'): WarningBasis => ({ year: 2026, ...policyOf(builtInPolicies, 2026), days: monthEnds(2026, until), reportDue: '2026-03-31' });

export const aMember = (given: Partial<WatchedMember> & { uscc: string }): WatchedMember => ({ name: `单位${given.uscc}`, kind: 'enterprise', tier: 'general', joined: '2024-01-01', left: null, ...given });

/** Ten members of whom six are enterprises, and a lead: exactly what Art. 6 asks for. */
export const fullRoster: readonly WatchedMember[] = [
  aMember({ uscc: '0', tier: 'lead' }),
  ...Array.from({ length: 10 }, (_, index) => aMember({ uscc: String(index + 1), kind: index < 6 ? 'enterprise' : 'university' })),
];

export const aProject = (given: Partial<WatchedProject> = {}): WatchedProject => ({
  code: 'XM-1', name: '项目一', started: '2026-01-01', plannedEnd: '2026-12-31', status: 'running', statusSince: '2026-01-01', budget: '1200.00',
  spent: [], booked: true, lastSpending: 'JF-1', ...given,
});

const monthly = Array.from({ length: 9 }, (_, index) => `2026-0${index + 1}-28`);

/** A consortium in order: everybody there, the report in time, something recorded every month. */
export const inOrder = (given: Partial<WarningFacts> = {}): WarningFacts => ({
  consortium: 'LHT-1', lead: '某某集团', recognised: '2024-01-01', ended: null, projects: [], milestones: [], tasks: [], members: fullRoster, events: [], bans: [],
  reported: '2026-03-10', owesReport: true, ledgerDays: ['2025-12-28', ...monthly], heardDays: ['2025-12-28', ...monthly], ...given,
});

const short = { red: 'r', yellow: 'y', green: 'g', grey: '?', none: '-' } as const;

/** Months as one letter each: r, y, g, ? for unknown, - for nothing due. */
export const stripOf = ({ months }: Warning): string => months.map((colour) => short[colour]).join('');

export const warningOf = (item: string, facts: WarningFacts, basis = basisUntil()): Warning => {
  const found = warnConsortium(facts, basis).find((warning) => warning.item === item);
  if (found === undefined) throw new Error(`nothing is watched as ${item}`);
  return found;
};

export const itemsOf = (facts: WarningFacts, basis = basisUntil()): readonly string[] => warnConsortium(facts, basis).map(({ item }) => item);
