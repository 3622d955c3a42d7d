/** What runs refused and what people say to it. */
export interface QuarantineTables {
  runQuarantine: { runId: number; edition: string; sha256: string; size: number; rows: number; byCodeJson: string; keptAt: string };
  quarantineWaiver: QuarantineWaiverTable;
  findingNote: FindingNoteTable;
}

export interface QuarantineWaiverTable {
  id: number;
  key: string;
  identityJson: string;
  reason: string;
  waivedBy: string;
  waivedAt: string;
  undoneBy: string | null;
  undoneAt: string | null;
  undoneReason: string | null;
}

export interface FindingNoteTable {
  id: number;
  key: string;
  code: string;
  reason: string;
  notedBy: string;
  notedAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
}
