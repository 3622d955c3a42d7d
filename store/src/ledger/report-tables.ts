import type { ReportAct } from '@monitor/domain';

export interface ReportSubmissionTable {
  id: number;
  consortium: string;
  year: number;
  version: number;
  uploadId: number;
  fileName: string;
  sha256: string;
  size: number;
  account: string;
  at: string;
  /** Calendar date on which it came, in the city. */
  day: string;
  findingsJson: string;
  cellsJson: string;
}

export interface ReportEventTable {
  id: number;
  consortium: string;
  year: number;
  seq: number;
  act: ReportAct;
  submissionId: number;
  account: string;
  role: string;
  at: string;
  day: string;
  reason: string;
  changesJson: string;
}
