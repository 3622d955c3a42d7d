import type { Generated } from 'kysely';
import type { DeliveryTable, DueTable, RunTable } from './run-tables.js';
import type { ArrivalTables } from './arrival-tables.js';
import type { QuarantineTables } from './quarantine-tables.js';

export type PolicyKind = 'scheme' | 'rule_set';
export type PolicyState = 'draft' | 'published' | 'withdrawn';
export type EditionState = 'draft' | 'published' | 'retired';

/** The ledger's tables. Instants are ISO-8601 UTC text; columns named `…Json` hold JSON text, parsed by their topic. */
export interface LedgerTables extends ArrivalTables, QuarantineTables {
  migration: { number: number; name: string; hash: string; appliedAt: string };
  counter: { name: string; value: number };
  run: RunTable;
  lease: { name: string; holder: string; token: number; expiresAt: string };
  delivery: DeliveryTable;
  due: DueTable;
  edition: EditionTable;
  publishedEdition: { only: number; editionId: string };
  account: AccountTable;
  session: SessionTable;
  audit: AuditTable;
  auditHead: { only: number; seq: number; hash: string };
  policyDocument: PolicyTable;
  simulation: SimulationTable;
  evaluation: EvaluationTable;
  frozenFlag: { basis: string; flagText: string };
  proceeding: ProceedingTable;
  proceedingEvent: ProceedingEventTable;
  savedView: SavedViewTable;
  annotation: AnnotationTable;
  evaluationPart: { evaluationId: string; kind: string; seq: number; text: string };
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
  yearHashesJson: Generated<string | null>;
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

export interface PolicyTable {
  kind: PolicyKind;
  id: string;
  version: string;
  state: PolicyState;
  yearsFrom: number;
  yearsTo: number;
  documentJson: string;
  sha256: string;
  basedOn: string | null;
  draftedBy: string;
  draftedAt: string;
  changedAt: string;
  signOffJson: string | null;
  publishedBy: string | null;
  publishedAt: string | null;
  number: number | null;
  seal: string | null;
}

export interface SimulationTable {
  id: number;
  kind: PolicyKind;
  documentId: string;
  documentVersion: string;
  sha256: string;
  year: number;
  edition: string;
  askedBy: string;
  at: string;
  summaryJson: string;
  resultJson: string;
}

export interface EvaluationTable {
  id: string;
  year: number;
  number: number;
  edition: string;
  editionCreatedAt: string;
  manifestJson: string;
  scheme: string;
  ruleSet: string;
  documentsJson: string;
  jurisdiction: string;
  codeVersion: string;
  inputsHash: string;
  resultsHash: string;
  yearHash: string;
  frozenBy: string;
  frozenAt: string;
  supersedes: string | null;
  basisChanged: number;
  seal: string;
}

export interface ProceedingTable {
  id: number;
  flagKey: string;
  consortium: string;
  year: number;
  kind: string;
  termsJson: string;
  openedAt: string;
}

export interface ProceedingEventTable {
  id: number;
  proceedingId: number;
  seq: number;
  act: string;
  account: string;
  role: string;
  at: string;
  day: string;
  reason: string;
  basis: string;
  edition: string;
  verdictHash: string;
  previousHash: string;
  hash: string;
  auditSeq: number;
}

export interface SavedViewTable {
  id: number;
  account: string;
  name: string;
  address: string;
  createdAt: string;
}

export interface AnnotationTable {
  id: number;
  happened: string;
  text: string;
  madeBy: string;
  madeAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
}
