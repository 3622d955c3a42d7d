import type { ApplicationStep, Approval, EquityInvestment, LoanCompensation } from './paper-world.js';

const WAN = 1_000_000;

/** Where the papers of single consortia depart from complete and in order. */
export interface PaperDepartures {
  /** No agreement, supplement or articles were ever filed with the bureau. */
  readonly withoutAgreements?: boolean;
  readonly withoutArticles?: boolean;
  /** Clauses that the agreement does not state. */
  readonly withoutClauses?: readonly string[];
  /** The agreement is on the register without its checklist. */
  readonly withoutChecklist?: boolean;
  /** A supplement that shares tasks out anew: days from its effect to its signature and to its filing. */
  readonly tasksShared?: { readonly effective: string; readonly signedAfter: number; readonly filedAfter: number | null };
  /** Steps moved by days. */
  readonly steps?: Readonly<Partial<Record<ApplicationStep, number>>>;
  readonly withoutSteps?: readonly ApplicationStep[];
  /** Not the lead unit but a member applied. */
  readonly appliedByMember?: boolean;
  /** The department of another district recommended. */
  readonly recommendedBy?: string;
  readonly withoutApproval?: boolean;
  readonly approval?: Partial<Pick<Approval, 'level' | 'issuer' | 'withdrawn'>>;
  /** Days from recognition to the date of the approval. */
  readonly approvedAfter?: number;
  /** Grants for the first transfer of a result, in 分, and what went back. */
  readonly transferGrant?: { readonly granted: readonly number[]; readonly refunded: number };
  /** What was granted for a transfer was one of a result whose origin is an enterprise, or not on record. */
  readonly grantFor?: 'enterprise result' | 'unknown origin';
  readonly investment?: Omit<EquityInvestment, 'code' | 'uscc' | 'amount'>;
  readonly compensation?: Pick<LoanCompensation, 'lenderKind' | 'loss' | 'compensation'> & { readonly borrower: 'lead' | 'stranger' };
  /** A second payment for the same loan names another loss, in 分. */
  readonly secondLoss?: number;
}

/** What single consortia of the city left undone, did in the wrong order or drew beyond a limit; and what just keeps to it. */
export const cityPapers: ReadonlyMap<number, PaperDepartures> = new Map<number, PaperDepartures>([
  [1, { transferGrant: { granted: [600 * WAN, 400 * WAN], refunded: 0 }, tasksShared: { effective: '2025-05-20', signedAfter: -6, filedAfter: 21 } }],
  [2, { investment: { invested: '2022-04-12', conditionReached: '2023-09-01', converted: '2023-09-01', exited: '2025-11-18', exempted: null } }],
  [3, { compensation: { borrower: 'lead', lenderKind: 'bank', loss: 300 * WAN, compensation: 90 * WAN } }],
  [6, { transferGrant: { granted: [700 * WAN, 400 * WAN], refunded: 100 * WAN } }],
  [10, { investment: { invested: '2024-03-15', conditionReached: null, converted: null, exited: null, exempted: '2025-10-20' } }],
  [11, { compensation: { borrower: 'lead', lenderKind: null, loss: 200 * WAN, compensation: 50 * WAN } }],
  [13, { withoutChecklist: true }],
  [14, { appliedByMember: true }],
  [16, { approval: { withdrawn: '2025-08-30' } }],
  [17, { steps: { recommended: 20 } }],
  [18, { transferGrant: { granted: [1000 * WAN + 1], refunded: 0 } }],
  [20, { grantFor: 'enterprise result' }],
  [21, { steps: { notice_ended: -18 } }],
  [23, { investment: { invested: '2023-05-08', conditionReached: '2025-06-30', converted: '2025-03-31', exited: null, exempted: null } }],
  [24, { withoutSteps: ['reviewed', 'deliberated'] }],
  [27, { tasksShared: { effective: '2025-03-10', signedAfter: -3, filedAfter: 31 }, grantFor: 'unknown origin' }],
  [28, { tasksShared: { effective: '2025-06-16', signedAfter: -3, filedAfter: null } }],
  [29, { withoutApproval: true, compensation: { borrower: 'lead', lenderKind: 'guarantee', loss: 120 * WAN, compensation: 20 * WAN }, secondLoss: 110 * WAN }],
  [30, { recommendedBy: '220182' }],
  [31, { withoutArticles: true }],
  [32, { investment: { invested: '2023-03-20', conditionReached: null, converted: '2024-12-16', exited: null, exempted: null } }],
  [33, { tasksShared: { effective: '2025-05-06', signedAfter: 12, filedAfter: 20 } }],
  [34, { compensation: { borrower: 'stranger', lenderKind: 'bank', loss: 150 * WAN, compensation: 30 * WAN } }],
  [35, { withoutAgreements: true }],
  [37, { compensation: { borrower: 'lead', lenderKind: 'not_financial', loss: 150 * WAN, compensation: 30 * WAN } }],
  [38, { withoutClauses: ['收益分配', '知识产权归属'] }],
  [39, { compensation: { borrower: 'lead', lenderKind: 'bank', loss: 100 * WAN, compensation: 100 * WAN + 1 } }],
  [42, { approval: { level: 'city', issuer: '长春市工业和信息化局' } }],
]);
