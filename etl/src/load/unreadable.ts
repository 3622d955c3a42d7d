import type { ExtractProblem } from '../extract/extract-problem.js';
import type { Rejection } from './rejection.js';

const ROW = /^[A-Z]+(\d+)$/u;

const rowOf = (address: string | null): number => Number(ROW.exec(address ?? '')?.[1] ?? 0);

/** What the extraction could not read, as a rejection; notes say that nothing is missing. */
export const unreadable = (path: string, problem: ExtractProblem): Rejection => ({
  path,
  sheet: problem.sheet ?? '',
  row: rowOf(problem.address),
  cell: problem.address ?? '',
  record: '',
  field: '',
  code: 'unreadable',
  message: problem.scope === 'note' ? `提示：${problem.message}` : problem.message,
  original: problem.original ?? '',
});
