import type { overview, ReplyOf } from '@monitor/domain';
import { changeOf, percentText } from '../../format/number-text';
import type { HeadlineFacts } from '../../messages/headline-part';

type Reply = ReplyOf<typeof overview>;

const moved = (difference: number | null) => (difference === null ? null : changeOf(difference, 1));

/** The facts of the headline, rounded once, so that 持平 is said of exactly what would print as 0.0. */
export const headlineFacts = ({ headline, basis }: Pick<Reply, 'headline' | 'basis'>): HeadlineFacts => ({
  year: basis.year,
  consortia: headline.consortia,
  commend: headline.commend,
  rectify: headline.rectify,
  revoke: headline.revoke,
  overdue: headline.overdue,
  execution: headline.fiscalExecution === null ? null : percentText(headline.fiscalExecution),
  againstTime: moved(headline.againstTime),
  revenue: moved(headline.revenueChange),
});
