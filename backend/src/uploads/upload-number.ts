import { ProblemError } from '../server/problem-error.js';

/** @throws ProblemError `not_found` for what is no number */
export const uploadNumber = (text: string): number => {
  if (!/^\d{1,9}$/u.test(text)) throw new ProblemError('not_found', '没有这个编号的上传文件。请从上传列表中选择。');
  return Number(text);
};
