import type { RefusalCode, ReportRefusalCode } from '@monitor/domain';

export type StoreErrorCode =
  | 'archive-damaged'
  | 'audit-broken'
  | 'config-invalid'
  | 'evaluation-damaged'
  | 'file-changed'
  | 'file-not-keepable'
  | 'folder-in-use'
  | 'folder-not-usable'
  | 'lease-lost'
  | 'ledger-conflict'
  | 'ledger-full'
  | 'ledger-not-usable'
  | 'not-found'
  | 'policy-changed'
  | 'policy-damaged'
  | 'proceeding-changed'
  | 'proceeding-damaged'
  | 'proceeding-refused'
  | 'report-refused';

/** Every failure that the store foresees. The message is for a person and says what to do next. */
export abstract class StoreError extends Error {
  abstract readonly code: StoreErrorCode;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

export class ArchiveDamaged extends StoreError {
  readonly code = 'archive-damaged';
}

export class AuditBroken extends StoreError {
  readonly code = 'audit-broken';
}

export class ConfigInvalid extends StoreError {
  readonly code = 'config-invalid';
}

export class EvaluationDamaged extends StoreError {
  readonly code = 'evaluation-damaged';
}

export class FileChanged extends StoreError {
  readonly code = 'file-changed';
}

export class FileNotKeepable extends StoreError {
  readonly code = 'file-not-keepable';
}

export class FolderInUse extends StoreError {
  readonly code = 'folder-in-use';
}

export class FolderNotUsable extends StoreError {
  readonly code = 'folder-not-usable';
}

export class LeaseLost extends StoreError {
  readonly code = 'lease-lost';
}

export class LedgerConflict extends StoreError {
  readonly code = 'ledger-conflict';
}

/** The disk has no room for what was to be written down; nothing of it was. */
export class LedgerFull extends StoreError {
  readonly code = 'ledger-full';
}

export class LedgerNotUsable extends StoreError {
  readonly code = 'ledger-not-usable';
}

export class NotFound extends StoreError {
  readonly code = 'not-found';
}

export class PolicyChanged extends StoreError {
  readonly code = 'policy-changed';
}

export class PolicyDamaged extends StoreError {
  readonly code = 'policy-damaged';
}

/** Somebody else went on with the proceeding, or other data were published, since it was opened on the screen. */
export class ProceedingChanged extends StoreError {
  readonly code = 'proceeding-changed';
}

export class ProceedingDamaged extends StoreError {
  readonly code = 'proceeding-damaged';
}

/** The domain's guard does not let the act happen; `why` is its code. */
export class ProceedingRefused extends StoreError {
  readonly code = 'proceeding-refused';

  constructor(readonly why: RefusalCode, message: string) {
    super(message);
  }
}

/** The report of a consortium does not stand so that the act may be done; `why` is its code. */
export class ReportRefused extends StoreError {
  readonly code = 'report-refused';

  constructor(readonly why: ReportRefusalCode, message: string) {
    super(message);
  }
}

/** The system's own code of a failure ('ENOENT', 'SQLITE_BUSY', '23505'), or '' when it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** True of a write of the file system, the ledger or the warehouse that found no room. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'disk_full', 'ledger-full'].includes(systemCode(error)) || /database or disk is full/u.test(reasonOf(error));
