import type { RankingRow } from '../../frontend/src/features/ranking/ranking-row';

/** A consortium of the ranking, plausible in every field that a test does not name. */
export const aRankingRow = (given: Partial<RankingRow> = {}): RankingRow => ({
  consortium: 'LHT-001',
  name: '长春市动力电池创新联合体',
  sector: 'nev',
  district: '220174',
  lead: '长春禾岳汽车研究院有限公司',
  status: 'active',
  rank: 1,
  tied: false, previousRank: 2,
  total: 88.125,
  previousTotal: 80,
  contributions: { C: 18, R: 21.125, P: 27, T: 22 },
  adjustment: 0,
  grade: 'excellent',
  limitedByCap: false,
  needsPerson: false,
  coverage: 96.25,
  flags: [],
  ranks: [2, 1],
  members: 12,
  revenue: '60000000.00',
  contracts: '12000000.00',
  fiscalSpent: '8000000.00',
  ...given,
});
