import type { ReplyOf } from '../api/define-endpoint.js';
import type { overview } from '../api/overview.js';
import { type Moved, moved, toldPercent } from './told-number.js';

export type OverviewPart = Pick<ReplyOf<typeof overview>, 'headline'> & { readonly basis: Pick<ReplyOf<typeof overview>['basis'], 'year'> };

/** What the headline says, with its numbers already rounded. */
export interface OverviewFacts {
  readonly year: number;
  readonly consortia: number;
  readonly commend: number;
  readonly rectify: number;
  readonly revoke: number;
  readonly overdue: number;
  readonly execution: string | null;
  readonly againstTime: Moved | null;
  readonly revenue: Moved | null;
}

export const overviewFacts = ({ headline, basis }: OverviewPart): OverviewFacts => ({
  year: basis.year,
  consortia: headline.consortia,
  commend: headline.commend,
  rectify: headline.rectify,
  revoke: headline.revoke,
  overdue: headline.overdue,
  execution: headline.fiscalExecution === null ? null : toldPercent(headline.fiscalExecution),
  againstTime: headline.againstTime === null ? null : moved(headline.againstTime),
  revenue: headline.revenueChange === null ? null : moved(headline.revenueChange),
});
