import type { Generated } from 'kysely';

export type RunTrigger = 'start' | 'schedule' | 'page' | 'command';
export type RunState = 'running' | 'published' | 'unchanged' | 'failed';
export type EditionState = 'draft' | 'published' | 'retired';

/** The ledger's tables. Instants are ISO-8601 UTC text; columns named `…Json` hold JSON text, parsed by their topic. */
export interface LedgerTables {
  migration: { number: number; name: string; hash: string; appliedAt: string };
  counter: { name: string; value: number };
  run: RunTable;
  lease: { name: string; holder: string; token: number; expiresAt: string };
  edition: EditionTable;
  publishedEdition: { only: number; editionId: string };
  account: AccountTable;
  session: SessionTable;
  audit: AuditTable;
  auditHead: { only: number; seq: number; hash: string };
  decision: DecisionTable;
}

export interface RunTable {
  id: number;
  trigger: RunTrigger;
  requestedBy: string;
  source: string | null;
  startedAt: string;
  heardAt: string;
  finishedAt: string | null;
  state: RunState;
  error: string | null;
  edition: string | null;
  filesSeen: Generated<number>;
  filesRead: Generated<number>;
  rowsAccepted: Generated<number>;
  rowsRejected: Generated<number>;
  phasesJson: Generated<string>;
}

export interface EditionTable {
  id: string;
  number: number;
  runId: number;
  createdAt: string;
  publishedAt: string | null;
  state: EditionState;
  scheme: string;
  ruleSet: string;
  codeVersion: string;
  manifestJson: string;
  totalsJson: string | null;
  verdictHash: string | null;
}

export interface AccountTable {
  id: string;
  name: string;
  displayName: string;
  passwordHash: string;
  role: string;
  districtsJson: string;
  createdAt: string;
  disabledAt: string | null;
  failedAttempts: Generated<number>;
  lockedUntil: string | null;
}

export interface SessionTable {
  tokenHash: string;
  accountId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

export interface AuditTable {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detailJson: string;
  previousHash: string;
  hash: string;
}

export interface DecisionTable {
  id: number;
  flagKey: string;
  edition: string;
  year: number;
  consortium: string;
  action: string;
  reason: string;
  decidedBy: string;
  at: string;
}
