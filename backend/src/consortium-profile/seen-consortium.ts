import type { Sitting } from '../desk/desk.js';
import { ProblemError } from '../server/problem-error.js';
import { membersOf } from './members.query.js';

export interface SeenConsortium {
  readonly name: string;
  readonly recognised: string;
  /** Units that belonged during the year. */
  readonly members: number;
}

/** The consortium of the year before the asker. @throws ProblemError `not_found` */
export const seenConsortium = async (sitting: Sitting, consortium: string): Promise<SeenConsortium> => {
  const [found] = await sitting.ask(membersOf, { consortium, year: sitting.year });
  if (found === undefined) throw new ProblemError('not_found', `没有 ${sitting.year} 年度的联合体“${consortium}”，或不在您的查看范围内。`);
  return found;
};
