import type { annualReports, oneAnnualReport, ReplyOf } from '@monitor/domain';
import type { ReportState } from '../../address/annual-reports-address';
import { groupDigits } from '../../format/group-digits';
import type { Status } from '../../ui/status-mark';

export type ReportsReply = ReplyOf<typeof annualReports>;
export type ReportRow = ReportsReply['rows'][number];
export type ReportDetail = ReplyOf<typeof oneAnnualReport>;

/** Where a report stands, in one word. */
export const stateOf = ({ stage, awaitsLoad, filedOn, timing }: Pick<ReportRow, 'stage' | 'awaitsLoad' | 'filedOn' | 'timing'>): ReportState => {
  if (stage === 'approved') return awaitsLoad ? 'awaits' : 'approved';
  if (stage !== 'none') return stage;
  if (filedOn !== null) return 'filed';
  return timing === 'missing' ? 'missing' : 'not_due';
};

export const stateLooks: Readonly<Record<ReportState, Status>> = {
  missing: 'rectify', not_due: 'none', received: 'watch', returned: 'rectify', awaits: 'watch', approved: 'normal', withdrawn: 'none', filed: 'normal',
};

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** A number as people read it; what is no number stays as it was written. */
export const cellText = (text: string): string => (DECIMAL.test(text) ? groupDigits(text.includes('.') ? text.replace(/\.?0+$/u, '') : text) : text);

export const isArrived = ({ filedOn, stage }: ReportRow): boolean => filedOn !== null || stage === 'received' || stage === 'approved';

type Cell = ReportDetail['cells'][number];

export const nowIn = ({ value, text }: Cell): string | null => value ?? (text === '' ? null : text);

export const isChanged = (cell: Cell): boolean => nowIn(cell) !== cell.previous;
