import { addDays } from '@monitor/domain';

import type { PaperDepartures } from './city-papers.js';
import type { Application, ApplicationStep, Approval } from './paper-world.js';
import type { ConsortiumWorld } from './world.js';

/** Days from each step to recognition. */
const WAY: readonly (readonly [step: ApplicationStep, before: number])[] = [
  ['applied', 98], ['recommended', 87], ['accepted', 80], ['reviewed', 61], ['deliberated', 47], ['notice_started', 40], ['notice_ended', 19], ['filed', 0],
];
const NOT_DIRECT: readonly ApplicationStep[] = ['reviewed', 'deliberated'];
const APPROVED_BEFORE = 150;

const applicantOf = ({ members }: ConsortiumWorld, { appliedByMember }: PaperDepartures): string | null => {
  const wanted = members.find(({ tier }) => (tier === 'lead') !== (appliedByMember === true));
  return wanted?.organisation.uscc ?? null;
};

/** The steps of Art. 9 that led to recognition; a direct recognition passes by the experts. */
export const growApplications = (world: ConsortiumWorld, departures: PaperDepartures): readonly Application[] => {
  const { recognised, route, district, code } = world.register;
  const left = [...(departures.withoutSteps ?? []), ...(route === 'direct' ? NOT_DIRECT : [])];
  return WAY.filter(([step]) => !left.includes(step)).map(([step, before]): Application => ({
    step, happened: addDays(recognised, (departures.steps?.[step] ?? 0) - before),
    uscc: step === 'applied' ? applicantOf(world, departures) : null,
    district: step === 'recommended' ? (departures.recommendedBy ?? district) : null,
    document: step === 'filed' ? `长科联备〔${recognised.slice(0, 4)}〕${Number(code.slice(4))}号` : null,
  }));
};

/** What a direct recognition rests on. */
export const growApprovals = ({ register: { route, approval, recognised } }: ConsortiumWorld, departures: PaperDepartures): readonly Approval[] => {
  if (route !== 'direct' || approval === null || departures.withoutApproval === true) return [];
  const issued = addDays(recognised, departures.approvedAfter ?? -APPROVED_BEFORE);
  return [{ document: approval, level: 'provincial', issuer: '吉林省科学技术厅', issued, withdrawn: null, ...departures.approval }];
};
