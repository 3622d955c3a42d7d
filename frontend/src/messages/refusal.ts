import { ApiError } from '../api/api-error';
import type { Language } from './language';
import type { Messages } from './zh';

/** What went wrong and what to do next. The server writes its sentences in Chinese and knows more of the case; in English the code is told. */
export const refusalText = (error: Error, language: Language, { frame }: Messages): string => {
  if (!(error instanceof ApiError)) return frame.errors.internal;
  return language === 'zh' && error.message !== '' ? error.message : frame.errors[error.code];
};
