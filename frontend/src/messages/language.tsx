import type { Bilingual } from '@monitor/domain';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en';
import { type Messages, zh } from './zh';

export type Language = 'zh' | 'en';

const KEPT_AS = 'language';
const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
const texts: Record<Language, Messages> = { zh, en };

interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ language: 'zh', messages: zh, speak: () => undefined });

export const keptLanguage = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh');

/** Holds the language of the page, remembers it, and tells it to the document. */
export const LanguageProvider = ({ initial, children }: { initial: Language; children: ReactNode }) => {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = tags[language];
    localStorage.setItem(KEPT_AS, language);
  }, [language]);
  const spoken = useMemo(() => ({ language, messages: texts[language], speak: setLanguage }), [language]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
};

export const useLanguage = (): Spoken => useContext(LanguageContext);

export const useMessages = (): Messages => useContext(LanguageContext).messages;

/** Reads a name that the domain gives in both languages. */
export const useName = (): ((named: Bilingual) => string) => {
  const { language } = useLanguage();
  return (named) => named[language];
};
