import { daysBetween } from '@monitor/domain';

import { cityBans } from '../city-departures.js';
import { citySuccessions } from '../city-titles.js';
import type { Agreement } from '../paper-world.js';
import { evidence, type Facts, type Judged } from './judged.js';
import { isGone, ordersOn, partiesOn, passedOn } from './standing.js';

const foundingLead = ({ world }: Judged) => world.members.find(({ tier }) => tier === 'lead')?.organisation;

const way: Facts = (judged, asOf) => {
  const { papers, register } = judged.world;
  const events = papers.applications.filter(({ happened }) => happened <= asOf);
  const applicant = events.findLast(({ step }) => step === 'applied')?.uscc ?? null;
  const lead = foundingLead(judged)?.uscc ?? null;
  return {
    route: register.route, events: events.map(({ step, happened }) => ({ step, happened })), appliedByLead: applicant === null || lead === null ? null : applicant === lead,
    recognisedOn: register.recognised, evidence,
  };
};

const recommendation: Facts = (judged, asOf) => ({
  recommendedBy: judged.world.papers.applications.findLast(({ step, happened }) => step === 'recommended' && happened <= asOf)?.district ?? null,
  leadDistrict: foundingLead(judged)?.district ?? null, evidence,
});

const foundingPapers: Facts = ({ world: { papers, register } }, asOf) => ({
  recognisedOn: register.recognised,
  papers: papers.agreements.filter(({ kind, dated }) => kind !== 'supplement' && dated <= asOf).map(({ code, kind, dated, clauses }) => ({ code, kind, dated, clauses })), evidence,
});

const approvals: Facts = ({ world: { papers, register } }, asOf) => ({
  route: register.route, recognisedOn: register.recognised, registeredDocument: register.approval,
  approvals: papers.approvals.filter(({ issued }) => issued <= asOf).map(({ document, level, issued, withdrawn }) => ({ document, level, issuedOn: issued, withdrawnOn: withdrawn !== null && withdrawn <= asOf ? withdrawn : null })), evidence,
});

interface Change {
  readonly kind: 'joined' | 'left' | 'tasks';
  readonly what: string;
  readonly on: string;
}

const memberChanges = ({ world: { members, register }, year }: Judged, asOf: string): Change[] => {
  const counts = (date: string | null): date is string => date !== null && date > register.recognised && date >= `${year}-01-01` && date <= asOf;
  return members.flatMap(({ organisation: { uscc }, joined, left }): Change[] => [
    ...(counts(joined) ? [{ kind: 'joined' as const, what: uscc, on: joined }] : []), ...(counts(left) ? [{ kind: 'left' as const, what: uscc, on: left }] : []),
  ]);
};

const effectOf = ({ effective, dated }: Agreement): string => effective ?? dated;

// A supplement belongs to the change of its unit that lies nearest to its effect.
const supplementOf = (change: Change, changes: readonly Change[], supplements: readonly Agreement[]): Agreement | undefined =>
  supplements.filter(({ units, changeKind }) => changeKind !== 'tasks' && units.includes(change.what)).filter((paper) => {
    const away = (each: Change): number => Math.abs(daysBetween(each.on, effectOf(paper)));
    return changes.filter(({ what }) => what === change.what).every((each) => away(each) >= away(change));
  }).sort((one, other) => (one.dated < other.dated ? -1 : 1))[0];

const told = (change: Change, paper: Agreement | undefined, asOf: string) => ({
  ...change, supplement: paper?.code ?? null, signedOn: paper?.dated ?? null, filedOn: paper !== undefined && paper.filed !== null && paper.filed <= asOf ? paper.filed : null,
});

const adjustments: Facts = (judged, asOf) => {
  const papers = judged.world.papers.agreements.filter(({ dated }) => dated <= asOf);
  const supplements = papers.filter(({ kind }) => kind === 'supplement');
  const changes = memberChanges(judged, asOf);
  const shared = supplements.filter((paper) => paper.changeKind === 'tasks' && effectOf(paper) >= `${judged.year}-01-01` && effectOf(paper) <= asOf);
  return {
    asOf, hasAgreements: papers.length > 0,
    changes: [
      ...changes.map((change) => told(change, supplementOf(change, changes, supplements), asOf)),
      ...shared.map((paper) => told({ kind: 'tasks', what: paper.code, on: effectOf(paper) }, paper, asOf)),
    ],
    evidence,
  };
};

const rectification: Facts = ({ world }, asOf) => ({ asOf, orders: ordersOn(world, asOf), passedOn: passedOn(world, asOf), evidence });

// A unit and whoever it went on as.
const bound = (asOf: string) =>
  cityBans.filter(({ decided }) => decided <= asOf).flatMap((ban) => [
    { ban, uscc: ban.uscc, changes: [] },
    ...citySuccessions.filter(({ from, since }) => from === ban.uscc && since <= asOf).map(({ to, kind, since }) => ({ ban, uscc: to, changes: [{ kind, since }] })),
  ]);

const bans: Facts = (judged, asOf) => {
  const { world } = judged;
  const { recognised } = world.register;
  const { lead, others } = partiesOn(world, asOf);
  const roster = isGone(world, asOf) ? [] : [...(lead === undefined ? [] : [lead]), ...others];
  const applied = world.papers.applications.findLast(({ step, happened }) => step === 'applied' && happened <= recognised)?.happened ?? null;
  const entries = roster.flatMap(({ organisation, tier, joined }) =>
    bound(asOf).filter(({ uscc }) => uscc === organisation.uscc).map(({ ban, uscc, changes }) => ({
      uscc, tier, from: joined > recognised ? joined : recognised, appliedOn: tier === 'lead' && joined <= recognised ? applied : null, barred: ban.uscc, decidedOn: ban.decided,
      liftedOn: ban.lifted !== undefined && ban.lifted <= asOf ? ban.lifted : null, grounds: ['register'], case: ban.caseNumber, changes,
    })),
  );
  return { asOf, entries, evidence };
};

/** Facts of the rules about recognition, changes, rectification and bans. */
export const paperFacts: Readonly<Record<string, Facts>> = {
  'A9.1': way, 'A9.2': recommendation, 'A9.3': foundingPapers, 'A9.5': approvals, 'A11.2': adjustments, 'A12.4': rectification, 'A12.5': bans,
};
