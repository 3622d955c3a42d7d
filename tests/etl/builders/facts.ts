import { creditCodeCheck } from '@monitor/domain';

/** A fact as the warehouse holds it; dates and decimals are text. */
export type Fact = Readonly<Record<string, string | number | null | readonly string[]>>;

/** Rows by table, in the order of loading. */
export type Facts = Readonly<Record<string, readonly Fact[]>>;

/** A valid credit code of a fictional unit, the same for the same number. */
export const creditCodeOf = (number: number): string => {
  const body = `91220199${String(number).padStart(9, '0')}`;
  return `${body}${creditCodeCheck(body) ?? ''}`;
};

const place = (sheet: string): Fact => ({ source_path: `${sheet}.csv`, source_sheet: '', source_row: 2, source_cell: 'A2' });
let sequence = 0;
export const next = (prefix: string): string => `${prefix}-${String((sequence += 1)).padStart(5, '0')}`;

export const build =
  (table: string, defaults: () => Fact) =>
  (given: Fact = {}): Fact => ({ ...place(table), ...defaults(), ...given });

export const anOrganisation = build('organisation', () => ({ uscc: creditCodeOf((sequence += 1)), name: '某单位', kind: 'enterprise', district: '220103', principal_place: null }));
export const aConsortium = build('consortium', () => ({
  code: 'LHT-1', name: '长春市甲产业创新联合体', sector: 'nev', secondary_sectors: [], district: '220103', route: 'review', approval_document: null,
  recognised: '2020-01-01', status: 'active', status_since: '2020-01-01',
}));
export const aMembership = build('membership', () => ({ consortium: 'LHT-1', uscc: creditCodeOf(1), tier: 'general', joined: '2020-01-01', left_on: null, exit_reason: null }));
export const aSignature = build('signature', () => ({ consortium: 'LHT-1', agreement: 'XY-1', uscc: creditCodeOf(1), signed: '2020-01-01', signer: 'legal_representative', authorisation: null }));
export const aPlatform = build('platform', () => ({ code: next('PT'), consortium: 'LHT-1', name: '中试基地', kind: 'pilot_base', level: 'city', operators: [], since: '2020-01-01', until: null }));
export const anEvent = build('event', () => ({ code: next('SJ'), consortium: 'LHT-1', kind: 'breach', happened: '2025-05-01', deadline: null, uscc: null, clause: null, detail: null }));
export const aBan = build('ban', () => ({ uscc: creditCodeOf(1), decided: '2024-02-29', case_number: '长科罚〔2024〕1号', lifted: null }));
export const aProject = build('project', () => ({
  code: next('XM'), consortium: 'LHT-1', name: '项目', level: 'city', lead: creditCodeOf(1), started: '2024-01-01', planned_end: '2026-12-31',
  status: 'running', status_since: '2024-01-01', budget: '1000000.00', trl_start: 4, trl_end: 5,
}));
export const aProjectUnit = build('project_unit', () => ({ project: 'XM-1', consortium: 'LHT-1', uscc: creditCodeOf(1), role: 'executing' }));
export const aTask = build('task', () => ({
  code: next('RW'), project: 'XM-1', consortium: 'LHT-1', title: '任务', owner: creditCodeOf(1), target_name: '效率', target_unit: '%', direction: 'max',
  target: '10', actual: '10', due: '2025-06-30', accepted: '2025-06-30',
}));
export const aMilestone = build('milestone', () => ({ code: next('JD'), project: 'XM-1', consortium: 'LHT-1', title: '节点', planned: '2025-06-30', actual: '2025-06-30' }));
export const aFundEntry = build('fund_entry', () => ({
  entry: next('JF'), consortium: 'LHT-1', project: 'XM-1', uscc: creditCodeOf(1), source: 'city', category: 'equipment', kind: 'spent', booked: '2025-06-30', amount: '100.00',
}));
export const anOutcome = build('outcome', () => ({
  code: next('CG'), consortium: 'LHT-1', project: 'XM-1', kind: 'patent', title: '成果', achieved: '2025-06-30', level: null, amount: null,
  owners: [creditCodeOf(1)], origin: null, registration: null, evidence: null,
}));
export const aReport = build('report', () => ({ consortium: 'LHT-1', year: 2025, submitted: '2026-03-15', sections: ['合作机制', '资源整合', '项目攻关', '成果转化'], signed_by: '负责人' }));
export const aReportItem = build('report_item', () => ({ consortium: 'LHT-1', year: 2025, item: 'C2.numerator', value: '1' }));
export const anEvaluationYear = (year: number): Fact => ({ year, year_start: `${year}-01-01`, year_end: `${year}-12-31`, as_of: `${year + 1}-06-30` });
