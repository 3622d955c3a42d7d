import { useLanguage } from '../../messages/language';
import { quarantine as en } from '../../messages/en/quarantine';
import { quarantine as zh } from '../../messages/zh/quarantine';

/** The texts of this page in the language spoken; they come with the page, not with the first load. */
export const useQuarantineWords = (): typeof zh => (useLanguage().language === 'en' ? en : zh);
