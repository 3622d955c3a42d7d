import type { Viewer } from '@monitor/domain';
import { ProblemError } from '../server/problem-error.js';

const senders = new Set<Viewer['role']>(['district', 'analyst', 'officer', 'operator']);

export const maySubmit = ({ role }: Viewer): boolean => senders.has(role);

/** @throws ProblemError `not_allowed` */
export const assertSubmits = (viewer: Viewer): void => {
  if (!maySubmit(viewer)) throw new ProblemError('not_allowed', '年度报告由县区科技部门或市局经办人员报送，您的账号只能查看和审核。');
};
