import { type Act, type RefusalCode, type Stage, stageNames, steps } from '@monitor/domain';

const acts: Readonly<Record<Act, string>> = {
  open: steps.open.zh, review: steps.review.zh, review_again: steps.review_again.zh, reject: steps.reject.zh, return: steps.return.zh, notify: steps.notify.zh, hear: steps.hear.zh, approve: steps.approve.zh,
  serve: steps.serve.zh, publicise: steps.publicise.zh, extend: steps.extend.zh, report: steps.report.zh, pass: steps.pass.zh, fail: steps.fail.zh, escalate: steps.escalate.zh,
};

export const proceeding = {
  title: '处置',
  unit: '须由不同的人提出、复核、审批；状态只随送达或公布而变',
  none: '尚未办理。',
  noSteps: '没有可办理的步骤。',
  stages: { ...stageNames } satisfies Record<Stage, string>,
  acts,
  /** The server's own sentence knows more of the case. */
  refusal: (_: RefusalCode, told: string): string => told,
  legal: { active: '正常运行', rectifying: '限期整改中', revoked: '已取消称号' },
  legalNow: (status: string, since: string) => `现状：${status}（自 ${since} 起）`,
  until: (deadline: string) => `整改期限 ${deadline}`,
  ban: (from: string, lastDay: string) => `牵头单位自 ${from} 至 ${lastDay} 不得牵头或作为核心层参与`,
  answerUntil: (day: string) => `陈述申辩期到 ${day} 止`,
  basisChanged: '依据变更：复核之后数据或规则有变，须重新复核。',
  notEvaluable: '该联合体目前不可评，不能据此处理。',
  gone: '现有数据已不支持这一建议。',
  second: '临界：须由两人复核。',
  did: (on: string, act: string, by: string) => `${on} ${act} · ${by}`,
  restsOn: (edition: string) => `依据版本 ${edition}`,
  earlier: (count: number) => `此前办理 ${count} 次`,
  next: '下一步',
  reason: '理由或文书编号',
  day: '日期',
  busy: '正在提交…',
  submit: '提交',
};
