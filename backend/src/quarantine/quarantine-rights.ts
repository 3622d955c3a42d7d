import type { Viewer } from '@monitor/domain';
import { ProblemError } from '../server/problem-error.js';

const ofTheCity = ({ role, districts }: Viewer): boolean => role !== 'district' && districts === 'all';

/** A refused row has no consortium yet, hence no district it could be shown to. @throws ProblemError `not_allowed` */
export const assertSeesQuarantine = (viewer: Viewer): void => {
  if (!ofTheCity(viewer)) throw new ProblemError('not_allowed', '退回清单只对市局账号开放。如需核对本辖区数据，请联系市局。');
};

export const mayWaive = (viewer: Viewer): boolean => ofTheCity(viewer) && (viewer.role === 'officer' || viewer.role === 'operator');

/** @throws ProblemError `not_allowed` */
export const assertWaives = (viewer: Viewer): void => {
  if (!mayWaive(viewer)) throw new ProblemError('not_allowed', '只有市局的处置专员和系统管理员可以豁免退回项。请联系他们。');
};
