import { allSectors, type Field } from '@monitor/domain';
import { useLanguage } from '../../messages/language';
import { jurisdiction } from '../../policy/jurisdiction';

export interface OwnWord {
  readonly value: string;
  readonly text: string;
}

/** The words a field takes where it takes no others: its own list, or the place's sectors and districts. */
export const useOwnWords = (): ((name: string, field: Field | undefined) => readonly OwnWord[]) => {
  const { language } = useLanguage();
  return (name, field) => {
    if (field?.kind !== 'choice') return [];
    if (field.choices.length > 0) return field.choices.map((word) => ({ value: word, text: word }));
    const list = name === 'sector' ? allSectors(jurisdiction()) : jurisdiction().districts;
    return list.map((each) => ({ value: each.zh, text: each[language] }));
  };
};
