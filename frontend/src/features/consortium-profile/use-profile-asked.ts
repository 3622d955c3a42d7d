import { consortiumProfile, explanation, projectSchedule } from '@monitor/domain';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schedule } from './gantt';
import type { Profile } from './profile';
import type { Why } from './score-why';
import { useOneAsked } from './use-one-asked';

/** What the page and the paper rest on, asked side by side. */
export interface ProfileAsked {
  readonly asked: UseQueryResult<Profile>;
  /** Why it has its score. */
  readonly why: UseQueryResult<Why>;
  readonly schedule: UseQueryResult<Schedule>;
}

export const useProfileAsked = (consortium: string): ProfileAsked => ({
  asked: useOneAsked(consortiumProfile, consortium),
  why: useOneAsked(explanation, consortium),
  schedule: useOneAsked(projectSchedule, consortium),
});
