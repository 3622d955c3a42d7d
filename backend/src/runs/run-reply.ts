import type { oneRun, ReplyOf } from '@monitor/domain';
import type { Run } from '@monitor/store';

/** A run of the ledger as the contract tells it. */
export const runReply = (each: Run): ReplyOf<typeof oneRun> => ({
  id: String(each.id),
  kind: each.source === null && each.kind === 'load' ? 'evaluate' : each.kind,
  trigger: each.trigger,
  requestedBy: each.requestedBy,
  source: each.source ?? '',
  startedAt: each.startedAt,
  finishedAt: each.finishedAt,
  state: each.state,
  error: each.error,
  note: each.note,
  edition: each.edition,
  filesSeen: each.filesSeen,
  filesRead: each.filesRead,
  rowsAccepted: each.rowsAccepted,
  rowsRejected: each.rowsRejected,
  phases: each.phases,
  step: each.step,
  cancelBy: each.cancelBy,
});
