export type { Archive } from './archive/archive.js';
export type { Kept } from './archive/keep-content.js';
export type { Clock } from './clock.js';
export { secondsAfter, systemClock } from './clock.js';
export type { StoreConfig } from './config.js';
export { readStoreConfig } from './config.js';
export type { HeldFolder } from './holder/hold-folder.js';
export { holdFolder, readHolder } from './holder/hold-folder.js';
export type { HolderNote } from './holder/holder-note.js';
export type { Account, AccountChange, Districts, LockRule, NewAccount } from './ledger/account.js';
export type { AuditDetail, AuditEntry, AuditNote, AuditPage, ChainState } from './ledger/audit.js';
export type { Decision, DecisionFilter, NewDecision } from './ledger/decision.js';
export type { ControlTotals, Edition, EditionDraft, EditionPage, Manifest, Publication } from './ledger/edition.js';
export type { Lease, LeaseWish } from './ledger/lease.js';
export type { Ledger } from './ledger/ledger.js';
export type { Phase, Run, RunEnd, RunOrder, RunPage, RunProgress } from './ledger/run.js';
export type { Session } from './ledger/session.js';
export type { EditionState, RunState, RunTrigger } from './ledger/tables.js';
export type { StoreErrorCode } from './store-error.js';
export {
  ArchiveDamaged,
  AuditBroken,
  ConfigInvalid,
  FileChanged,
  FileNotKeepable,
  FolderInUse,
  FolderNotUsable,
  LeaseLost,
  LedgerConflict,
  LedgerNotUsable,
  NotFound,
  StoreError,
} from './store-error.js';
