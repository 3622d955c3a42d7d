import type { UnitRow } from '../../frontend/src/ui/panels/unit-rows';

/** A consortium with money, milestones and revenue; what is not given is plain. */
export const aUnit = (part: Partial<UnitRow> = {}): UnitRow => ({
  consortium: 'LHT-001', name: '长春市智能网联汽车创新联合体', sector: 'nev', district: '220104', status: 'active', members: 12, projects: 3,
  planned: '2000000.00', allocated: '1500000.00', spent: '1400000.00', fiscalPlanned: '1000000.00', fiscalSpent: '800000.00', otherSpent: '600000.00',
  revenue: '5000000.00', contracts: '0.00', milestonesDue: 10, milestonesOnTime: 8, quarters: [20, 45, 60, 80], ...part,
});
