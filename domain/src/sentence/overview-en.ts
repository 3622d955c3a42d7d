import type { OverviewFacts } from './overview-facts.js';
import { inEvidence, inRegister, joined, type Piece, said } from './pieces.js';

const overdue = (count: number): Piece => (count > 0 ? said` (${inRegister(String(count), 'revoke')} overdue)` : []);

const proposals = ({ commend, rectify, revoke, overdue: late }: OverviewFacts): Piece => {
  if (commend + rectify + revoke === 0) return said`none proposed for commendation, rectification or revocation`;
  const praise = said`${commend > 0 ? inRegister(String(commend), 'commend') : 'none'} proposed for commendation`;
  const mend = said`${rectify > 0 ? inRegister(String(rectify), 'rectify') : 'none'} for rectification`;
  if (revoke === 0) return said`${praise}, ${mend}${overdue(late)}`;
  return said`${praise}, ${mend}, ${inRegister(String(revoke), 'revoke')} for revocation${late === revoke ? ' (rectification overdue)' : overdue(late)}`;
};

/** A size with its unit; of exactly one the singular. */
export const percentagePoints = (size: string): string => (size === '1.0' ? '1.0 percentage point' : `${size} percentage points`);

const execution = ({ execution: percent, againstTime }: OverviewFacts): Piece => {
  if (percent === null) return said`fiscal execution cannot be computed (nothing planned)`;
  const rate = said`fiscal execution ${inEvidence(percent, 'fiscal-execution')}`;
  if (againstTime === null) return rate;
  if (againstTime.direction === 'level') return said`${rate}, level with the time gone`;
  const side = againstTime.direction === 'up' ? 'ahead of' : 'behind';
  return said`${rate}, ${inEvidence(percentagePoints(againstTime.size), 'fiscal-execution')} ${side} the time gone`;
};

const revenue = ({ revenue: change }: OverviewFacts): Piece => {
  if (change === null) return said`revenue from results has no figure of last year to compare with`;
  if (change.direction === 'level') return said`revenue from results unchanged on last year`;
  return said`revenue from results ${change.direction} ${inEvidence(`${change.size}%`, 'new-revenue')} on last year`;
};

export const overviewInEnglish = (facts: OverviewFacts): Piece => {
  const { year, consortia } = facts;
  if (consortia === 0) return said`In ${year} no consortium matches the filters.`;
  const parts = joined([proposals(facts), execution(facts), revenue(facts)], '; ');
  return said`In ${year}, ${inRegister(String(consortia))} ${consortia === 1 ? 'consortium' : 'consortia'}: ${parts}.`;
};
