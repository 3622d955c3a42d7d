import { organisations } from './organisations.js';
import type { ConsortiumPlan } from './plan.js';
import type { Member } from './world.js';

const isStayingEnterprise = (member: Member): boolean => member.tier === 'general' && member.left === null && member.organisation.kind === 'enterprise';

/** The roster after who leaves and who joins in the running year. */
export const turnOver = (members: readonly Member[], plan: ConsortiumPlan): readonly Member[] => {
  const { leaves, joins } = plan.running ?? {};
  const leaving = leaves === undefined ? undefined : members.findLast(isStayingEnterprise);
  const after = members.map((member) => (member === leaving && leaves !== undefined ? { ...member, left: leaves.on, exitReason: leaves.reason } : member));
  if (joins === undefined) return after;
  const organisation = organisations.enterprise(plan.firstEnterprise + 1 + plan.enterprises);
  return [...after, { organisation, tier: 'general', joined: joins, left: null, exitReason: null, signed: joins }];
};
