import type { codes as zh } from '../zh/codes';

export const codes: typeof zh = {
  fundSource: { national: 'National', provincial: 'Provincial', city: 'City special funds', district: 'District', own: 'Own funds', social: 'Private investment', loan: 'Loans', equity: 'Equity after grant', compensation: 'Risk compensation' },
  outcomeKind: { patent: 'Invention patent', software: 'Software copyright', standard: 'Standard', contract: 'Technology contract', transfer: 'Result transferred', revenue: 'New sales revenue', scenario: 'Demonstration scenario', analysis: 'Industry analysis' },
  outcomeLevel: { international: 'International', national: 'National', industry: 'Industry', local: 'Local', group: 'Association', provincial: 'Provincial', city: 'City' },
  projectLevel: { national: 'National', provincial: 'Provincial', city: 'City', district: 'District', enterprise: 'Enterprise contract' },
  projectStatus: { approved: 'Approved', running: 'Running', extended: 'Extended', awaiting_acceptance: 'Awaiting acceptance', accepted: 'Accepted', terminated: 'Terminated', withdrawn: 'Withdrawn' },
  organisationKind: { enterprise: 'Enterprise', university: 'University', institute: 'Institute', hospital: 'Hospital', association: 'Association', other: 'Other public body' },
  tier: { lead: 'Lead', core: 'Core', general: 'General' },
  record: {
    organisation: 'Organisations',
    consortium: 'Consortia',
    membership: 'Members',
    signature: 'Agreement signatures',
    report: 'Annual reports',
    report_item: 'Report items',
    project: 'Projects',
    project_unit: 'Project units',
    task: 'Task list',
    milestone: 'Milestones',
    fund_entry: 'Fund ledger',
    outcome: 'Outcomes',
    platform: 'Joint platforms',
    event: 'Events',
    ban: 'Barred leads',
  },
  runPhase: { archive: 'Archiving files', draft: 'New edition', read: 'Reading', check: 'Checking', measure: 'Measuring', judge: 'Scoring and rules', verify: 'Verifying totals', publish: 'Publishing' },
};
