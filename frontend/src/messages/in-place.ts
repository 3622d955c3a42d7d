import type { Jurisdiction, MoneyUnitWords } from '@monitor/domain';
import type { Language } from './language';
import type { Messages } from './zh';

const word = (unit: MoneyUnitWords | undefined, language: Language): string => (language === 'zh' ? unit?.name : unit?.en) ?? '';

/** The texts of a language with the words of the place: its name, its bureau, its money. */
export const inPlace = (messages: Messages, language: Language, { city, bureau, money: { units } }: Jurisdiction): Messages => {
  const [main, middle = main, large = middle] = units;
  const { shell, figures, dataQuality } = messages;
  return {
    ...messages,
    shell: { ...shell, city: city[language] },
    figures: { ...figures, units: { yuan: word(main, language), wan: word(middle, language), yi: word(large, language) }, exact: (amount) => `${amount} ${word(main, language)}` },
    dataQuality: { ...dataQuality, reminder: { ...dataQuality.reminder, sign: bureau[language] } },
  };
};
