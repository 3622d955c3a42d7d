import type { RefusalCode } from '@monitor/domain';
import type { proceeding as inChinese } from '../zh/proceeding';

const refusals: Readonly<Record<RefusalCode, string>> = {
  unknown_step: 'Not at this stage.', wrong_role: 'Not for your role.', same_person: 'Another person has to do this.', reason_wanted: 'A reason or a paper’s number is needed.', wrong_day: 'The day is not possible.',
  basis_unseen: 'The data changed since you opened this page; reload it.', basis_changed: 'The basis changed since the review; review it again.', flag_gone: 'The data no longer support this proposal.', not_evaluable: 'The consortium cannot be judged now.',
  second_review_wanted: 'Marginal: a second reviewer is needed.', hearing_open: 'No notice yet, or the consortium may still answer.', already_decided: 'This proposal was decided.', already_revoked: 'The title was revoked.',
  already_rectifying: 'A rectification is running.', already_rectified: 'The rectification succeeded.', rectification_open: 'The rectification has not ended.', not_active: 'The consortium is under rectification.', deadline_open: 'The deadline has not passed.',
  no_more_extension: 'No further extension.', deadline_over: 'The deadline has passed.',
};

export const proceeding: typeof inChinese = {
  title: 'Proceeding',
  unit: 'proposed, reviewed and approved by different people; a status changes by service or publication alone',
  none: 'Nothing was done yet.',
  noSteps: 'No step can be taken.',
  stages: {
    proposed: 'Proposed', reviewed: 'Reviewed', noticed: 'Noticed', approved: 'Approved', rectifying: 'Being rectified', reported: 'Awaiting acceptance', failed: 'Not accepted',
    closed: 'Closed', escalated: 'Escalated', revoked: 'Title revoked', publicised: 'Made public', rejected: 'Not confirmed', returned: 'Sent back for data',
  },
  acts: {
    open: 'Propose', review: 'Review', review_again: 'Review again', reject: 'Do not confirm', return: 'Send back for data', notify: 'Give notice', hear: 'Record the answer', approve: 'Approve',
    serve: 'Serve', publicise: 'Make public', extend: 'Extend the deadline', report: 'Report received', pass: 'Accept and close', fail: 'Do not accept', escalate: 'Escalate to revocation',
  },
  refusal: (code) => refusals[code],
  legal: { active: 'active', rectifying: 'under rectification', revoked: 'title revoked' },
  legalNow: (status, since) => `Now: ${status} (since ${since})`,
  until: (deadline) => `to be rectified by ${deadline}`,
  ban: (from, lastDay) => `the lead unit may not lead or join as core from ${from} to ${lastDay}`,
  answerUntil: (day) => `The consortium may answer until ${day}`,
  basisChanged: 'Basis changed: data or rules are others than those reviewed. Review it again.',
  notEvaluable: 'The consortium cannot be judged now; nothing can follow from this.',
  gone: 'The data no longer support this proposal.',
  second: 'Marginal: two reviewers are needed.',
  did: (on, act, by) => `${on} ${act} · ${by}`,
  restsOn: (edition) => `edition ${edition}`,
  earlier: (count) => `${count} earlier`,
  next: 'Next step',
  reason: 'Reason or paper’s number',
  day: 'Day',
  busy: 'Sending…',
  submit: 'Submit',
};
