import type { ConsortiumWorld } from '../world.js';
import { eventsOf } from './standing.js';
import type { Facts } from './rule-facts.js';

const evidence: readonly string[] = [];

interface Change {
  readonly kind: 'joined' | 'left';
  readonly what: string;
  readonly on: string;
}

const changesOf = ({ members, register }: ConsortiumWorld, { from, to }: { from: string; to: string }): readonly Change[] => {
  const within = (day: string | null): day is string => day !== null && day > register.recognised && day >= from && day <= to;
  return members.flatMap(({ organisation: { uscc }, joined, left }) => [
    ...(within(joined) ? [{ kind: 'joined' as const, what: uscc, on: joined }] : []),
    ...(within(left) && !members.some((other) => other.organisation.uscc === uscc && other.joined === left) ? [{ kind: 'left' as const, what: uscc, on: left }] : []),
  ]);
};

const changes: Facts = ({ world, year }, asOf) => ({
  asOf, hasAgreements: false, evidence,
  changes: changesOf(world, { from: `${year}-01-01`, to: asOf }).map((change) => ({ ...change, supplement: null, signedOn: null, filedOn: null })),
});

const rectification: Facts = ({ world }, asOf) => ({
  asOf, evidence,
  orders: eventsOf(world, 'rectification_ordered', asOf).map(({ key, happened, deadline }) => ({ event: key, orderedOn: happened, deadline })),
  passedOn: eventsOf(world, 'rectification_passed', asOf).map(({ happened }) => happened),
});

/** The facts of the rules about recognition, support, changes and rectification. */
export const conductFacts: Readonly<Record<string, Facts>> = {
  'A9.1': ({ world: { register } }) => ({ route: register.route, events: [], appliedByLead: null, recognisedOn: register.recognised, evidence }),
  'A9.2': () => ({ recommendedBy: null, leadDistrict: null, evidence }),
  'A9.3': ({ world: { register } }) => ({ recognisedOn: register.recognised, papers: [], evidence }),
  'A9.5': ({ world: { register } }) => ({ route: register.route, recognisedOn: register.recognised, registeredDocument: register.approval, approvals: [], evidence }),
  'A10.2': () => ({ transfers: [], evidence }),
  'A10.3': () => ({ investments: [], evidence }),
  'A10.4': () => ({ loans: [], evidence }),
  'A11.2': changes,
  'A12.4': rectification,
};
