import type { Generated } from 'kysely';

export type RunTrigger = 'start' | 'schedule' | 'page' | 'command';
export type RunKind = 'load' | 'replay' | 'evaluate' | 'rebuild' | 'check';
/** As the table keeps it: a run that was stopped on request is a failed one with `cancelled`. */
export type StoredRunState = 'running' | 'published' | 'unchanged' | 'failed';
export type RunState = StoredRunState | 'cancelled';
export type DeliveryState = 'taken' | 'duplicate' | 'older' | 'accepted';

export interface RunTable {
  id: number;
  trigger: RunTrigger;
  requestedBy: string;
  source: string | null;
  startedAt: string;
  heardAt: string;
  finishedAt: string | null;
  state: StoredRunState;
  error: string | null;
  edition: string | null;
  filesSeen: Generated<number>;
  filesRead: Generated<number>;
  rowsAccepted: Generated<number>;
  rowsRejected: Generated<number>;
  phasesJson: Generated<string>;
  kind: Generated<RunKind>;
  progressJson: Generated<string | null>;
  note: Generated<string | null>;
  cancelBy: Generated<string | null>;
  cancelAt: Generated<string | null>;
  cancelled: Generated<number>;
}

export interface DeliveryTable {
  origin: string;
  path: string;
  sha256: string;
  source: string;
  size: number;
  seq: number;
  state: DeliveryState;
  firstRun: number;
  firstAt: string;
  lastRun: number;
  lastAt: string;
  acceptedBy: Generated<string | null>;
  acceptedAt: Generated<string | null>;
  reason: Generated<string | null>;
}

export interface DueTable {
  source: string;
  dueAt: string;
  claimedAt: string;
  attempts: number;
  triedAt: string | null;
  runId: number | null;
}
