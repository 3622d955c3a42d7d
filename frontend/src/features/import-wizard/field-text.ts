import { recordNamed } from '@monitor/domain';
import type { Language } from '../../messages/language';

const read: Readonly<Record<string, string>> = { uscc: 'credit code or identity', trl_start: 'TRL at start', trl_end: 'TRL now', left_on: 'left on' };

const spoken = (name: string): string => {
  const text = read[name] ?? name.replaceAll('_', ' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
};

/** What a field is called: the word of the record in Chinese, its plain name in English. */
export const fieldText = (record: string, field: string, language: Language): string =>
  language === 'zh' ? (recordNamed(record).fields[field]?.zh ?? field) : spoken(field);
