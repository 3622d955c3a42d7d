import type { ReportEventTable, ReportSubmissionTable } from './report-tables.js';

export type UploadState = 'staged' | 'in_force' | 'replaced' | 'withdrawn';

/** What arrives beside the runs that read it. */
export interface ArrivalTables {
  upload: UploadTable;
  reportSubmission: ReportSubmissionTable;
  reportEvent: ReportEventTable;
}

export interface UploadTable {
  id: number;
  name: string;
  sha256: string;
  size: number;
  uploadedBy: string;
  uploadedAt: string;
  producedAt: string | null;
  state: UploadState;
  source: string | null;
  deliveredAs: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
}
