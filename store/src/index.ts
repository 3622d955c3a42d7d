export type { Archive } from './archive/archive.js';
export { openArchive } from './archive/archive.js';
export type { Kept } from './archive/keep-content.js';
export type { Clock } from './clock.js';
export { cityDay, secondsAfter, systemClock } from './clock.js';
export type { StoreConfig } from './config.js';
export { readStoreConfig } from './config.js';
export type { HeldFolder } from './holder/hold-folder.js';
export { holdFolder, readHolder } from './holder/hold-folder.js';
export type { HolderNote } from './holder/holder-note.js';
export type { Account, AccountChange, Districts, LockRule, NewAccount } from './ledger/account.js';
export type { AuditDetail, AuditEntry, AuditNote, AuditPage, ChainState } from './ledger/audit.js';
export type { ControlTotals, Edition, EditionDraft, EditionPage, Manifest, Publication } from './ledger/edition.js';
export type { Evaluation, EvaluationParts, NewEvaluation } from './ledger/evaluation.js';
export type { Lease, LeaseWish } from './ledger/lease.js';
export type { Ledger } from './ledger/ledger.js';
export type { LedgerReading, OpenReading } from './ledger/read-ledger.js';
export { readLedger } from './ledger/read-ledger.js';
export type { DraftChange, PolicyDraft } from './ledger/policy.js';
export type { PolicyDocument, PolicyName, SignOff } from './ledger/policy-document.js';
export type { PolicyPublication } from './ledger/policy-publication.js';
export type { NewSimulation, Simulation } from './ledger/policy-simulation.js';
export type { ProceedingOrder, ShownFlag } from './ledger/proceeding-context.js';
export { basisOf } from './ledger/proceeding-context.js';
export type { ProceedingOutlook, ProceedingQuestion } from './ledger/proceeding-outlook.js';
export type { KeptEvent, ProceedingFilter, ProceedingRecord } from './ledger/proceeding-record.js';
export type { Phase, Run, RunEnd, RunOrder, RunPage, RunProgress, RunStep } from './ledger/run.js';
export type { Session } from './ledger/session.js';
export type { UploadState } from './ledger/arrival-tables.js';
export type { NewSubmission, ReportActOrder, ReportEventRow, ReportSubmission } from './ledger/annual-report.js';
export { REPORT_SOURCE, annualReportFileName } from './ledger/annual-report.js';
export type { FindingNote } from './ledger/finding-note.js';
export type { KeptQuarantine, RefusalIdentity, Waiver } from './ledger/quarantine.js';
export type { Acceptance, NewUpload, Upload, UploadPage } from './ledger/upload.js';
export type { DeliveryState, RunKind, RunState, RunTrigger } from './ledger/run-tables.js';
export type { DeliveryOrder, KeptDelivery, VersionOrder } from './ledger/delivery.js';
export type { Due, DueTime } from './ledger/due.js';
export type { EditionState, PolicyKind, PolicyState } from './ledger/tables.js';
export type { Store, StoreOptions } from './open-store.js';
export { markPhase, type RunMark, runMarks } from './phase-mark.js';
export { openStore } from './open-store.js';
export type { StoreErrorCode } from './store-error.js';
export {
  ArchiveDamaged,
  AuditBroken,
  ConfigInvalid,
  EvaluationDamaged,
  FileChanged,
  FileNotKeepable,
  FolderInUse,
  FolderNotUsable,
  LeaseLost,
  LedgerConflict,
  isDiskFull,
  LedgerNotUsable,
  NotFound,
  PolicyChanged,
  PolicyDamaged,
  ProceedingChanged,
  ProceedingDamaged,
  ProceedingRefused,
  ReportRefused,
  StoreError,
} from './store-error.js';
export type { Limits, LimitsByRole } from './warehouse/limits.js';
export { defaultLimits } from './warehouse/limits.js';
export type { Migration } from './warehouse/migration.js';
export { migrationsFolder, readMigrations } from './warehouse/migration.js';
export type { Query, QuerySpec, Scope } from './warehouse/query.js';
export { defineQuery } from './warehouse/query.js';
export type { Reader } from './warehouse/reader.js';
export type { Statement, StatementSpec } from './warehouse/statement.js';
export { defineStatement } from './warehouse/statement.js';
export type { Warehouse, WarehouseOptions } from './warehouse/warehouse.js';
export { openEmbeddedWarehouse, openServerWarehouse, openWarehouse } from './warehouse/warehouse.js';
export type { WarehouseErrorCode } from './warehouse/warehouse-error.js';
export { WarehouseError } from './warehouse/warehouse-error.js';
export type { StoredAs, StoredColumn } from './warehouse/parquet-staging.js';
export type { IngestFormat, Writer } from './warehouse/writer.js';
