import type { ConsortiumWorld, Outcome } from './world.js';

/** A result that two consortia claim under one registration number. */
interface Shared {
  readonly kind: 'patent' | 'software' | 'contract';
  readonly year: number;
  readonly first: string;
  readonly second: string;
}

/** No consortium repeats a patent of its own: that would change what it scores. */
export const cityShared: readonly Shared[] = [
  { kind: 'patent', year: 2025, first: 'LHT-011', second: 'LHT-019' },
  { kind: 'patent', year: 2025, first: 'LHT-004', second: 'LHT-020' },
  { kind: 'contract', year: 2025, first: 'LHT-003', second: 'LHT-016' },
  { kind: 'patent', year: 2024, first: 'LHT-002', second: 'LHT-023' },
];

/** Consortia that claim one demonstration twice in a year: the same title, owner and day under two codes. */
export const cityTwice: readonly { readonly consortium: string; readonly year: number }[] = [
  { consortium: 'LHT-001', year: 2025 },
  { consortium: 'LHT-006', year: 2025 },
];

const outcomesOf = (worlds: readonly ConsortiumWorld[], code: string, year: number): readonly Outcome[] =>
  worlds.find(({ register }) => register.code === code)?.years.find((each) => each.year === year)?.outcomes ?? [];

const sharedClaims = (worlds: readonly ConsortiumWorld[]): [string, Partial<Outcome>][] =>
  cityShared.flatMap(({ kind, year, first, second }) => {
    const [original, claim] = [first, second].map((code) => outcomesOf(worlds, code, year).find((each) => each.kind === kind));
    if (original === undefined || claim === undefined) throw new RangeError(`No ${kind} of ${year} to be claimed by ${first} and ${second}`);
    return [[claim.code, { registration: original.registration, title: original.title }]];
  });

const repeatOf = (outcomes: readonly Outcome[]): [string, Partial<Outcome>][] => {
  for (const [place, original] of outcomes.entries()) {
    const repeat = outcomes.slice(place + 1).find((each) => each.kind === original.kind && each.title === original.title && each.owners[0] === original.owners[0]);
    if (repeat !== undefined) return [[repeat.code, { achieved: original.achieved }]];
  }
  return [];
};

// Where the numbers of a seed give a consortium no two demonstrations of one owner, the next one that has them stands in.
const claimsTwice = (worlds: readonly ConsortiumWorld[]): [string, Partial<Outcome>][] => {
  const taken = new Set(cityTwice.map(({ consortium }) => consortium));
  const others = worlds.map(({ register }) => register.code).filter((code) => !taken.has(code));
  return cityTwice.flatMap(({ consortium, year }) => {
    for (const code of [consortium, ...others]) {
      const repeated = repeatOf(outcomesOf(worlds, code, year).filter(({ kind }) => kind === 'scenario'));
      if (repeated.length === 0) continue;
      if (code !== consortium) others.splice(others.indexOf(code), 1);
      return repeated;
    }
    throw new RangeError(`Nobody has two demonstrations of one owner in ${year}`);
  });
};

/** The city with results claimed twice; nothing that is counted for a score changes. */
export const withRepeats = (worlds: readonly ConsortiumWorld[]): readonly ConsortiumWorld[] => {
  const changes = new Map([...sharedClaims(worlds), ...claimsTwice(worlds)]);
  return worlds.map((world) => ({
    ...world,
    years: world.years.map((year) => ({ ...year, outcomes: year.outcomes.map((each) => ({ ...each, ...changes.get(each.code) })) })),
  }));
};
