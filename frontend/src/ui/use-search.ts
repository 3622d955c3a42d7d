import { search } from '@monitor/domain';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { keepFilters } from '../address/address';
import { useEndpoint } from '../api/use-endpoint';
import { useLanguage } from '../messages/language';
import { refusalText } from '../messages/refusal';
import { type ChoiceGroup, choiceGroups, type SearchChoice, stepped } from './search-choices';
import { useRecent } from './use-recent';

const PAUSE = 160;

/** What was typed once the typing rests, never in the middle of composing a Chinese word. */
const useSettled = (typed: string, composing: boolean): string => {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (composing) return undefined;
    const waiting = setTimeout(() => setSettled(typed.trim()), typed.trim() === '' ? 0 : PAUSE);
    return () => clearTimeout(waiting);
  }, [typed, composing]);
  return settled;
};

/** Goes to the page of a choice. */
const useOpening = () => {
  const navigate = useNavigate();
  return ({ kind, key }: SearchChoice) => {
    if (kind === 'consortium') void navigate({ to: '/consortia/$consortium', params: { consortium: key }, search: keepFilters });
    else if (kind === 'organisation') void navigate({ to: '/members/$uscc', params: { uscc: key }, search: keepFilters });
    else void navigate({ to: '/projects/$project', params: { project: key }, search: keepFilters });
  };
};

const useFound = (settled: string) => {
  const { language, messages } = useLanguage();
  const asked = useEndpoint(search, { q: settled }, settled !== '');
  const reply = settled === '' ? undefined : asked.data;
  const groups = reply === undefined ? [] : choiceGroups(reply.groups);
  const count = reply?.groups.reduce((sum, group) => sum + group.count, 0) ?? 0;
  const told = (): string => {
    if (settled === '') return '';
    if (asked.error !== null) return refusalText(asked.error, language, messages);
    if (reply === undefined) return messages.search.waiting;
    return count === 0 ? messages.search.nothing : messages.search.found(count);
  };
  return { groups, told: told(), fresh: !asked.isPlaceholderData };
};

export interface SearchState {
  readonly typed: string;
  /** What the list answers. */
  readonly settled: string;
  readonly groups: readonly ChoiceGroup[];
  readonly choices: readonly SearchChoice[];
  readonly active: SearchChoice | undefined;
  /** What there is, or went wrong, in words. */
  readonly told: string;
  readonly type: (text: string) => void;
  readonly compose: (composing: boolean) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly open: (choice: SearchChoice) => void;
  readonly forget: () => void;
}

/** The search as it stands: what was typed, what was found or opened lately, and which of it is marked. */
export const useSearchState = (done: () => void): SearchState => {
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [place, setPlace] = useState(-1);
  const settled = useSettled(typed, composing);
  const { groups, told, fresh } = useFound(settled);
  const { recent, remember, forget } = useRecent();
  const go = useOpening();
  const choices = settled === '' ? recent : groups.flatMap((group) => group.choices);
  const active = choices[Math.min(place, choices.length - 1)];
  const open = (choice: SearchChoice) => {
    remember(choice);
    done();
    go(choice);
  };
  const step = (by: 1 | -1) => setPlace(stepped(Math.min(place, choices.length - 1), by, choices.length));
  const press = (event: KeyboardEvent) => {
    // Keys that work on an unfinished Chinese word are not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    }
    const chosen = active ?? (settled === '' ? undefined : choices[0]);
    if (event.key === 'Enter' && chosen !== undefined && fresh && settled === typed.trim()) open(chosen);
  };
  const type = (text: string) => {
    setTyped(text);
    setPlace(-1);
  };
  return { typed, settled, groups, choices, active, told, type, compose: setComposing, press, open, forget };
};
