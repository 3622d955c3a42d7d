import { atomically } from './handle.js';
import type { LedgerHandle } from './handle.js';
import { accountBook } from './account.js';
import { annotationBook } from './annotation.js';
import { auditBook } from './audit.js';
import { deliveryBook } from './delivery.js';
import { dueBook } from './due.js';
import { editionBook } from './edition.js';
import { evaluationBook } from './evaluation.js';
import { leaseBook } from './lease.js';
import { policyBook } from './policy.js';
import { simulationBook } from './policy-simulation.js';
import { proceedingBook } from './proceeding.js';
import { runBook } from './run.js';
import { savedViewBook } from './saved-view.js';
import { sessionBook } from './session.js';
import { uploadBook } from './upload.js';
import { annualReportBook } from './annual-report.js';
import { findingNoteBook } from './finding-note.js';
import { quarantineBook } from './quarantine.js';

type Books = ReturnType<typeof runBook> &
  ReturnType<typeof leaseBook> &
  ReturnType<typeof deliveryBook> &
  ReturnType<typeof dueBook> &
  ReturnType<typeof editionBook> &
  ReturnType<typeof accountBook> &
  ReturnType<typeof sessionBook> &
  ReturnType<typeof auditBook> &
  ReturnType<typeof policyBook> &
  ReturnType<typeof simulationBook> &
  ReturnType<typeof proceedingBook> &
  ReturnType<typeof evaluationBook> &
  ReturnType<typeof savedViewBook> &
  ReturnType<typeof annotationBook> &
  ReturnType<typeof uploadBook> &
  ReturnType<typeof annualReportBook> &
  ReturnType<typeof quarantineBook> &
  ReturnType<typeof findingNoteBook>;

/** What happened and who decided it: the truth besides the archive. */
export interface Ledger extends Books {
  /** Several entries as one: all are kept, or, when the work throws, none. Use only the ledger handed in. */
  inTransaction<T>(work: (ledger: Books) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const booksOf = (ledger: LedgerHandle): Books => ({
  ...runBook(ledger),
  ...leaseBook(ledger),
  ...deliveryBook(ledger),
  ...dueBook(ledger),
  ...editionBook(ledger),
  ...accountBook(ledger),
  ...sessionBook(ledger),
  ...auditBook(ledger),
  ...policyBook(ledger),
  ...simulationBook(ledger),
  ...proceedingBook(ledger),
  ...evaluationBook(ledger),
  ...savedViewBook(ledger),
  ...annotationBook(ledger),
  ...uploadBook(ledger),
  ...annualReportBook(ledger),
  ...quarantineBook(ledger),
  ...findingNoteBook(ledger),
});

export const asLedger = (ledger: LedgerHandle): Ledger => ({
  ...booksOf(ledger),
  inTransaction: (work) => atomically(ledger, (inside) => work(booksOf(inside))),
  close: () => ledger.db.destroy(),
});
