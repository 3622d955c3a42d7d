import { build, creditCodeOf, next } from './facts.js';

export const aSuccession = build('succession', () => ({ from_uscc: creditCodeOf(1), to_uscc: creditCodeOf(2), since: '2025-01-01', kind: 'recoded' }));
export const anApplication = build('application', () => ({ consortium: 'LHT-1', step: 'applied', happened: '2024-12-01', uscc: null, district: null, document: null }));
export const anApproval = build('approval', () => ({ consortium: 'LHT-1', document: '吉科发〔2024〕1号', level: 'provincial', issuer: '吉林省科学技术厅', issued: '2024-12-01', withdrawn: null }));
export const anAgreement = build('agreement', () => ({
  consortium: 'LHT-1', code: next('XY'), kind: 'agreement', dated: '2024-12-01', clauses: ['宗旨目标', '研究方向', '主要任务', '知识产权归属'], change_kind: null, units: [], effective: null, filed: null,
}));
export const aTransferGrant = build('transfer_grant', () => ({ code: next('BZ'), consortium: 'LHT-1', outcome: 'CG-1', kind: 'grant', paid: '2025-06-30', amount: '1000000.00' }));
export const anEquityInvestment = build('equity_investment', () => ({
  code: next('TZ'), consortium: 'LHT-1', uscc: creditCodeOf(1), invested: '2024-01-01', amount: '1000000.00', condition_reached: null, converted: null, converted_amount: null,
  exited: null, exited_amount: null, exempted: null,
}));
export const aLoanCompensation = build('loan_compensation', () => ({
  code: next('BC'), consortium: 'LHT-1', loan: 'DK-1', borrower: creditCodeOf(1), lent: '2024-01-01', lender: creditCodeOf(30), lender_name: '某银行', lender_kind: 'bank',
  loss: '1000000.00', paid: '2025-06-30', compensation: '300000.00',
}));
