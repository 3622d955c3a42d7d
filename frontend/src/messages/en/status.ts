import type { status as zh } from '../zh/status';

export const status: typeof zh = {
  normal: 'Normal',
  watch: 'Watch',
  poor: 'Low',
  rectify: 'Rectify',
  commend: 'Commend',
  none: 'No data',
  flags: { commend: 'Proposed commendation', rectify: 'Proposed rectification', revoke: 'Proposed revocation', watch: 'Watch', data: 'Data to verify' },
  consortium: { active: 'Active', rectifying: 'Under rectification', revoked: 'Revoked', dissolved: 'Dissolved' },
  cell: { reported: 'Reported', not_applicable: 'Not applicable', missing: 'Missing' },
  rule: { PASS: 'Met', FAIL: 'Not met', WARN: 'Note', UNKNOWN: 'Cannot be judged', NA: 'Not applicable' },
  route: { review: 'By review', direct: 'Direct' },
  gradeNone: 'No grade due',
  limitedByCap: 'Above the line for Excellent; graded Good because the share of Excellent is full',
  needsPerson: 'A tie at the edge of the share of Excellent: a person decides',
};
