import type { Viewer } from '@monitor/domain';
import { ProblemError } from '../server/problem-error.js';

const ofTheCity = ({ role, districts }: Viewer): boolean => role !== 'district' && districts === 'all';

/** Files and profiles are about the whole city. @throws ProblemError `not_allowed` */
export const assertSeesUploads = (viewer: Viewer): void => {
  if (!ofTheCity(viewer)) throw new ProblemError('not_allowed', '县区账号不能查看全市的来源文件。年度报告请在“年度报告”页面报送。');
};

export const mayUpload = (viewer: Viewer): boolean => ofTheCity(viewer) && (viewer.role === 'operator' || viewer.role === 'analyst' || viewer.role === 'officer');

/** @throws ProblemError `not_allowed` */
export const assertUploads = (viewer: Viewer): void => {
  if (!mayUpload(viewer)) throw new ProblemError('not_allowed', '只有市局的系统管理员、业务处室和处置专员可以上传文件。县区请在“年度报告”页面报送。');
};

export const maySaveSources = (viewer: Viewer): boolean => ofTheCity(viewer) && (viewer.role === 'operator' || viewer.role === 'analyst');

/** @throws ProblemError `not_allowed` */
export const assertSavesSources = (viewer: Viewer): void => {
  if (!maySaveSources(viewer)) throw new ProblemError('not_allowed', '只有市局的系统管理员和业务处室可以保存来源配置、决定文件是否生效。请联系他们。');
};
