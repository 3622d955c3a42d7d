import { allSectors, changchun, changchun2025, type ReplyOf, type SectorReplies, type SectorReportParts, type ranking } from '@monitor/domain';

const basis = {
  edition: 'ed-20260630-1', publishedAt: '2026-07-01T02:03:04.000Z', year: 2025, years: [2024, 2025], scheme: 'changchun-2025@1.2.0', ruleSet: 'changchun-trial-2025@1.1.0',
  asOf: '2026-06-30', reportsDue: 3, reportsIn: 3,
};

type Row = ReplyOf<typeof ranking>['rows'][number];

export const aRow = (over: Partial<Row> = {}): Row => ({
  consortium: 'LHT-001', name: '长春市智能网联新能源汽车创新联合体', sector: 'nev', district: '220174', lead: '一汽示例股份有限公司', status: 'active',
  rank: 1, tied: false, previousRank: 3, total: 82.345, previousTotal: 78.1, contributions: { C: 17.2, R: 20.145, P: 25, T: 20 }, adjustment: 0,
  grade: 'good', limitedByCap: false, needsPerson: false, coverage: 96.5, flags: ['commend'],
  ranks: [3, 1], members: 14, revenue: '12345678.90', contracts: '2000000.00', fiscalSpent: '2000000.00', ...over,
});

const money = (...[planned = '', allocated = '', spent = '', refunded = '']: readonly string[]) => ({ planned, allocated, spent, refunded });

const slice = (code: string, amounts: ReturnType<typeof money>, previousSpent = '0.00') => ({ code, ...amounts, previousSpent });
const nothing = money('0.00', '0.00', '0.00', '0.00');

const flow: SectorReplies['flow'] = {
  basis,
  whole: { ...money('12000000.00', '9000000.00', '7000000.10', '100000.05'), previousPlanned: '8000000.00', previousAllocated: '7000000.00', previousSpent: '6000000.00', lines: 42 },
  fiscal: money('8000000.00', '6000000.00', '4000000.10', '100000.05'),
  sources: [
    slice('national', nothing), slice('provincial', nothing), slice('city', money('8000000.00', '6000000.00', '4000000.10', '100000.05'), '4000000.00'), slice('district', nothing),
    slice('own', money('4000000.00', '3000000.00', '3000000.00', '0.00'), '2000000.00'), slice('social', nothing), slice('loan', nothing), slice('equity', nothing), slice('compensation', nothing),
  ],
  categories: [
    slice('equipment', money('6000000.00', '5000000.00', '4000000.00', '100000.05'), '3000000.00'), slice('operations', money('4000000.00', '3000000.00', '2000000.10', '0.00'), '2000000.00'),
    slice('labour', money('1500000.00', '800000.00', '800000.00', '0.00'), '900000.00'), slice('indirect', money('500000.00', '200000.00', '200000.00', '0.00'), '100000.00'),
  ],
  channels: [
    { channel: 'research', items: 3, amount: '6000000.00', previous: '4000000.00' }, { channel: 'transfer', items: 1, amount: '500000.00', previous: '0.00' },
    { channel: 'equity', items: 0, amount: '0.00', previous: '0.00' }, { channel: 'compensation', items: 0, amount: '0.00', previous: '0.00' },
  ],
};

const monthly = ['300000.00', '310000.10', '350000.00', '330000.00', '340000.00', '400000.00', '310000.00', '290000.00', '350000.00', '340000.00', '330000.00', '350000.00'];

const pace: SectorReplies['pace'] = {
  basis, planned: '8000000.00', previousPlanned: '6000000.00',
  months: monthly.map((spent, place) => ({
    month: String(place + 1).padStart(2, '0'), planned: place === 0 ? '8000000.00' : '0.00', allocated: '500000.00', spent, refunded: place === 5 ? '100000.05' : '0.00',
    previousSpent: '250000.00', elapsed: ((place + 1) / 12) * 100, over: true,
  })),
};

const unit = (consortium: string, name: string, over: Partial<SectorReplies['units']['rows'][number]> = {}): SectorReplies['units']['rows'][number] => ({
  consortium, name, sector: 'nev', district: '220174', status: 'active', members: 14, projects: 3, planned: '6000000.00', allocated: '4500000.00', spent: '3450000.00',
  fiscalPlanned: '4000000.00', fiscalSpent: '2000000.00', otherSpent: '1450000.00', revenue: '12345678.90', contracts: '2000000.00', milestonesDue: 8, milestonesOnTime: 6, quarters: [12.5, 30, 42.25, 50], ...over,
});

const kind = (...[code, count, amount, withEvidence]: readonly [string, number, string, number]) => ({ kind: code, count, previousCount: count + 1, amount, previousAmount: '0.00', withEvidence, previousWithEvidence: withEvidence });

/** A sector of three consortia, as the API would tell it; amounts of detail add up to the wholes. */
export const aSector = (over: Partial<SectorReplies> = {}): SectorReportParts => ({
  jurisdiction: changchun,
  sector: allSectors(changchun)[0] ?? changchun.otherSector,
  scheme: changchun2025,
  filters: { year: 2025, sector: ['nev'], district: ['220174'], status: [] },
  address: 'http://127.0.0.1:8080/sectors/nev?year=2025&district=220174',
  made: { at: '2026-07-02T01:02:03.000Z', by: 'analyst' },
  replies: {
    ranking: { basis, rankYears: [2024, 2025], rows: [aRow(), aRow({ consortium: 'LHT-002', name: '长春市动力电池创新联合体', rank: 2, total: 71.5, flags: [] }), aRow({ consortium: 'LHT-003', name: '长春市氢能装备创新联合体', rank: null, total: null, previousRank: null, previousTotal: null, grade: 'not_due', contributions: {}, flags: ['watch', 'data'] })] },
    robustness: {
      basis, plan: { seed: 1, draws: 100, influenceRuns: 10 }, stability: [], influences: [], methods: [],
      intervals: [{ consortium: 'LHT-001', name: 'a', sector: 'nev', nominal: 1, low: 1, middle: 1, high: 2.5, topShare: 1, bottomShare: 0, band: 1 }, { consortium: 'LHT-002', name: 'b', sector: 'nev', nominal: 2, low: 1, middle: 2, high: 4, topShare: 0.5, bottomShare: 0, band: 1 }],
    },
    matrix: {
      basis, coverage: null,
      rows: [{
        sector: 'nev', consortia: 3, rated: 2, flagged: 0, total: 76.9225, previousTotal: 78.1,
        cells: [
          ...['C', 'R', 'P', 'T'].map((column, place) => ({ column, value: 70 + place, previous: place === 3 ? null : 68, numerator: null, denominator: null, status: 'normal' as const })),
          { column: 'fiscal-execution', value: 48.75, previous: 51.2, numerator: '3900000.05', denominator: '8000000.00', status: 'watch' },
          { column: 'new-revenue', value: 24_691_357.8, previous: 20_000_000, numerator: '24691357.80', denominator: null, status: 'normal' },
        ],
      }],
      whole: { consortia: 30, rated: 24, flagged: 4, total: 70.25, previousTotal: 69, cells: [] },
    },
    flow, pace,
    units: { basis, rows: [unit('LHT-001', '长春市智能网联新能源汽车创新联合体'), unit('LHT-002', '长春市动力电池创新联合体', { fiscalPlanned: '4000000.00', fiscalSpent: '1900000.05' }), unit('LHT-003', '长春市氢能装备创新联合体', { fiscalPlanned: '0.00', fiscalSpent: '0.00', milestonesDue: 0, milestonesOnTime: 0, quarters: [null, null, null, null], revenue: '0.00' })] },
    outcomes: {
      basis, sectors: [],
      kinds: [kind('patent', 12, '0.00', 10), kind('software', 4, '0.00', 4), kind('standard', 2, '0.00', 1), kind('contract', 3, '4000000.00', 3), kind('transfer', 2, '900000.00', 1), kind('revenue', 5, '24691357.80', 4), kind('scenario', 0, '0.00', 0), kind('analysis', 1, '0.00', 1)],
      years: [{ year: 2023, contracts: '1000000.00', revenue: '15000000.00', count: 20 }, { year: 2024, contracts: '2000000.00', revenue: '20000000.00', count: 25 }, { year: 2025, contracts: '4000000.00', revenue: '24691357.80', count: 29 }],
    },
    pipeline: { basis, stages: [['started', 9, 0], ['listed', 8, 0], ['completed', 5, 0], ['result', 4, 2], ['contract', 2, 1], ['revenue', 1, 3]].map(([stage, reached, alone]) => ({ stage, reached, alone })) as SectorReplies['pipeline']['stages'] },
    times: {
      basis,
      steps: [
        { step: 'to_completion', count: 5, low: 8, lowerQuartile: 10.5, median: 14, upperQuartile: 18.2, high: 24, sincePrevious: 9, inOrder: 5, early: 1, cases: [] }, { step: 'to_result', count: 4, low: 1, lowerQuartile: 2, median: 3.5, upperQuartile: 5, high: 6, sincePrevious: null, inOrder: 0, early: 0, cases: [] },
        { step: 'to_contract', count: 2, low: 2, lowerQuartile: 3, median: 4, upperQuartile: 5, high: 6, sincePrevious: null, inOrder: 0, early: 0, cases: [] }, { step: 'to_revenue', count: 0, low: null, lowerQuartile: null, median: null, upperQuartile: null, high: null, sincePrevious: null, inOrder: 0, early: 0, cases: [] },
      ],
    },
    flags: {
      basis,
      flags: [{ key: 'LHT-001:2025:commend', kind: 'commend', article: '第十二条第二款', headline: '总分82.35分，等级良好，连续两年上升', reasons: [], evidence: [], scheme: basis.scheme, ruleSet: basis.ruleSet, consortium: 'LHT-001', name: '长春市智能网联新能源汽车创新联合体', sector: 'nev', district: '220174', year: 2025 }],
    },
    ...over,
  },
});
