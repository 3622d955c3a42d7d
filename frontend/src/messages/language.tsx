import type { Bilingual } from '@monitor/domain';
import { jurisdiction } from '../policy/jurisdiction';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { inPlace } from './in-place';
import { type Messages, zh } from './zh';

export type Language = 'zh' | 'en';

const KEPT_AS = 'language';
const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ language: 'zh', messages: zh, speak: () => undefined });

export const keptLanguage = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh');

/** The texts of a language; only the first comes with the page. */
export const messagesIn = async (language: Language): Promise<Messages> => inPlace(language === 'zh' ? zh : (await import('./en')).en, language, jurisdiction());

interface Texts {
  readonly language: Language;
  readonly messages: Messages;
}

/** Holds the language of the page, remembers it, and tells it to the document. */
export const LanguageProvider = ({ initial, children }: { initial: Texts; children: ReactNode }) => {
  const [texts, setTexts] = useState(initial);
  const { language } = texts;
  useEffect(() => {
    document.documentElement.lang = tags[language];
    localStorage.setItem(KEPT_AS, language);
  }, [language]);
  const spoken = useMemo(() => {
    // Without a line the texts cannot come; the page goes on as it was, and the loss is told at its foot.
    const speak = (wanted: Language) => void messagesIn(wanted).then((messages) => setTexts({ language: wanted, messages }), () => undefined);
    return { ...texts, speak };
  }, [texts]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
};

export const useLanguage = (): Spoken => useContext(LanguageContext);

export const useMessages = (): Messages => useContext(LanguageContext).messages;

/** Reads a name that the domain gives in both languages. */
export const useName = (): ((named: Bilingual) => string) => {
  const { language } = useLanguage();
  return (named) => named[language];
};
