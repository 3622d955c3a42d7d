import { currentSession } from '@monitor/domain';
import { useState } from 'react';
import { useEndpoint } from '../api/use-endpoint';
import { readRecent, withRecent } from './recent-choices';
import type { SearchChoice } from './search-choices';

/** What this account opened lately in this browser. */
export const useRecent = (): { recent: readonly SearchChoice[]; remember: (choice: SearchChoice) => void; forget: () => void } => {
  const account = useEndpoint(currentSession, {}).data?.account;
  const place = `recent:${account ?? ''}`;
  const [, told] = useState(0);
  const keep = (choices: readonly SearchChoice[]) => {
    localStorage.setItem(place, JSON.stringify(choices));
    told((count) => count + 1);
  };
  const recent = readRecent(localStorage.getItem(place));
  return { recent, remember: (choice) => keep(withRecent(recent, choice)), forget: () => keep([]) };
};
