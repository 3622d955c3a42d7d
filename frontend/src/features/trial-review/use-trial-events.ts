import { useMessages } from '../../messages/language';
import { useAnnotations } from '../../ui/use-annotations';
import type { TrialReply } from './trial';

interface Event {
  readonly happened: string;
  readonly text: string;
}

/** Policy events within the quarters shown, and the day that is assumed as day one where no rule set gives one. */
export const useTrialEvents = ({ quarters, dayOne }: Pick<TrialReply, 'quarters' | 'dayOne'>): readonly Event[] => {
  const { trialReview: { dayOne: words } } = useMessages();
  const [from, to] = [quarters[0]?.from ?? '', quarters.at(-1)?.to ?? ''];
  const notes = useAnnotations(from, to);
  const isGiven = notes.some(({ kind }) => kind === 'in_force');
  const assumed = isGiven || dayOne.date < from || dayOne.date > to ? [] : [{ happened: dayOne.date, text: words.mark[dayOne.ground] }];
  return [...assumed, ...notes];
};
