import { cityPapers } from './city-papers.js';
import { growAgreements } from './grow-agreements.js';
import { growApplications, growApprovals } from './grow-applications.js';
import { growCompensations, growInvestments, growTransferGrants } from './grow-support.js';
import { noPapers } from './paper-world.js';
import type { ConsortiumWorld } from './world.js';

/** The same consortium of the city with its papers: who sent nothing else sent none of them. */
export const withPapers = (world: ConsortiumWorld): ConsortiumWorld => {
  const departures = cityPapers.get(Number(world.register.code.slice(4))) ?? {};
  if (world.members.length === 0) return { ...world, papers: noPapers };
  return {
    ...world,
    papers: {
      agreements: growAgreements(world, departures),
      applications: growApplications(world, departures),
      approvals: growApprovals(world, departures),
      transferGrants: growTransferGrants(world, departures),
      investments: growInvestments(world, departures),
      compensations: growCompensations(world, departures),
    },
  };
};
