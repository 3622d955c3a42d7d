import { type RecordDefinition, recordKinds } from '@monitor/domain';
import { ProblemError } from '../server/problem-error.js';

/** The kind of record asked for. @throws ProblemError `not_found` naming the kinds there are */
export const askedKind = (name: string): RecordDefinition => {
  const found = recordKinds.find((kind) => kind.name === name);
  if (found === undefined) throw new ProblemError('not_found', `没有“${name}”这类记录。可选：${recordKinds.map((kind) => `${kind.zh}（${kind.name}）`).join('、')}。`);
  return found;
};

/** The order asked for, once it is known to be by a column of the kind. @throws ProblemError `bad_request` */
export const sortOf = ({ zh, fields }: RecordDefinition, sort: string | undefined): string | undefined => {
  const field = sort?.replace(/^-/u, '');
  if (field === undefined || Object.hasOwn(fields, field)) return sort;
  throw new ProblemError('bad_request', `${zh}没有“${field}”这一列，不能按它排序。可选：${Object.keys(fields).join('、')}。`);
};
