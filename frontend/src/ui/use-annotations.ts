import { annotations, type ReplyOf } from '@monitor/domain';
import { useEndpoint } from '../api/use-endpoint';
import { useMessages } from '../messages/language';

export type Note = ReplyOf<typeof annotations>['notes'][number];

/** Policy events between two calendar dates, both included, in the words of the page. Empty until they are known. */
export const useAnnotations = (from: string, to: string): readonly Note[] => {
  const { annotations: words } = useMessages();
  const notes = useEndpoint(annotations, {}).data?.notes ?? [];
  const told = (note: Note): Note => (note.kind === 'note' ? note : { ...note, text: words.kinds[note.kind] });
  return notes.filter(({ happened }) => happened >= from && happened <= to).map(told);
};
