import type { Viewer } from '@monitor/domain';
import type { PolicyDocument } from '@monitor/store';
import { ProblemError } from '../server/problem-error.js';

const mayDraft = ({ role }: Viewer): boolean => role === 'analyst' || role === 'officer';
const mayPublish = ({ role }: Viewer): boolean => role === 'leader' || role === 'officer';

/** Drafts and simulations are about the whole city. */
export const seesDrafts = ({ role, districts }: Viewer): boolean => role !== 'district' && districts === 'all';

export const draftsAllowed = (viewer: Viewer): boolean => seesDrafts(viewer) && mayDraft(viewer);

/** @throws ProblemError `not_allowed` */
export const assertDrafts = (viewer: Viewer): void => {
  if (!draftsAllowed(viewer)) throw new ProblemError('not_allowed', '只有业务处室和处置专员可以起草和模拟评价方案与规则集。请联系业务处室。');
};

/** @throws ProblemError `not_allowed` */
export const assertPublishes = (viewer: Viewer): void => {
  if (!seesDrafts(viewer) || !mayPublish(viewer)) throw new ProblemError('not_allowed', '只有局领导和处置专员可以发布评价方案与规则集。请提请有发布权限的人发布。');
};

/** @throws ProblemError `not_allowed` */
export const assertSeesDrafts = (viewer: Viewer): void => {
  if (!seesDrafts(viewer)) throw new ProblemError('not_allowed', '模拟和试算涉及全市数据，县区账号不能查看。请联系市局业务处室。');
};

export interface Readiness {
  readonly problems: number;
  readonly simulations: number;
  readonly frozenYears: readonly number[];
}

/** The first thing in the way of publication; `null` when a second person may publish. */
const obstacle = ({ state, signOff, yearsFrom }: PolicyDocument, { problems, simulations, frozenYears }: Readiness): string | null => {
  if (state !== 'draft') return state === 'published' ? '已发布' : '已撤回';
  if (problems > 0) return `内容有 ${problems} 处问题，请先改正`;
  if (signOff === null) return '没有签批信息，请起草人补填单位、文号和日期';
  if (simulations === 0) return '现有内容还没有模拟过，请先用一个已结束的年度模拟';
  const frozen = Math.max(...frozenYears, 0);
  return frozen >= yearsFrom ? `${frozen} 年度的评价已经发布封存，请把适用年度改为 ${frozen + 1} 年起` : null;
};

/** What the viewer may do with a document now. */
export const rightsOn = (document: PolicyDocument, viewer: Viewer, readiness: Readiness) => {
  const own = document.draftedBy === viewer.account;
  const change = document.state === 'draft' && own && seesDrafts(viewer) && mayDraft(viewer);
  const why = refusal(document, viewer) ?? obstacle(document, readiness);
  return { change, withdraw: change, publish: why === null, whyNotPublish: why };
};

const refusal = ({ draftedBy }: PolicyDocument, viewer: Viewer): string | null => {
  if (!seesDrafts(viewer) || !mayPublish(viewer)) return '您没有发布权限，请提请局领导或处置专员发布';
  return draftedBy === viewer.account ? '由您起草，须由另一位有发布权限的人发布' : null;
};
