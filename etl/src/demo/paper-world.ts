/** A contract or the articles of a consortium, and for a supplement what it changes. */
export interface Agreement {
  readonly code: string;
  readonly kind: 'agreement' | 'supplement' | 'articles';
  readonly dated: string;
  readonly clauses: readonly string[];
  readonly changeKind: 'members' | 'tasks' | 'lead' | 'other' | null;
  readonly units: readonly string[];
  readonly effective: string | null;
  readonly filed: string | null;
}

export type ApplicationStep =
  | 'applied' | 'recommended' | 'accepted' | 'reviewed' | 'deliberated' | 'notice_started' | 'notice_ended' | 'filed' | 'returned' | 'withdrawn' | 'objected';

export interface Application {
  readonly step: ApplicationStep;
  readonly happened: string;
  readonly uscc: string | null;
  readonly district: string | null;
  readonly document: string | null;
}

export interface Approval {
  readonly document: string;
  readonly level: 'national' | 'provincial' | 'city';
  readonly issuer: string;
  readonly issued: string;
  readonly withdrawn: string | null;
}

/** Amounts are whole 分. */
export interface TransferGrant {
  readonly code: string;
  readonly outcome: string;
  readonly kind: 'grant' | 'fund' | 'refund';
  readonly paid: string;
  readonly amount: number;
}

export interface EquityInvestment {
  readonly code: string;
  readonly uscc: string;
  readonly invested: string;
  readonly amount: number;
  readonly conditionReached: string | null;
  readonly converted: string | null;
  readonly exited: string | null;
  readonly exempted: string | null;
}

export interface LoanCompensation {
  readonly code: string;
  readonly loan: string;
  readonly borrower: string;
  readonly lent: string;
  readonly lender: string;
  readonly lenderName: string;
  readonly lenderKind: 'bank' | 'microcredit' | 'leasing' | 'guarantee' | 'other_financial' | 'not_financial' | null;
  readonly loss: number;
  readonly paid: string;
  readonly compensation: number;
}

/** Who is designated as leading or chain enterprise. */
export interface Designation {
  readonly uscc: string;
  readonly kind: 'leading' | 'chain';
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly authority: string;
  readonly document: string;
}

export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly kind: 'renamed' | 'recoded' | 'merged' | 'split';
}

/** The papers of one consortium: what founded it, what changed it and what support it drew. */
export interface Papers {
  readonly agreements: readonly Agreement[];
  readonly applications: readonly Application[];
  readonly approvals: readonly Approval[];
  readonly transferGrants: readonly TransferGrant[];
  readonly investments: readonly EquityInvestment[];
  readonly compensations: readonly LoanCompensation[];
}

export const noPapers: Papers = { agreements: [], applications: [], approvals: [], transferGrants: [], investments: [], compensations: [] };
